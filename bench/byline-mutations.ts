// Recall of byline: articles are put together into pages, each article gets an invented byline or dateline in the page's
// manner, and one of them is broken, one kind at a time; the review must report it. The whole pages are counted for
// false alarms first, notes apart.
//   npx tsx bench/byline-mutations.ts [--seed N] [--pages 40] [--verbose] FOLDER...
// Articles are texts with a headline, a blank line, then paragraphs, as ../shared/corpus/clean.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadJieba } from '../src/host/jieba';
import { loadSequences } from '../src/host/sequences';
import type { Finding } from '../src/review/finding';
import { readPage } from '../src/review/page/read-page';
import { review } from '../src/review/review';
import { chance } from './invented-pages';
import { table } from './table';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, pages: { type: 'string', default: '40' }, verbose: { type: 'boolean', default: false } },
});
const random = chance(Number(values.seed));
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '胡', '朱', '高', '林', '何', '郭', '马', '罗', '梁', '宋', '郑', '谢', '韩', '唐', '冯', '于', '董', '萧', '程', '曹', '袁', '邓', '许', '傅', '沈', '曾', '彭', '吕', '欧阳', '司徒', '上官', '诸葛'];
const GIVEN = ['建国', '海燕', '小川', '晓东', '志强', '文静', '雪', '敏', '一鸣', '子涵', '明', '丽娟', '春生', '伟', '若水', '佳', '亚男', '思远', '云', '庆'];
const PLACES = ['云汀', '海屿', '澜山', '白塔', '江左', '青禾', '湖滨', '北原', '长汀', '文山'];
const PAPERS = ['日报', '晚报', '时报', '都市报', '晨报', '日报社', '晚报社', '农村报'];
const ROLES = ['记者', '全媒体记者', '融媒体记者', '首席记者', '见习记者'];

const person = (): string => (random() < 0.04 ? '阿依古丽·买买提' : pick(SURNAMES) + pick(GIVEN));

/** Some people, no two of one name. */
function people(count: number): string[] {
  const named = new Set<string>();
  while (named.size < count) named.add(person());
  return [...named];
}

/** How one paper signs: on a line under the headline, or in the dateline of the first paragraph. */
interface Manner {
  readonly line: boolean;
  readonly byline: () => string;
}

function manner(): Manner {
  const outlet = pick(['本报', pick(PLACES) + pick(PAPERS)]);
  const role = pick(ROLES);
  const gap = pick([' ', ' ', '']);
  const apart = pick([' ', '、']);
  const credits = (): string => {
    const [first = '', second = '', third = ''] = people(3);
    return [role + gap + [first, ...(random() < 0.4 ? [second] : [])].join(apart), ...(random() < 0.4 ? [`通讯员${gap}${third}`] : [])].join(' ');
  };
  const marker = pick(['■', '□', '●', '◎', '▲', '']);
  const head = outlet.endsWith('社') ? outlet.slice(0, -1) : outlet;
  const day = `${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日`;
  return pick<Manner>([
    { line: true, byline: () => `${marker}${outlet}${credits()}` },
    { line: false, byline: () => `${head}讯（${credits()}）` },
    { line: false, byline: () => `新华社北京${day}电（记者${people(2).join(apart)}）` },
    { line: false, byline: () => `${head}讯 （${credits()}）` },
    { line: false, byline: () => `中新社上海${day}电 (记者 ${person()})` },
  ]);
}

