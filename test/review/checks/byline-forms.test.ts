import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadSequences } from '../../../src/host/sequences';
import { byline } from '../../../src/review/checks/byline';
import { pendingLexicon } from '../../../src/review/lexicon/lexicon';
import { readPage } from '../../../src/review/page/read-page';

/** Lines that name who wrote, in the manners of many papers: all right. */
const LINES = [
  '本报记者 方晓晴 通讯员 吴嘉 摄影报道',
  '文/江城日报全媒体记者何田田',
  '图/江城日报全媒体记者王燕',
  '江南日报记者 张一鸣 实习生 李响 发自 广州',
  '新江报记者 张一鸣 编辑 李响 校对 王平',
  '江声新闻记者 张一鸣 李响 摄影报道',
  '【本报记者 张一鸣】',
  '(新华社特约记者 张一鸣)',
  '法治江城报全媒体见习记者 张一鸣 本报通讯员 李响',
  '江声日报记者 张一鸣',
  '记者 张一鸣 通讯员 李响 王平 文/图',
  '潇江晨报·晨视频记者 张一鸣',
  '三江都市报·新三江客户端记者 张一鸣 通讯员 李响 江城报道',
  '江声在线全媒体记者 张一鸣',
  '江众日报客户端记者 张一鸣 报道',
  '□ 本报记者 张一鸣 / 本报通讯员 李响',
  '齐江晚报·齐江壹点记者 张一鸣',
  '江城晚报全媒体记者 张一鸣 实习生 李响 图/受访者提供',
  '■本报记者 张一鸣 王平 见习记者 赵六',
  '首席记者 张一鸣 文 记者 李响 图',
  '江城经济时报记者 张一鸣',
  '◎记者 张一鸣 ○编辑 李响',
  '江城经济报道记者 张一鸣 北京报道',
  '江城观察报 记者 张一鸣',
  '新华社记者张一鸣摄',
  '新华社发（张一鸣 摄）',
  '张一鸣 摄/江城图片',
  '□记者 张一鸣 通讯员 李响 报道',
  '本报记者　张一鸣　本报通讯员　李　响',
  '记者 张一鸣 实习生 李响 见习记者 王平 通讯员 赵六 方晴',
  '本报驻天津记者 张一鸣',
  '本报赴京特派记者 张一鸣 李响',
  '本报两会特派记者 张一鸣',
  '■通讯员 李响 本报记者 张一鸣',
  '江城日报全媒体首席记者 张一鸣 通讯员 李响 田野',
  '记者：张一鸣 通讯员：李响',
  '记者 | 张一鸣 编辑 | 李响',
  '采写/江城日报记者 张一鸣 摄影/江城日报记者 李响',
  '撰文：张一鸣 供图：李响',
  '本组稿件由本报记者张一鸣采写',
  '本版稿件除署名外均由本报记者张一鸣、李响采写',
  '（本报综合报道）',
  '（记者张一鸣 通讯员李响）',
  '（作者单位：江城市图书馆）',
  '（本文作者为江城大学教授）',
  '（张一鸣）',
  '（张一鸣 李响）',
  '（据新华社）',
  '（据新华社报道）',
  '（下转第三版）',
  '本报评论员 张一鸣',
  '评论员 张一鸣',
  '特约评论员张一鸣',
  '本报记者 张一鸣 通讯员 江公宣',
  '通讯员 江宣 本报记者 张一鸣',
  '记者 张一鸣 通讯员 穗应急宣',
  '本报记者 通讯员 联合报道',
  '本报全媒体报道组',
  '本报编辑部 江城市作家协会',
  '■ 张一鸣（江城大学）',
  '■本报记者 张一鸣/文 李响/摄',
  '记者张一鸣 摄',
  '记者 张一鸣 李响 编译',
  '文字：张一鸣 图片：李响 制图：王平',
  '统筹：本报记者 张一鸣 采写：本报记者 李响 王平',
  '责任编辑 张一鸣 电子信箱 abc@example.com',
  '责编 张一鸣 版式 李响 校对 王平 电话 83390000',
  '江城观察员 张一鸣',
  '江城日报社 张一鸣',
  '本报首席评论员 张一鸣',
];

