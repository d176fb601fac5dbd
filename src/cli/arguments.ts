import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Message } from '../review/finding';

export const formats = ['text', 'json', 'sarif'] as const;
export const reportFormats = ['html', 'json'] as const;
export const thresholds = ['error', 'warning', 'note', 'never'] as const;

export interface CheckCommand {
  readonly name: 'check';
  readonly format: (typeof formats)[number];
  readonly failOn: (typeof thresholds)[number];
  readonly config?: string;
  /** A file of findings that are told of no more, and one into which all that is found is put. */
  readonly baseline?: string;
  readonly writeBaseline?: string;
  /** Whether the pages are compared with one another; unset: those that come from a folder. */
  readonly across?: boolean;
  readonly paths: readonly string[];
}

export interface ReflowCommand {
  readonly name: 'reflow';
  readonly joinsOnly: boolean;
  /** What becomes of the text: printed, written back, or shown as a difference. */
  readonly output: 'print' | 'write' | 'diff';
  readonly path: string;
}

export interface ReportCommand {
  readonly name: 'report';
  readonly format: (typeof reportFormats)[number];
  /** The file to write; standard output without it. */
  readonly output?: string;
  readonly config?: string;
  readonly path: string;
}

export type Command = CheckCommand | ReflowCommand | ReportCommand | { readonly name: 'lsp' | 'help' | 'version' };

/** The command line was used wrongly. */
export class UsageError extends Error {
  constructor(readonly shown: Message) {
    super(shown.en);
    this.name = 'UsageError';
  }
}

/** Reads the arguments after the program's name. Throws `UsageError`. */
export function parseArguments(args: readonly string[]): Command {
  const [name, ...rest] = args;
  if (name === undefined) throw new UsageError({ zh: '没有说要做什么', en: 'no command given' });
  if (name === '--version' || name === '-V') return { name: 'version' };
  if (name === '--help' || name === '-h' || name === 'help' || asksForHelp(rest)) return { name: 'help' };
  if (name === 'check') return parseCheck(rest);
  if (name === 'reflow') return parseReflow(rest);
  if (name === 'report') return parseReport(rest);
  if (name === 'lsp') return parseLsp(rest);
  throw new UsageError({ zh: `没有 ${name} 这个命令`, en: `unknown command ${name}` });
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

function parseCheck(args: string[]): CheckCommand {
  const { values, positionals: paths } = parse({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      'fail-on': { type: 'string' },
      config: { type: 'string' },
      baseline: { type: 'string' },
      'write-baseline': { type: 'string' },
      across: { type: 'boolean' },
      'no-across': { type: 'boolean' },
    },
  });
  if (paths.length === 0) throw new UsageError({ zh: '没有说检查哪个文件', en: 'no file to check' });
  return {
    name: 'check',
    format: oneOf(formats, '--format', values.format ?? 'text'),
    failOn: oneOf(thresholds, '--fail-on', values['fail-on'] ?? 'error'),
    ...(values.config === undefined ? {} : { config: values.config }),
    ...(values.baseline === undefined ? {} : { baseline: values.baseline }),
    ...(values['write-baseline'] === undefined ? {} : { writeBaseline: values['write-baseline'] }),
    ...(values.across || values['no-across'] ? { across: !values['no-across'] } : {}),
    paths,
  };
}

function parseReflow(args: string[]): ReflowCommand {
  const { values, positionals } = parse({
    args,
    allowPositionals: true,
    options: { 'joins-only': { type: 'boolean' }, write: { type: 'boolean' }, diff: { type: 'boolean' } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new UsageError({ zh: 'reflow 一次只整理一个文件', en: 'reflow takes exactly one file' });
  }
  if (values.write && values.diff) {
    throw new UsageError({ zh: '--write 与 --diff 不能同时用', en: '--write and --diff exclude each other' });
  }
  if (values.write && path === '-') {
    throw new UsageError({ zh: '标准输入不能用 --write', en: 'standard input cannot be written back with --write' });
  }
  const output = values.write ? 'write' : values.diff ? 'diff' : 'print';
  return { name: 'reflow', joinsOnly: values['joins-only'] ?? false, output, path };
}

function parseReport(args: string[]): ReportCommand {
  const { values, positionals } = parse({
    args,
    allowPositionals: true,
    options: { format: { type: 'string' }, output: { type: 'string', short: 'o' }, config: { type: 'string' } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new UsageError({ zh: 'report 一次只报告一个文件', en: 'report takes exactly one file' });
  }
  if (values.output !== undefined && path !== '-' && resolve(values.output) === resolve(path)) {
    throw new UsageError({ zh: '报告不能写到版面文件上', en: 'the report cannot be written over the page' });
  }
  return {
    name: 'report',
    format: oneOf(reportFormats, '--format', values.format ?? 'html'),
    ...(values.output === undefined ? {} : { output: values.output }),
    ...(values.config === undefined ? {} : { config: values.config }),
    path,
  };
}

function parseLsp(args: string[]): Command {
  // Editors add options of their own, such as --clientProcessId.
  if (!args.includes('--stdio')) {
    throw new UsageError({ zh: 'lsp 只经标准输入输出说话：lsp --stdio', en: 'lsp speaks over stdio only: lsp --stdio' });
  }
  return { name: 'lsp' };
}

function oneOf<Value extends string>(values: readonly Value[], option: string, given: string): Value {
  const value = values.find((known) => known === given);
  if (value !== undefined) return value;
  throw new UsageError({
    zh: `${option} 不能是 ${given}，可以是 ${values.join('、')}`,
    en: `${option} cannot be ${given}; it can be ${values.join(', ')}`,
  });
}

const PARSE_ERRORS: Readonly<Record<string, (option: string) => Message>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (option) => ({ zh: `没有 ${option} 这个选项`, en: `unknown option ${option}` }),
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (option) => ({
    zh: `选项 ${option} 的写法不对`,
    en: `option ${option} is used wrongly`,
  }),
};

function parse<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const say = PARSE_ERRORS[code];
    if (!say) throw error;
    throw new UsageError(say(/'([^' ]+)/u.exec(message)?.[1] ?? message));
  }
}
