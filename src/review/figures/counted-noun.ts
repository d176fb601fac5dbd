import { noun, type Mention } from './mention';

/** Where the name of what is counted ends: particles, adverbs and the verbs of progress reports. */
const AFTER_THE_NOUN =
  /的|了|在|将|已|均|是|为|有|可|达|到|被|把|与|和|及|从|对|由|其中|正在|如期|相继|列入|入选|组成|参[加与]|完成|实现|开[工复]|建成|投产|来自|覆盖|涉及|全部|先后|陆续|[同环]比|增[长加]|下降|减少|进行|开展|获|受|落|签|以|让|使|用|向|于|等/u;
/** What stands before the name of what is counted, in its clause. */
const BEFORE_THE_NOUN = /^(?:截至目前|截至|目前|据悉|其中|预计|累计|总共|一共|并|将|已|共|全|约|先后)+/u;
/** Names are no longer than this, in UTF-16 code units. */
const LONGEST = 14;

/** What a figure counts, in the page's own words: 首批重点项目 of 13个首批重点项目, 总投资 of 总投资17亿元; '' where it is not told beside it. */
export function countedNoun(mention: Mention): string {
  const behind = nounBehind(mention);
  return isRate(mention) || behind.length < 2 ? nounBefore(mention) || behind : behind;
}

/** 100% says its noun before it: 开复工率已达100%. */
const isRate = ({ figure }: Mention): boolean => /^percent/u.test(figure.unit.dimension) || figure.unit.dimension === 'times';

function nounBehind({ after }: Mention): string {
  const text = after.replace(/^[的多余来]+/u, '');
  const end = text.slice(1).search(AFTER_THE_NOUN);
  return (end < 0 ? text : text.slice(0, end + 1)).slice(0, LONGEST);
}

function nounBefore(mention: Mention): string {
  const clause = sinceLastFigure(mention).replace(/^.*[、；：（）()“”‘’《》]/su, '');
  return noun(clause).replace(BEFORE_THE_NOUN, '').slice(-LONGEST);
}

/** The clause before a figure, from where the figure before it ends. */
function sinceLastFigure({ block, figure, before }: Mention): string {
  const last = block.reading.figures.findLast(({ end }) => end <= figure.start);
  return last ? before.slice(-Math.max(0, figure.start - last.end)) : before;
}