/** Ways to break a byline; undefined where a way does not apply. */
const WAYS: Readonly<Record<string, (text: string) => string | undefined>> = {
  'a role misspelt': (text) => replaced(text, '记者', pick(['记着', '纪者', '计者', '记诸'])),
  'a correspondent misspelt': (text) => replaced(text, '通讯员', pick(['通迅员', '通训员', '通讯圆', '通信讯员'].slice(0, 3))),
  'a role doubled': (text) => replaced(text, '记者', pick(['记者记者', '记记者', '记者者'])),
  'the closing bracket lost': (text) => (/[）)]$/u.test(text) ? text.slice(0, -1) : undefined),
  'the opening bracket lost': (text) => (/[（(]/u.test(text) ? text.replace(/ ?[（(]/u, '') : undefined),
  'a role cut short': (text) => replaced(text, '记者', '记'),
  'a name split by a blank': (text) => {
    const name = /(?<=记者 ?)([^ 、）)]{3})(?=[ 、）)]|$)/u.exec(text)?.[1];
    return name === undefined || /^(?:欧阳|司徒|上官|诸葛)/u.test(name) ? undefined : text.replace(name, `${name.charAt(0)} ${name.slice(1)}`);
  },
  'a day without 日': (text) => (text.includes('日电') ? text.replace('日电', '电') : undefined),
  'the closing word misspelt': (text) => (/讯 ?[（(]/u.test(text) ? text.replace(/讯(?= ?[（(])/u, '迅') : undefined),
  'no name': (text) => (/[（(]/u.test(text) ? text.replace(/[（(].*$/u, '（记者）') : undefined),
  'a name twice': (text) => {
    const name = /记者 ?([^ 、）)]+)/u.exec(text)?.[1];
    return name === undefined ? undefined : text.replace(name, `${name} ${name}`);
  },
  'a comma behind the role': (text) => replaced(text, '记者', '记者、')?.replace('、 ', '、'),
  'two lines': (text) => (/^[■□●◎▲]/u.test(text) ? text.replace(/ ?(?<=记者) ?/u, '\n') : undefined),
  'the outlet misspelt': (text) => replaced(text, '日报', '曰报'),
};

function replaced(text: string, word: string, by: string): string | undefined {
  return text.includes(word) ? text.replace(word, by) : undefined;
}

interface Story {
  readonly head: string;
  readonly body: readonly string[];
}

const stories: Story[] = positionals
  .flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8')))
  .map((text) => {
    const [head = '', ...body] = text.split(/\n+/u).map((line) => line.trim()).filter((line) => line !== '');
    return { head, body: body.map((line) => line.replace(/^央视网消息\s*[（(]新闻联播[）)]\s*[：:]/u, '')) };
  })
  .filter(({ body }) => body.length >= 3);

const { lexicon } = loadJieba();
const context = { lexicon, sequences: loadSequences() };

/** Lays a page; gives its text and where each byline begins. */
function lay(parts: readonly { story: Story; byline: string; line: boolean }[]): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  for (const { story, byline, line } of parts) {
    text += `${story.head}\n\n`;
    places.push(text.length);
    text += `${byline}${line ? '\n\n' : ''}${story.body.join('\n\n')}\n\n`;
  }
  return { text, places };
}

const RULES = new Set(['byline', 'unpaired-mark', 'repeated-words', 'split-paragraph']);
const loud = (text: string): Finding[] => [...review(readPage(text), context).findings].filter(({ certainty }) => certainty !== 'possible');

const tallies = new Map(Object.keys(WAYS).map((way) => [way, { planted: 0, found: 0 }]));
const total = { alarms: 0, chars: 0 };
for (let page = 0; page < Number(values.pages); page++) {
  const { line, byline } = manner();
  const parts = Array.from({ length: 4 }, () => ({ story: pick(stories), byline: byline(), line }));
  const whole = lay(parts);
  const alarms = loud(whole.text).filter(({ rule }) => rule === 'byline' || rule === 'name-variant');
  total.alarms += alarms.length;
  total.chars += whole.text.length;
  if (values.verbose) for (const { rule, message } of alarms) console.log(`alarm ${rule}: ${message.zh}`);
  for (const [way, tally] of tallies) {
    const at = Math.floor(random() * parts.length);
    const part = parts[at];
    const broken = part && WAYS[way]?.(part.byline);
    if (!part || broken === undefined) continue;
    const { text, places } = lay(parts.map((other, i) => (i === at ? { ...other, byline: broken } : other)));
    const start = places[at] ?? 0;
    const found = loud(text).some(({ rule, range }) => RULES.has(rule) && range.start <= start + broken.length && start <= range.end);
    tally.planted++;
    if (found) tally.found++;
    else if (values.verbose) console.log(`missed ${way}: ${text.slice(start, start + broken.length + 12).replace(/\n/gu, '⏎')}`);
  }
}
console.log(table(['broken', 'planted', 'found', ''], [...tallies].map(([way, { planted, found }]) => [way, String(planted), String(found), planted === 0 ? '' : `${((100 * found) / planted).toFixed(1)} %`])));
console.log(`false alarms on whole pages: ${total.alarms} (${((total.alarms / total.chars) * 1e4).toFixed(3)} per 10,000)`);
