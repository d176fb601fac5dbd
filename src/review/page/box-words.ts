/**
 * Words of boxes and notices, whose lines are whole without a full stop (the usual ones of newspaper pages; closing words of
 * public notices after GB/T 9704—2012《党政机关公文格式》 and its use).
 */

/** What stands by itself over a box, and tells that its lines are entries. */
const BOXES = [
  '核心提示', '内容提要', '阅读提示', '新闻提示', '提要', '导读', '本期导读', '今日导读', '要目', '看点', '下期看点', '下期预告', '点题', '数据', '数读', '关键词',
  '人物小传', '人物名片', '人物档案', '人物介绍', '嘉宾简介', '作者简介', '专家名片', '个人简介', '个人简历', '名片', '档案', '履历', '简历', '生平',
  '小贴士', '温馨提示', '友情提示', '用料', '材料', '食材', '做法', '步骤', '名单', '成绩', '战报', '赛程', '积分榜', '射手榜', '首发阵容', '演员表', '节目单', '菜单',
  '今日天气', '明日天气', '今明天气', '天气预报', '空气质量', '演出预告', '本周影讯', '影讯', '今日荧屏', '时刻表', '旅游专线时刻', '停电信息', '便民信息',
  '招聘', '招租', '出租', '转让', '求购', '出售', '拍卖', '讣告', '喜报', '更正', '致歉信', '声明', '通知', '通告', '公告', '公示', '启事', '请柬', '贺信', '便条',
].join('|');
/** 致歉 over a box is the paper's own; 店家致歉 is news. */
const BOX_HEAD = new RegExp(`^[\\p{Script=Han}A-Za-z\\d]{0,12}(?:${BOXES})[：:]?$|^(?:本报|本刊|编辑部|更正(?:与|及|和)?)?致歉$`, 'u');

/** Whether a line names a box 讣告, 拟任职干部公示 and says nothing else. */
export const isBoxHead = (text: string): boolean => text.length <= 18 && BOX_HEAD.test(text.replace(/[\s\u3000【】〔〕[\]■●◆]/gu, ''));

/** What opens a text that stands apart from the story: 编者按 …, 摘要：… */
const LEAD_LABEL = /^[【[]?(?:编者按|编者的话|编后|开栏的?话|开栏语|核心提示|内容提要|内容摘要|摘\s?要|提要|阅读提示|关键词|导语|题记|引子|小贴士|温馨提示|链接|新闻链接)[】\]：:\s\u3000]/u;

/** Words that close a notice, an obituary, a congratulation: nothing follows them. */
const CLOSING_WORDS =
  /(?:声明作废|[特现]此(?:声明|公告|通告|通知|公示|启事|更正|致谢|鸣谢|说明)|敬请(?:谅解|光临|关注|期待|周知|留意)|恕不(?:另行通知|退稿)|(?:必有|定有)?重谢|酬谢|面议|面谈|(?:[向对][^，。；]{1,12}|[特谨]此|并|表示|，)致歉|谢绝中介|包吃住|[享终]年[\d一二三四五六七八九十]+岁)$/u;

/** 季存真，男，汉族，…: an entry on a person. */
export const PERSON_ENTRY = /^\p{Script=Han}{2,4}(?:[（(][^（）()]{1,12}[)）])?[，,]\s?[男女][，,]/u;

/** 今天多云间晴，北风三级，气温6℃到13℃ */
const WEATHER_LINE = /^[^。！？]{0,24}(?:晴|多云|阴|雨|雪|雾|霾)[^。！？]{0,30}(?:[风级]|℃|度)[^。！？]{0,16}$/u;

/** 编辑同志： at the head of a letter; the rest of the letter is not its sentence. */
export const SALUTATION = /^[^，。；！？“”]{0,16}(?:同志|同志们|先生|女士|小姐|老师|同学|同学们|朋友|朋友们|编辑|编辑部|师生|员工|会员|乡亲们|父老乡亲|读者|家长|市民|居民|你好|您好)[：:]$/u;

/** 此致, 敬礼: the close of a letter, a line each, which continues nothing (GB/T 9704—2012 and the usual forms of letters). */
export const LETTER_CLOSE = /^(?:此致|敬礼|祝|顺祝|敬祝|谨祝|此复|谨此|即颂|顺颂|(?:大|文|编|春|夏|秋|冬|近|时|台)[安祺绥])[！!]?$/u;

/** Whether a line without a full stop is whole: a labelled lead, a line of weather, or one that closes a notice. */
export const isNotice = (text: string): boolean =>
  CLOSING_WORDS.test(text.slice(-16)) || LEAD_LABEL.test(text) || (text.length <= 60 && WEATHER_LINE.test(text));