/** Heads of first paragraphs: all right. */
const HEADS = [
  '本报讯（记者 张一鸣/文 李响/图）',
  '本报讯（记者 张一鸣 实习生 李响 文/图）',
  '本报讯 （首席记者 张一鸣 记者 李响）',
  '中国江城报客户端北京3月2日电（江报·江网记者 张一鸣）',
  '江报讯（全媒体记者 张一鸣 通讯员 江公宣）',
  '本报江城3月2日讯（记者 张一鸣 通讯员 李响）',
  '江城日报讯 记者张一鸣 实习生李响 通讯员王平报道',
  '本报讯 记者 张一鸣 通讯员 李响',
  '本报讯 张一鸣 李响报道：',
  '江城日报江城3月2日讯 （记者 张一鸣）',
  '新华社江城3月2日电 题：渡口的灯 新华社记者张一鸣、李响',
  '新华社北京3月2日电（记者张一鸣）',
  '新华社发布客户端江城3月2日电（记者张一鸣）',
  '据新华社北京3月2日电（记者张一鸣、李响）',
  '据央视新闻消息',
  '新江网江城3月2日电(记者 张一鸣)',
  '江城融媒讯（通讯员 张一鸣）',
  '（记者 张一鸣）昨日，',
  '（本报记者 张一鸣报道）',
  '【江城日报讯】（记者 张一鸣）',
  '[本报讯]记者张一鸣报道：',
  '本报讯（通讯员 市卫宣）',
  '本报讯（记者 张一鸣 通讯员 税宣）',
  '本报讯（见习记者张一鸣 通讯员李响、王平）',
  '江城晚报讯 （全媒体首席记者 张一鸣 实习生 李响 视频 王平）',
  '本报电（记者张一鸣）',
  '本报北京3月2日电 （记者张一鸣、李响）',
  '江广网3月2日消息（记者张一鸣）',
  '记者张一鸣、李响报道：',
  '本报记者张一鸣、通讯员李响报道：',
  '本报特约记者张一鸣报道',
  '（通讯员 李响 本报记者 张一鸣）',
];

const sequences = loadSequences();
const STORY = '渡船一趟六分钟，一天来回四十趟，坐船的多是去对岸上学的孩子。';
const told = (text: string): string[] => [...byline.run(readPage(text), { lexicon: pendingLexicon, sequences })].map(({ certainty, message }) => `${certainty}: ${message.zh}`);
const under = (line: string): string => `渡口的清晨\n\n${line}\n\n${STORY}\n\n${STORY}\n`;
const atEnd = (line: string): string => `渡口的清晨\n\n${STORY}\n\n${STORY}\n\n${line}\n`;
const opening = (head: string): string => `渡口的清晨\n\n${head}${STORY}\n\n${STORY}\n`;

describe('bylines that are right as they stand', () => {
  for (const line of LINES) test(line, () => { assert.deepEqual([...told(under(line)), ...told(atEnd(line))], []); });
  for (const head of HEADS) test(head, () => { assert.deepEqual([...told(opening(head)), ...told(opening(`${head} `))], []); });
});

/** What a slip of the hand makes of a byline; undefined where it has nothing to break. */
const SLIPS: Readonly<Record<string, (byline: string) => string | undefined>> = {
  记者: (text) => broken(text, '记者', '记着'),
  记者twice: (text) => broken(text, '记者', '记者记者'),
  通讯员: (text) => broken(text, '通讯员', '通迅员'),
  'no name': (text) => broken(text, /（[^（）]*记者 ?张一鸣.*）/u, '（记者）'),
  'a name twice': (text) => broken(text, /(?<=记者 ?)张一鸣/u, '张一鸣 张一鸣'),
};

function broken(text: string, what: string | RegExp, by: string): string | undefined {
  const after = text.replace(what, by);
  return after === text ? undefined : after;
}

/** Read as prose: who wrote stands behind a title 题, or runs on into the sentence. */
const NOT_READ = /题：|^本报特约记者张一鸣报道$/u;

describe('the same bylines, each broken', () => {
  for (const [name, slip] of Object.entries(SLIPS)) {
    test(name, () => {
      const pages = [...LINES.map((line) => [slip(line), under] as const), ...HEADS.filter((head) => !NOT_READ.test(head)).map((head) => [slip(head), opening] as const)];
      const missed = pages.flatMap(([text, lay]) => (text === undefined || told(lay(text)).some((report) => !report.startsWith('possible')) ? [] : [text]));
      assert.deepEqual(missed, []);
    });
  }
});
