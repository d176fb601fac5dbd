import { checks } from '../review/checks/index';
import type { Message } from '../review/finding';
import { strictnesses, type Strictness } from './strictness';

/** How a check's findings are shown: by their certainty, always alike, or not at all. */
export type Severity = 'auto' | 'error' | 'warning' | 'information' | 'off';

export interface Settings {
  readonly enable: boolean;
  readonly language: 'auto' | 'zh' | 'en';
  /** When a page is reviewed. */
  readonly run: 'onType' | 'onSave' | 'manual';
  /** Milliseconds of rest after a keystroke before the page is reviewed. */
  readonly delay: number;
  /** A longer text is not reviewed by itself. In UTF-16 code units. */
  readonly maxCharacters: number;
  readonly strictness: Strictness;
  readonly reflow: { readonly joinsOnly: boolean };
  /** Globs: which files a check of the workspace reads, and which of them it leaves out. */
  readonly workspace: { readonly include: string; readonly exclude: string };
  /** By the check's id. */
  readonly checks: Readonly<Record<string, Severity>>;
}

/** One setting as the user sees it. Its key is a path under `qingyang`. */
export interface Setting {
  readonly key: string;
  readonly section: 'general' | 'checks';
  readonly description: Message;
  readonly default: boolean | number | string;
  /** For a number. */
  readonly minimum?: number;
  /** For a choice: each value and what it means. */
  readonly choices?: Readonly<Record<string, Message>>;
}

export const severities: Readonly<Record<Severity, Message>> = {
  auto: {
    zh: '按把握大小：确定为错误，很可能为警告，或许为信息。',
    en: 'By certainty: certain is an error, likely a warning, possible information.',
  },
  error: { zh: '一律显示为错误。', en: 'Always an error.' },
  warning: { zh: '一律显示为警告。', en: 'Always a warning.' },
  information: { zh: '一律显示为信息。', en: 'Always information.' },
  off: { zh: '不查此项。', en: 'Not checked.' },
};

const general: readonly Setting[] = [
  {
    key: 'enable',
    section: 'general',
    description: { zh: '审读中文稿件与版面。', en: 'Review Chinese copy and pages.' },
    default: true,
  },
  {
    key: 'strictness',
    section: 'general',
    description: {
      zh: '显示到什么把握为止。检查项里单独定了级别的，照那个级别显示。',
      en: 'Down to which certainty findings are shown. A check that is given a level of its own is always shown at it.',
    },
    default: 'strict',
    choices: strictnesses,
  },
  {
    key: 'language',
    section: 'general',
    description: { zh: '提示用的语言。', en: 'The language of messages.' },
    default: 'auto',
    choices: {
      auto: {
        zh: '显示语言为英文时用英文，其余用中文。',
        en: 'English where the display language is English, Chinese elsewhere.',
      },
      zh: { zh: '中文。', en: 'Chinese.' },
      en: { zh: '英文。', en: 'English.' },
    },
  },
  {
    key: 'run',
    section: 'general',
    description: { zh: '什么时候审读。', en: 'When a page is reviewed.' },
    default: 'onType',
    choices: {
      onType: { zh: '打开时，和停止输入后。', en: 'When it is opened, and when the keys rest.' },
      onSave: { zh: '打开时，和存盘时。', en: 'When it is opened, and when it is saved.' },
      manual: { zh: '只在执行“清样：检查全页”时。', en: 'Only by the command “Qingyang: Check Page”.' },
    },
  },
  {
    key: 'delay',
    section: 'general',
    description: {
      zh: '停止输入多少毫秒后审读。',
      en: 'How many milliseconds after the last keystroke the page is reviewed.',
    },
    default: 200,
    minimum: 0,
  },
  {
    key: 'maxCharacters',
    section: 'general',
    description: {
      zh: '全文超过这个字数（UTF-16 编码单元）就暂停审读；“清样：检查全页”仍可检查一次。',
      en: 'A text longer than this (UTF-16 code units) is not reviewed by itself; “Qingyang: Check Page” still checks it once.',
    },
    default: 700_000,
    minimum: 0,
  },
  {
    key: 'reflow.joinsOnly',
    section: 'general',
    description: {
      zh: '合并断段时只接相邻的段落，不搬动错位的文字。',
      en: 'Reflow joins neighbouring paragraphs only and moves nothing.',
    },
    default: false,
  },
  {
    key: 'workspace.include',
    section: 'general',
    description: {
      zh: '“清样：检查工作区”检查哪些文件（glob）。',
      en: 'Which files “Qingyang: Check Workspace” reads (a glob).',
    },
    default: '**/*.{txt,md,qingyang,版面}',
  },
  {
    key: 'workspace.exclude',
    section: 'general',
    description: {
      zh: '“清样：检查工作区”不检查哪些文件（glob）。',
      en: 'Which files “Qingyang: Check Workspace” leaves out (a glob).',
    },
    default: '**/{node_modules,.*}/**',
  },
  {
    key: 'trace.server',
    section: 'general',
    description: {
      zh: '在输出面板记录与语言服务器的往来。',
      en: 'Log what passes between VS Code and the language server.',
    },
    default: 'off',
    choices: {
      off: { zh: '不记录。', en: 'Nothing.' },
      messages: { zh: '只记消息名。', en: 'Names of messages.' },
      verbose: { zh: '记下全部内容。', en: 'Everything.' },
    },
  },
];

/** Every setting, in the order in which they are shown: package.json and the defaults both come from here. */
export const settingsTable: readonly Setting[] = [
  ...general,
  ...checks.map(
    (check): Setting => ({
      key: `checks.${check.id}`,
      section: 'checks',
      description: {
        zh: `${check.title.zh}：${check.description.zh}`,
        en: `${check.title.en}. ${check.description.en}`,
      },
      default: 'auto',
      choices: severities,
    }),
  ),
];

/**
 * Reads settings as an editor or a file gives them: an object nested by the parts of the keys. What is missing takes
 * its default; what is wrong takes its default and is named in `problems`.
 */
export function readSettings(given: unknown): { settings: Settings; problems: Message[] } {
  const problems: Message[] = [];
  const settings: Record<string, unknown> = {};
  for (const setting of settingsTable) {
    const value = at(given, setting.key);
    const usable = value ?? setting.default;
    const right = fits(setting, usable);
    if (!right) problems.push(wrongValue(setting, value));
    put(settings, setting.key, right ? usable : setting.default);
  }
  // The table above names every key of Settings and `fits` has held each value against it.
  return { settings: settings as unknown as Settings, problems };
}

export const defaultSettings: Settings = readSettings({}).settings;

function fits(setting: Setting, value: unknown): boolean {
  if (setting.choices) return typeof value === 'string' && Object.hasOwn(setting.choices, value);
  if (typeof value !== typeof setting.default) return false;
  return typeof value !== 'number' || (Number.isFinite(value) && value >= (setting.minimum ?? -Infinity));
}

function wrongValue(setting: Setting, value: unknown): Message {
  const shown = JSON.stringify(value);
  return {
    zh: `设置 qingyang.${setting.key} 的值 ${shown} 不能用，改用默认值 ${setting.default}。`,
    en: `The setting qingyang.${setting.key} cannot be ${shown}; its default ${setting.default} is used.`,
  };
}

function at(value: unknown, key: string): unknown {
  let found = value;
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<string, unknown>)[part];
  }
  return found;
}

function put(into: Record<string, unknown>, key: string, value: unknown): void {
  const parts = key.split('.');
  const last = parts.pop() ?? key;
  let place = into;
  for (const part of parts) place = (place[part] ??= {}) as Record<string, unknown>;
  place[last] = value;
}
