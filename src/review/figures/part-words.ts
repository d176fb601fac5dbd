/** Kinds that make up a whole between them: where all of a row are named, the parts add up to the total. */
export const COMPLEMENTS: readonly (readonly RegExp[])[] = [
  [/男/u, /女/u],
  [/城镇|城市|市区/u, /农村|乡村/u],
  [/境内|国内/u, /境外|国外|海外/u],
  [/金牌?|^金/u, /银牌?/u, /铜牌?/u],
  [/出口/u, /进口/u],
  [/同城/u, /异地/u],
  [/本地/u, /外地/u],
  [/线上/u, /线下/u],
  [/第一产业|一产/u, /第二产业|二产/u, /第三产业|三产/u],
  [/(?<!非)税收/u, /非税/u],
  [/夏粮/u, /早稻/u, /秋粮/u],
  [/(?<!不)合格/u, /不合格/u],
  [/既遂/u, /未遂/u],
  [/沪股通/u, /深股通/u],
];
/** Kinds that exclude each other and may leave others unnamed: together they are not more than the total. */
export const DISJOINT: readonly (readonly RegExp[])[] = [
  [/新建/u, /改建|改造|改扩建|扩建/u],
  [/一等奖/u, /二等奖/u],
  [/赞成|同意/u, /反对/u],
  [/重伤/u, /轻伤/u],
  [/上午/u, /下午/u],
  [/一期/u, /二期/u],
  [/连任|留任/u, /新当选|新任|新进/u],
  [/固定/u, /流动/u],
  [/省级/u, /[市县]级/u],
];
/** What one person or thing can be beside another: parts named so may overlap. */
export const MAY_OVERLAP =
  /项目|企业|工程|产业|女|男|党员|团员|学历|本科|大专|硕士|博士|研究生|岁|以上|以下|少数民族|退役|残疾|贫困|脱贫|留守|青年|老年|老人|学生|大学生|职称|骨干|劳模|首次|重点|优秀|最|包括|涉及|获得|来自/u;
/** Words right before what is left over. */
export const REST = /(?:剩余|剩下|其余|余下)(?:的)?$/u;
export const STILL_REST = /(?:还有|尚有|仍有|未\p{Script=Han}{1,2})(?:的)?$/u;
/** Words right before a total that comes after its parts. */
export const TOGETHER = /(?:合计|共计|总计|总共|一共|累计)\p{Script=Han}{0,4}$/u;
