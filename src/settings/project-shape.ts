import { checks } from '../review/checks/index';
import type { Message } from '../review/finding';
import { readBylineForm } from '../review/house-style';
import { severities } from './settings';
import type { ObjectShape, Shape } from './shape';
import { strictnesses } from './strictness';

const texts = (zh: string, en: string): Shape => ({ type: 'list', about: { zh, en }, of: { type: 'text', about: { zh, en } } });

const house: ObjectShape = {
  type: 'object',
  about: { zh: '本报的叫法和体例。', en: 'The paper’s own names and ways of writing.' },
  keys: {
    outlets: texts('报社、子报、客户端的名称，如“衡阳日报社”。', 'The names under which the paper and its sister outlets print.'),
    byline: {
      type: 'text',
      about: {
        zh: '署名的体例：照本报的样子写一条，如“■衡阳日报社全媒体记者 张三 李四 通讯员 王五”。标记、职务的次序、空格都按它。',
        en: 'The form of a byline, shown by an example: its marker, the order of its roles, its blanks.',
      },
      example: '■本报记者 张三 通讯员 李四',
      wrong: (text): Message | undefined =>
        readBylineForm(text)
          ? undefined
          : { zh: '读不成一条署名：要有职务和姓名，如“■本报记者 张三 通讯员 李四”', en: 'not a byline: it needs a role and a name, as in “■本报记者 张三 通讯员 李四”' },
    },
    roles: texts('署名里用的职务，如“全媒体记者”“通讯员”。', 'The roles that bylines use.'),
    people: texts('本报常署名的人。', 'The people whose names stand in the paper’s bylines.'),
    columns: texts('固定的栏目和专版。', 'Fixed columns and sections.'),
  },
};

const ignoreEntry: ObjectShape = {
  type: 'object',
  about: { zh: '不再提示的一处；没有 fingerprint 的，是某个文件（或文件夹）里不查某一项。', en: 'A place that is told of no more; without a fingerprint, a check that is off in a file or folder.' },
  required: ['check'],
  keys: {
    check: {
      type: 'choice',
      about: { zh: '哪一项检查。', en: 'Which check.' },
      choices: Object.fromEntries(checks.map(({ id, title }) => [id, title])),
    },
    fingerprint: { type: 'text', about: { zh: '由检查和文字算出的记号，“忽略此处”时写下。', en: 'What the place is known by; written by “Ignore here”.' } },
    file: { type: 'text', about: { zh: '文件或文件夹，从本文件所在处写起，用 / 分隔。', en: 'The file or folder, from where this file lies, with /.' } },
    text: { type: 'text', about: { zh: '那一处的文字，给人看的。', en: 'The words at the place, for people to read.' } },
    reason: { type: 'text', about: { zh: '为什么忽略。', en: 'Why it is ignored.' } },
  },
};

/** What a project file `.qingyang.json` may hold. */
export const projectShape: ObjectShape = {
  type: 'object',
  about: { zh: '“清样”的项目文件：编辑器和命令行读的是同一个。', en: 'The project file of Qingyang: editors and the command line read the same one.' },
  keys: {
    checks: {
      type: 'object',
      about: { zh: '每项检查怎样显示。这里写了的，编辑器里的设置不再管。', en: 'How each check is shown; what stands here goes before the editor’s settings.' },
      keys: Object.fromEntries(
        checks.map(({ id, title, description }) => [
          id,
          { type: 'choice', about: { zh: `${title.zh}：${description.zh}`, en: `${title.en}. ${description.en}` }, choices: severities },
        ]),
      ),
    },
    strictness: { type: 'choice', about: { zh: '显示到什么把握为止。', en: 'Down to which certainty findings are shown.' }, choices: strictnesses },
    house,
    ignore: { type: 'list', about: { zh: '不再提示的。', en: 'What is told of no more.' }, of: ignoreEntry },
    baseline: {
      type: 'text',
      about: {
        zh: '基线文件，从本文件所在处写起：其中记下的旧问题不再提示。由 qingyang check --write-baseline 写成。',
        en: 'A baseline, from where this file lies: what it records is told of no more. Written by qingyang check --write-baseline.',
      },
    },
    $schema: { type: 'text', about: { zh: '本文件的 JSON Schema。', en: 'The JSON schema of this file.' } },
  },
};
