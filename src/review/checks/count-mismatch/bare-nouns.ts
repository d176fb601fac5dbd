import type { Range } from '../../finding';
import { onPage, type Mention } from '../../figures/mention';

/** What sorts the things that are listed, so that the count is of the list and of nothing else: 男子、女子、混合两个组别. */
const SORTS =
  '组别|级别|类别|类型|学科|科目|课程|学段|年级|专业|工种|岗位|环节|步骤|阶段|板块|单元|篇章|模块|系列|主题|领域|方面|层面|维度|方向|赛道|赛区|赛段|语种|版本|档次|等级|层次|季节|时段|品类|品种|色系';
/** The noun closes the clause or goes on with what is done there. */
export const SORTED = new RegExp(`^(?:${SORTS})(?=$|[，。；：！？、（）”]|的|进行|展开|开展|推进|发力|同时|分别|依次|同步|入手|着手|均|都|共)`, 'u');
const UNITS = new Set(['个', '大', '种', '类', '门', '项', '级', '条']);
/** A name of a sort; 男 and 女 alone, and whole phrases, are reckoned otherwise. */
const NAME = /^\p{Script=Han}{2,5}$/u;
const JOINS = /和|与|及/gu;

/** Bare nouns listed right before the count of their sort. 和 may join two of them or stand in one. */
export interface BareList {
  readonly least: number;
  readonly most: number;
  readonly range: Range;
}

/** 语文、数学、英语3门学科: a list that fills its clause, parted by 、, up to a count that speaks of sorts. */
export function bareNounsBefore({ block, figure, before }: Mention): BareList | undefined {
  if (!UNITS.has(figure.unit.text) || !SORTED.test(figure.counted) || before.length > LONGEST_CLAUSE) return undefined;
  const [first = '', ...rest] = before.split('、');
  const last = rest.at(-1);
  if (last === undefined || last.endsWith('等') || first.length < 2 || goesFurtherBack(block.text, figure.clause)) return undefined;
  if (!rest.every((item) => item.split(/和|与|及/u).every((name) => NAME.test(name))) || mixesGroups(rest)) return undefined;
  const joined = rest.join('').match(JOINS)?.length ?? 0;
  return { least: rest.length + 1, most: rest.length + 1 + joined + (JOINED_FIRST.test(first) ? 1 : 0), range: onPage(block, { start: figure.clause, end: figure.start }) };
}

/** In UTF-16 code units: longer ones list phrases. */
const LONGEST_CLAUSE = 40;
const JOINED_FIRST = /和|与|及/u;

/** The clause before lists things too, parted by a comma: 山水、古城，民宿、美食四个主题. */
function goesFurtherBack(text: string, clause: number): boolean {
  return text[clause - 1] === '，' && /、[^，。；：！？]*，$/u.test(text.slice(Math.max(0, clause - LONGEST_CLAUSE), clause));
}

/** 小学组男子、女子: sorts by sorts, which multiply. */
const mixesGroups = (names: readonly string[]): boolean => names.some((name) => /组[男女]|^[男女]/u.test(name)) && !names.every((name) => /^(?:男[子女双单]|女[子双单]|混[合双]|团体)/u.test(name));
