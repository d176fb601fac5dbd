import type { Message } from '../review/finding';
import { settingsTable, type Setting } from './settings';

const titles: Record<Setting['section'], Message> = {
  general: { zh: '清样', en: 'Qingyang' },
  checks: { zh: '检查项', en: 'Checks' },
};
const sections = Object.keys(titles) as Setting['section'][];

/** What `contributes.configuration` of package.json must hold: the settings table as VS Code wants it. */
export function contributedConfiguration(): object[] {
  return sections.map((section, index) => ({
    id: section,
    title: `%settings.${section}%`,
    order: index,
    properties: Object.fromEntries(
      settingsTable
        .filter((setting) => setting.section === section)
        .map((setting, order) => [`qingyang.${setting.key}`, { ...property(setting), order }]),
    ),
  }));
}

function property(setting: Setting): object {
  return {
    type: typeof setting.default,
    default: setting.default,
    scope: setting.key.startsWith('trace.') ? 'window' : 'resource',
    markdownDescription: `%setting.${setting.key}%`,
    ...(setting.minimum === undefined ? {} : { minimum: setting.minimum }),
    ...(setting.choices && {
      enum: Object.keys(setting.choices),
      markdownEnumDescriptions: Object.keys(setting.choices).map((choice) => `%${choiceKey(setting, choice)}%`),
    }),
  };
}

const choiceKey = (setting: Setting, choice: string): string =>
  setting.section === 'checks' ? `severity.${choice}` : `setting.${setting.key}.${choice}`;

/** The texts of the settings, as package.nls.json and package.nls.zh-cn.json must hold them. */
export function contributedMessages(): Record<string, Message> {
  const messages: Record<string, Message> = {};
  for (const section of sections) messages[`settings.${section}`] = titles[section];
  for (const setting of settingsTable) {
    messages[`setting.${setting.key}`] = setting.description;
    for (const [choice, meaning] of Object.entries(setting.choices ?? {})) {
      messages[choiceKey(setting, choice)] = meaning;
    }
  }
  return messages;
}
