// Recall of name-variant: of every person named at least twice in a text, one mention is replaced by a homophone, a
// look-alike or the given name turned round, one at a time; the review must report it. Also counts what is reported
// where nothing was changed, and the time of a page read before.
//   npx tsx bench/name-mutations.ts [--seed N] [--verbose] FOLDER...
// Persons are found by the dictionary's own tag (nr), the commonest surnames and what stands beside them, apart from
// the review's own reading; homophones are all characters of the texts that are read alike.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadJieba } from '../src/host/jieba';
import { loadSequences } from '../src/host/sequences';
import { nameVariant } from '../src/review/checks/name-variant';
import type { Report } from '../src/review/finding';
import type { Lexicon } from '../src/review/lexicon/lexicon';
import { pronunciation } from '../src/review/lexicon/pronunciation';
import { readPage } from '../src/review/page/read-page';
import { Reader } from '../src/review/page/reading';
import { chance } from './invented-pages';
import { table } from './table';

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳';
// Pairs of like shape, chosen apart from the review's own table.
const SHAPES = ['晖浑', '晴睛', '昌晶', '汪旺', '沪沂', '岐歧', '权杈', '炳柄', '鸿鸠', '伟纬', '玮炜', '俊峻', '建健', '杨扬', '彬杉', '鹏朋', '峰锋', '萍苹', '治冶', '冷泠', '静净', '清情', '强疆', '海诲', '培陪', '乐东', '文丈', '克兑', '平乎', '德得', '高亮', '林琳', '普晋', '郎朗', '辛幸', '恩思', '远运', '荣荥', '宁宇', '军车', '立丘', '正止', '近进', '延廷', '锦绵', '书节', '丽俪', '涛祷', '洋详', '希布', '斌赋', '江汪', '永水', '光先', '明朋', '志忘', '达迖', '龙尤', '国囯', '跃沃', '嘉喜', '战站', '勇男', '主王', '生主', '孟盂'];
const KINDS = ['sound', 'shape', 'order', 'syllable'] as const;
type Kind = (typeof KINDS)[number];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' }, verbose: { type: 'boolean', default: false } } });
const random = chance(Number(values.seed));
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];

const { lexicon } = loadJieba();
const context = { lexicon, sequences: loadSequences() };
const texts = positionals.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })));
const characters = [...new Set(texts.map(({ text }) => text).join(''))].filter((char) => pronunciation.readings(char).length > 0);

function personsOf(text: string, words: Lexicon): string[] {
  const counts = new Map<string, number>();
  for (const { text: word, tag } of words.tag(text)) {
    if (tag === 'nr' && (word.length === 3 || word.length === 2) && SURNAMES.includes(word.charAt(0))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([word, count]) => count >= 2 && namedAsPerson(text, word)).map(([word]) => word);
}

/** The dictionary calls many things nr (安康, 洪水): a person has a title before or speaks, acts or is addressed after; one of two characters must speak or act. */
const namedAsPerson = (text: string, name: string): boolean =>
  name.length === 2 ? new RegExp(`${name}(?:说|表示|介绍|告诉|指出|强调|认为|主持|出席)`, 'u').test(text) : new RegExp(`(?:长|书记|主席|总理|主任|记|员|师|民|人|授|委|、)${name}|${name}(?:、|和|说|表示|介绍|告诉|指出|强调|认为|主持|出席|讲话|会见|同志|先生|女士|今天|在)`, 'u').test(text);

const firstReading = (char: string): string => pronunciation.readings(char)[0] ?? '';
const withoutTone = (reading: string): string => reading.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/gu, '');

function othersFor(kind: Kind, char: string): string[] {
  if (kind === 'shape') return SHAPES.filter((pair) => pair.includes(char)).map((pair) => pair.replace(char, ''));
  const mine = firstReading(char);
  if (kind === 'sound') return characters.filter((other) => other !== char && firstReading(other) === mine);
  return characters.filter((other) => firstReading(other) !== mine && withoutTone(firstReading(other)) === withoutTone(mine));
}

function mutate(name: string, kind: Kind): string | undefined {
  if (kind === 'order') return name.length === 3 && name.charAt(1) !== name.charAt(2) ? name.charAt(0) + name.charAt(2) + name.charAt(1) : undefined;
  const at = 1 + Math.floor(random() * (name.length - 1));
  const other = pick(othersFor(kind, name.charAt(at)));
  return other === undefined ? undefined : name.slice(0, at) + other + name.slice(at + 1);
}

const loud = (text: string): Report[] => [...nameVariant.run(readPage(text), context)].filter(({ certainty }) => certainty !== 'possible');

/** Replaces one mention and tells whether the review reports it; undefined where nothing could be replaced. */
function isFound(file: string, text: string, name: string, kind: Kind): boolean | undefined {
  const wrong = mutate(name, kind);
  if (wrong === undefined || text.includes(wrong)) return undefined;
  const at = pick([...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => index)) ?? 0;
  const broken = text.slice(0, at) + wrong + text.slice(at + name.length);
  const found = loud(broken).some(({ range, related }) => [range, ...(related ?? []).map((one) => one.range)].some(({ start, end }) => start <= at + name.length && at <= end));
  if (!found && values.verbose) console.log(`missed ${kind} ${file}: ${name} → ${wrong} …${broken.slice(Math.max(0, at - 10), at + 12).replace(/\s/gu, '⏎')}…`);
  return found;
}

const planted = new Map<string, { planted: number; found: number }>();
const total = { alarms: 0, chars: 0, milliseconds: 0 };
for (const { name: file, text } of texts) {
  const reader = new Reader();
  Array.from(nameVariant.run(readPage(text, reader), context)); // once, so that what follows is warm
  const page = readPage(text, reader);
  const begun = performance.now();
  const clean = [...nameVariant.run(page, context)].filter(({ certainty }) => certainty !== 'possible');
  total.milliseconds += performance.now() - begun;
  total.chars += text.length;
  total.alarms += clean.length;
  if (values.verbose) for (const { message } of clean) console.log(`alarm ${file}: ${message.zh}`);
  for (const name of personsOf(text, lexicon)) {
    for (const kind of KINDS) {
      const found = isFound(file, text, name, kind);
      if (found === undefined) continue;
      const key = `${kind}, ${name.length} characters`;
      const tally = planted.get(key) ?? { planted: 0, found: 0 };
      planted.set(key, { planted: tally.planted + 1, found: tally.found + (found ? 1 : 0) });
    }
  }
}
console.log(table(['replaced', 'planted', 'found', ''], [...planted].sort().map(([key, tally]) => [key, String(tally.planted), String(tally.found), `${((100 * tally.found) / tally.planted).toFixed(1)} %`])));
console.log(`false alarms ${((total.alarms / total.chars) * 1e4).toFixed(3)} per 10,000 (${total.alarms} on ${total.chars})  ${(total.milliseconds / texts.length).toFixed(3)} ms a page warm`);
