import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser/lib/esm/main.js';
import { Lines } from '../host/position';
import { FileError, readTextFile } from '../host/text-file';
import { checks } from '../review/checks/index';
import type { Message } from '../review/finding';
import { severities, type Severity } from '../settings/settings';

/** By the check's id: how its findings are shown. */
export type CheckSeverities = Readonly<Record<string, Severity>>;

/**
 * Reads a settings file: `{"checks": {"repeated-words": "off"}}`, comments allowed. Throws `FileError`, which names the
 * file, the line and the column, for everything else.
 */
export function readConfig(path: string): CheckSeverities {
  const { text } = orNamed(path, () => readTextFile(path));
  const lines = new Lines(text);
  const wrong = (offset: number, message: Message): FileError => {
    const { line, column } = lines.positionAt(offset);
    return named(`${path}:${line}:${column}`, message);
  };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) throw wrong(first.offset, syntaxError(first));
  return new ConfigReader(wrong).read(root);
}

const syntaxError = ({ error }: ParseError): Message => ({
  zh: `JSON 写法有误（${printParseErrorCode(error)}）`,
  en: `not valid JSON (${printParseErrorCode(error)})`,
});

type Wrong = (offset: number, message: Message) => FileError;

class ConfigReader {
  constructor(private readonly wrong: Wrong) {}

  read(root: Node | undefined): CheckSeverities {
    const result: Record<string, Severity> = {};
    for (const [key, value] of this.#entries(root, 'settings')) {
      if (key.value !== 'checks') throw this.wrong(key.offset, unknown(key, ['checks']));
      for (const [id, severity] of this.#entries(value, 'checks')) {
        if (!checks.some((check) => check.id === id.value)) {
          throw this.wrong(id.offset, unknown(id, checks.map((check) => check.id)));
        }
        result[String(id.value)] = this.#severity(severity);
      }
    }
    return result;
  }

  #entries(node: Node | undefined, name: string): [Node, Node][] {
    if (node?.type !== 'object') {
      throw this.wrong(node?.offset ?? 0, { zh: `${name} 应是一个 JSON 对象 { }`, en: `${name} must be a JSON object { }` });
    }
    return (node.children ?? []).flatMap(({ children }) => {
      const [key, value] = children ?? [];
      return key && value ? [[key, value]] : [];
    });
  }

  #severity(node: Node): Severity {
    const known = Object.keys(severities) as Severity[];
    const severity = known.find((value) => value === node.value);
    if (severity !== undefined) return severity;
    const shown = node.value === undefined ? node.type : JSON.stringify(node.value);
    throw this.wrong(node.offset, {
      zh: `值不能是 ${shown}，可以是 ${known.join('、')}`,
      en: `the value cannot be ${shown}; it can be ${known.join(', ')}`,
    });
  }
}

const unknown = (key: Node, known: readonly string[]): Message => ({
  zh: `没有 ${JSON.stringify(key.value)} 这一项，有的是 ${known.join('、')}`,
  en: `unknown key ${JSON.stringify(key.value)}; known are ${known.join(', ')}`,
});

const named = (place: string, { zh, en }: Message): FileError =>
  new FileError({ zh: `${place}：${zh}`, en: `${place}: ${en}` });

function orNamed<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof FileError) throw named(path, error.shown);
    throw error;
  }
}
