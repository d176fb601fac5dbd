// Whether work stays linear on text that was made to hurt: every check on runs of marks, numerals, names and blanks, at
// one length and at eight times as much. Prints what grows faster than the text.
//   node --import tsx bench/hostile.ts [--length 2500] [--only CHECK] [--all]
import { parseArgs } from 'node:util';
import { loadJieba } from '../src/host/jieba';
import { loadSequences } from '../src/host/sequences';
import { checks } from '../src/review/checks/index';
import { readPage } from '../src/review/page/read-page';
import { reflow } from '../src/review/reflow';
import { chance } from './invented-pages';

const { values } = parseArgs({ options: { length: { type: 'string', default: '2500' }, all: { type: 'boolean' }, only: { type: 'string' } } });
const SHORT = Number(values.length);
const TIMES = 8;

/** Pieces that are repeated without end, as one line and as a line each. */
const PIECES = [
  '的', '“', '”', '（', '）', '《', '》', '“”', '（（）', '。', '，', '、', '；：', '……', '——', ' ', '　', '\u0301', '\uD800', '👨‍👩‍👧',
  '9', '1.', '1,', '1234567890', '一', '十', '百千万亿', '百分之', '三成', '近百', '2月30日', '2023年5月6日（星期五）', '3月1日至', '下午25:00',
  '一要', '一是查二是改', '（一）', '第一，', '六项', '五个', '两大平台', '共12个，其中', '其中3个、4个', '增长5%，', '由3增加到5，',
  '1 200', '1 200人', '三块五', '一斤二两', '八五折', '载有459人的船上共有', '从医60多年，', '建校55周年。55年来，', '男子、女子、混合三个组别', '1日至7日，共7万人次，日均1万人次',
  '记者 ', '（记者 张三', '本报讯', '■记者', '通讯员 李四 ', '摄', '责编：', '张三、', '主办：某某单位 ', 'a', 'word ', 'DN600',
  '工作工作', '进一步进一步', '人人天天', '渡口的灯亮了四十年，', '渡口的灯亮了四十年。', '甲乙丙丁戊己庚辛壬癸', '谁检查、谁负责，',
];

function hostileTexts(length: number): [name: string, text: string][] {
  const fill = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const draw = chance(7);
  const soup = Array.from({ length }, () => PIECES[Math.floor(draw() * PIECES.length)]?.[0] ?? '').join('');
  return [
    ...PIECES.flatMap((piece): [string, string][] => [
      [JSON.stringify(piece), fill(piece)],
      [`${JSON.stringify(piece)} a line`, fill(`${piece}\n`)],
      [`${JSON.stringify(piece)} in prose`, fill(`渡口${piece}的灯`)],
    ]),
    ['a soup of all', soup],
  ];
}

function timeOf(act: () => unknown): number {
  const before = performance.now();
  act();
  return performance.now() - before;
}

const context = { lexicon: loadJieba().lexicon, sequences: loadSequences() };
const works: [name: string, work: (text: string) => () => unknown][] = [
  ['(reading)', (text) => () => readPage(text)],
  ...checks.map((check): [string, (text: string) => () => unknown] => [
    check.id,
    (text) => {
      const page = readPage(text);
      return () => Array.from(check.run(page, context));
    },
  ]),
  ['(reflow)', (text) => {
    const page = readPage(text);
    return () => reflow(page, context);
  }],
];

let slow = 0;
const long = new Map(hostileTexts(SHORT * TIMES));
for (const [name, text] of hostileTexts(SHORT)) {
  for (const [work, prepare] of works) {
    if (values.only !== undefined && values.only !== work) continue;
    const short = timeOf(prepare(text));
    const more = timeOf(prepare(long.get(name) ?? ''));
    const grows = more > 100 && more > short * TIMES * 2.5;
    if (!values.all && !grows) continue;
    slow++;
    console.log(`${work} on ${name}: ${short.toFixed(1)} ms, ${more.toFixed(0)} ms, ${(more / short).toFixed(1)}×`);
  }
}
console.log(`${slow} of ${works.length * long.size} shown`);
