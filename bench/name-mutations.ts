// Recall of name-variant: in every article, one mention of a person named at least twice is replaced by a homophone, a
// look-alike, or the given name turned round; the review must report it. Also counts what is reported where nothing was changed.
//   npx tsx bench/name-mutations.ts [--seed N] [--verbose] FOLDER...
// Persons are found by the dictionary's own tag (nr) and the commonest surnames, apart from the review's own reading.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSequences } from '../src/host/sequences';
import { loadJieba } from '../src/host/jieba';
import { nameVariant } from '../src/review/checks/name-variant';
import { pronunciation } from '../src/review/lexicon/pronunciation';
import type { Lexicon } from '../src/review/lexicon/lexicon';
import { readPage } from '../src/review/page/read-page';

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳';
const GIVEN =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国志文斌玉辉云红健飞林海波晓东春梅鹏燕玲龙峰凤萍亮宁宇新俊鑫莉婷雪浩佳欣莹琳晨旭阳瑞祥荣贵福生成富德光清山江河川永庆家宝富民卫星世界忠义仁礼智信孝廉良善美慧贤惠淑贞雅洁琴棋书画诗词锦绣珍珠翠碧青蓝紫丹彤霖露雯雷震乾坤天地日月昌盛兴旺泰安康乐喜庆欢悦怡然彦博渊源深远宏图大鹏展翼翔腾跃奔驰骏骥麒麟凯旋胜利征程帆舟舰航宗祖传继承启迪恩泽润物毅恒坚韧刚正直方圆满堂彩霞虹晖曦昕昊旻晟煜炜烨煌灿焕熙炎烽锋铭钧铎锐钢铁柱梁栋材森森楠桦松柏柳杨枫梓桐榕樟竹筠笙箫笛韵律声音乐舞娴婉妍姝婧媛嫣嫦娥妮婵娇姣姗珊瑚琪琦琛瑜瑾璇璐璞璋';
const SHAPES = ['晖浑', '晴睛', '昌晶', '汪旺', '沪沂', '岐歧', '权杈', '炳柄', '鸿鸠', '伟纬', '玮炜', '俊峻', '建健', '杨扬', '彬杉', '鹏朋', '峰锋', '萍苹', '治冶', '冷泠', '静净', '清情', '强疆', '海诲', '培陪', '乐东', '文丈', '克兑', '平乎', '德得', '高亮', '林琳', '普晋', '郎朗', '辛幸', '恩思'];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' }, verbose: { type: 'boolean', default: false } } });
let state = Number(values.seed) >>> 0;
const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];

function personsOf(text: string, lexicon: Lexicon): string[] {
  const counts = new Map<string, number>();
  for (const { text: word, tag } of lexicon.tag(text)) {
    if (tag === 'nr' && (word.length === 3 || word.length === 2) && SURNAMES.includes(word.charAt(0))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([word, count]) => count >= 2 && namedAsPerson(text, word)).map(([word]) => word);
}

/** The dictionary calls many things nr (安康, 洪水): a person has a title before or speaks, acts or is addressed after. */
const namedAsPerson = (text: string, name: string): boolean =>
  new RegExp(`(?:长|书记|主席|总理|主任|记|员|师|民|人|授|委)${name}|${name}(?:说|表示|介绍|告诉|指出|强调|认为|主持|出席|讲话|会见|同志|先生|女士)`, 'u').test(text);

function mutate(name: string): string | undefined {
  const kind = pick(['sound', 'sound', 'shape', 'order']);
  const at = 1 + Math.floor(random() * (name.length - 1));
  const char = name.charAt(at);
  if (kind === 'order') return name.length === 3 && name.charAt(1) !== name.charAt(2) ? name.charAt(0) + name.charAt(2) + name.charAt(1) : undefined;
  const others =
    kind === 'shape'
      ? SHAPES.filter((pair) => pair.includes(char)).map((pair) => pair.replace(char, ''))
      : Array.from(GIVEN).filter((other) => other !== char && pronunciation.readings(other)[0] === pronunciation.readings(char)[0]);
  const other = pick(others);
  return other === undefined ? undefined : name.slice(0, at) + other + name.slice(at + 1);
}

const { lexicon } = loadJieba();
const sequences = loadSequences();
const total = { planted: 0, found: 0, alarms: 0, chars: 0, milliseconds: 0, pages: 0 };
for (const folder of positionals) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    const page = readPage(text);
    Array.from(nameVariant.run(page, { lexicon, sequences })); // once, so that what follows is warm
    const begun = performance.now();
    const clean = [...nameVariant.run(page, { lexicon, sequences })].filter((report) => report.certainty !== 'possible');
    total.milliseconds += performance.now() - begun;
    total.pages++;
    total.chars += text.length;
    total.alarms += clean.length;
    if (values.verbose) for (const report of clean) console.log(`alarm ${file}: ${report.message.zh}`);
    const name = pick(personsOf(text, lexicon));
    const wrong = name === undefined ? undefined : mutate(name);
    if (name === undefined || wrong === undefined || text.includes(wrong)) continue;
    const places = [...text.matchAll(new RegExp(name, 'gu'))].map((match) => match.index);
    const at = pick(places) ?? 0;
    const broken = text.slice(0, at) + wrong + text.slice(at + name.length);
    const found = [...nameVariant.run(readPage(broken), { lexicon, sequences })].some(
      (report) => report.certainty !== 'possible' && [report.range, ...(report.related ?? []).map((one) => one.range)].some((range) => range.start <= at + 3 && at <= range.end),
    );
    total.planted++;
    if (found) total.found++;
    else if (values.verbose) console.log(`missed ${file}: ${name} → ${wrong} …${broken.slice(Math.max(0, at - 10), at + 12).replace(/\s/gu, '⏎')}…`);
  }
}
console.log(
  `found ${total.found}/${total.planted}  false alarms ${((total.alarms / total.chars) * 1e4).toFixed(3)} per 10,000 (${total.alarms} on ${total.chars})  ${(total.milliseconds / total.pages).toFixed(3)} ms a page warm`,
);
