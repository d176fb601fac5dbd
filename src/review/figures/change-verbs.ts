/** 1 goes up, -1 goes down. */
export type Direction = 1 | -1;

/** Verbs of change in news reports, by direction. */
const UP = ['增加', '增长', '提高', '提升', '上升', '扩大', '发展', '扩建', '攀升', '上涨', '增至', '增', '升', '涨', '扩', '壮大', '跃升', '增多', '拓宽', '延长', '上调', '扩容', '扩展', '回升'];
const DOWN = ['减少', '下降', '降低', '降', '缩短', '压缩', '缩小', '减', '下跌', '跌', '精简', '收窄', '回落', '下调', '缩减', '压减', '下滑', '锐减', '减轻'];

/** Any of them, the longest first. */
export const CHANGE_VERB = [...UP, ...DOWN].sort((a, b) => b.length - a.length).join('|');

const down = new Set(DOWN);

/** Which way a verb goes. */
export const directionOf = (verb: string): Direction => (down.has(verb) ? -1 : 1);
