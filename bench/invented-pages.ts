/** A seeded source of chance (mulberry32): the same seed, the same draws, each in [0, 1). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Invented pages, one under another, at least `bytes` of UTF-8 together. Names, places, things and figures differ from
 * sentence to sentence, so that no passage stands twice; one paragraph in forty is broken in two.
 */
export function inventPages(bytes: number, seed = 1): string {
  const draw = chance(seed);
  const parts: string[] = [];
  for (let size = 0; size < bytes; ) {
    const article = inventArticle(draw);
    size += Buffer.byteLength(article);
    parts.push(article);
  }
  return parts.join('');
}

// Characters to build invented names and words from: common ones, so that dictionaries have work to do.
const CHARACTERS = '山水田林路桥河湖城乡村镇工农学校医院书店车站港口船厂电力粮油花果茶竹木石金银春夏秋冬早晚东西南北新老大小高平安和顺长清明';
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
// Given names have characters of their own: drawn from those above, every word of a long text would be somebody's name.
const GIVEN =
  '英玉秀珍文芳兰国丽建红梅海志军荣德桂美永凤晓俊宏辉强伟娟燕琴霞敏静婷艳杰涛波斌勇刚毅峰磊鹏飞超浩宇轩泽涵梓萱欣怡琳琪瑶瑞祥福禄康宁达贵庆喜忠义仁智信勤俭耕锦绣彩虹雪莲菊蓉莉薇蕾洁莹慧颖聪睿哲瀚博彦邦振兴旺隆昌盛炳耀培植茂森' +
  '柏松鹤鸣翔骏驰腾龙虎豹威武雄豪壮钢铁铭鑫钧锋镇淑贤惠端庄婉柔倩妍媛娜妮';

// In braces: w a word, n a figure, p a person, d a day of a month.
const SENTENCES = [
  '{d}，记者从{w}{w}局获悉，全市今年新建{w}{w}项目{n}个，总投资{n}亿元，其中{w}区{n}个、{w}县{n}个。',
  '“{w}{w}是大事，{w}也是大事，一件都拖不得。”{w}{w}中心主任{p}说，{w}{w}要赶在{d}前完成。',
  '据介绍，{w}{w}公司去年生产{w}{w}设备{n}台，同比增长{n}%，产品销往{w}、{w}等{n}个地区。',
  '会议指出，要抓好{w}{w}工作：一要摸清{w}底数，二要健全{w}{w}机制，三要压实{w}{w}责任。',
  '在{w}{w}村，{p}一家的{n}亩{w}{w}刚刚收完，{w}{w}合作社的大车已经等在地头。',
  '为了方便{w}{w}群众，{w}{w}街道把{w}{w}站的开放时间延长到晚上{n}点，还添置了{n}张{w}{w}桌椅。',
  '《{w}{w}条例》自{d}起施行，{w}{w}部门将对{n}家{w}{w}单位（含{w}{w}企业）开展一次检查。',
];

function inventArticle(draw: () => number): string {
  const paragraphs = Array.from({ length: 4 + Math.floor(draw() * 5) }, () => inventParagraph(draw));
  const [first = '', ...rest] = paragraphs;
  const head = fill('{w}{w}{w}开通 {w}{w}群众乐开怀', draw);
  const dateline = fill('{w}{w}日报讯（记者 {p} 通讯员 {p}）', draw);
  return `${[head, dateline + first, ...rest].join('\n\n')}\n\n`;
}

function inventParagraph(draw: () => number): string {
  const sentences = Array.from({ length: 2 + Math.floor(draw() * 4) }, () => inventSentence(draw));
  const paragraph = sentences.join('');
  if (draw() > 0.025) return paragraph;
  const seam = 10 + Math.floor(draw() * (paragraph.length - 20));
  return `${paragraph.slice(0, seam)}\n\n${paragraph.slice(seam)}`;
}

/** Mostly prose that no other sentence is like; else one of the sentences above. */
function inventSentence(draw: () => number): string {
  if (draw() < 0.25) return fill(pick(SENTENCES, draw), draw);
  const clause = (): string => fill('{w}'.repeat(2 + Math.floor(draw() * 3)) + pick('的了在和是把向从', draw) + '{w}'.repeat(1 + Math.floor(draw() * 3)), draw);
  return `${Array.from({ length: 1 + Math.floor(draw() * 4) }, clause).join('，')}。`;
}

function fill(template: string, draw: () => number): string {
  return template.replace(/\{([wnpd])\}/gu, (_, slot: string) => {
    if (slot === 'n') return String(1 + Math.floor(draw() * 480));
    if (slot === 'd') return `${1 + Math.floor(draw() * 12)}月${1 + Math.floor(draw() * 28)}日`;
    const [first, second] = slot === 'p' ? [pick(SURNAMES, draw) + pick(GIVEN, draw), GIVEN] : [pick(CHARACTERS, draw), CHARACTERS];
    return first + pick(second, draw);
  });
}

const pick = (from: string | readonly string[], draw: () => number): string => from[Math.floor(draw() * from.length)] ?? '';
