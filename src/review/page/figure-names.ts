/**
 * Numbers that are names and not quantities: of roads, trains, types, sessions, slogans, telephones.
 * GB/T 15835—2011 calls them 编号 and 已定型的含数字词语.
 */

/** What stands right before a number that numbers or names: 第四届, G107, “3131”, No.7. */
export const NAMED_BEFORE = /(?:第|[A-Za-zΑ-Ωα-ω][-－—]?|[初#№]|[0-9０-９](?:[-－—/+.:：∶]|比)|[十届]届)$/u;
/** What stands right after it: 5G, 211+X, 2021—64号, 3号楼, 2路公交, 108国道, 5人制, 5A级. */
export const NAMED_AFTER = /^(?:[A-Za-z](?![a-z]?\s*[\p{Script=Han}，。])|[+＋]|[-－—–/](?=[0-9A-Za-z])|号|[国省县乡]道|人制|路(?:公交|车|电车)|频道|国集团|[幢栋座层][0-9]{2,4}室|世纪|年代|[零〇]?后(?!来|面|边)|[·•])/u;
/** Words that begin with a numeral and are no quantity: found at the numeral's start. */
export const NUMERAL_WORDS =
  /^(?:一\p{Script=Han}一|一(?<twice>\p{Script=Han})\k<twice>|一大|一家(?:亲|老小|大小|子|[〇一二两三四五六七八九十几]+口|人(?![力才工民寿造文保]))|一(?:些|部(?:分|门)|样|直|起|同|定|般|切|旦|致|律|度|向|贯|再|时|生|体|流|线|带|边|手|路|头|口气|方面|面|道|代|股|身|下|点|个个|次次|件件|位位|家家|条条|步一步|批批|座座|项项|把手|把抓|条龙|次性|揽子|系列|举|旁|侧|并|概|经|味|心|意|共|来|度|刻|会|阵|番|半|整|如既往|分为二)|十(?:分|足|字|佳|堰)|百(?:年(?:大计|未有|树人|不遇|难遇|之好)|姓|货|分|科|花|合|强|般|孔)|千(?:千万万|载|头|万别|万不|方|家万|山|秋|古|年|里|里马|岛|佛|人计划)|(?:七台河|五台山|九台[市区]|五大连池|三河[市县]|六盘水)|万(?:载|国|邦|民|一|分|岁|物|象|众|家|里|里长|事|科|达|元户|全|州|宁|年|载)|亿(?:万|达)|二(?:次(?!会)|部|本|类|环|人转)|[二三]把手|[一二三四五六七八九]支[撑柱]|[一二三四五]对[一二三四五]|两(?:岸|会(?!议)|性|弹|侧|边|旁|山|手|口子|极|栖|码|用|难|者|全|头|面)|三(?:农|峡|亚|角|维|军|思|中全会|甲|伏|轮|明|门[峡县核]|沙|严|八线|包|产|北)|四(?:川|季|周|处|面|海|通|平|边|环|中全会|大名|会|合院|肢)|五(?:四|一|星|谷|金|官|脏|花|指|台|保|中全会|粮|常|彩|湖|环)|六(?:一|中全会|安|合|盘)|七(?:一|夕|彩|中全会|里)|八(?:一|达岭|宝|卦|角|路军|方)|九(?:江|州|龙|寨|三|霄|泉)|半(?:年[度报]|岛|决赛|导体|径|夜|空|路|边天|成品|途|身|截)|零(?!点)|数(?:字|据|学|控|码|月|额))/u;
/** Words that end in a numeral: what stands right before a Chinese digit. */
export const BEFORE_NUMERAL = /(?:千家|统|唯|之|逐|专|划|归|单|同|周|星期|礼拜|初|[张李王阿]|长征|神舟|天宫|嫦娥|天舟|北斗|风云|农历|腊月|正月|[〇零一二三四五六七八九十]月|举|屈指可|[先再]说)$/u;
/** A telephone number: eight digits and more in one run, or groups held together by strokes. */
export const TELEPHONE = /^(?:[0-9]{7,}|[0-9]{3,4}[-－—][0-9]{3,8}(?:[-－—][0-9]{3,5})?)$/u;
/** What stands before the number of a session, with its 第 left out: 十二届全国人大五次会议. */
export const SESSION_OF = /(?:人大|政协|届|委员会|理事会|代表大会|[党团职]代会)$/u;
export const SESSION = /^次(?:全体)?(?:会议|全会)/u;
/** What stands before 一 where a noun follows: 这一部署. */
export const POINTS_TO_NOUN = /[这那某任每]$/u;
/** Nouns that begin with a measure word: found behind 这一. From 《现代汉语词典》. */
export const NOUN_OF_MEASURE =
  /^(?:家庭|家园|户籍|条(?:[例款件文]|约(?![0-9一二三四五六七八九十百]))|起[点因义诉]|例[子外]|场[景所馆面合]|次序|批[评示复判]|队[伍员]|支[持柱点出流]|张力|本[质领能]|部[署门位落队]|篇章|份额|台[阶风]|架[构势]|列[车举]|间[隔隙]|套路|处[境理置罚分]|根[本源据]|把握|幅度|副作用|群[体众]|剂量|轮廓|局[面势部]|集[体团会]|类[型别]|种[类子群]|款[项式]|样[本式板]|层[次面级]|笔记|票据|名[单称字词言]|位置|人[物群才士数]|年[份代度龄])/u;
/** 单位：万元; 人民币百万元，百分比除外: the head of a table and no sum of money. */
export const UNIT_LABEL = /^[（(]?(?:(?:金额|货币)?单位[：:为]?\s?)?(?:人民币|折合)?[十百千万亿]{1,2}(?:元|美元|欧元|港元|吨|人|户|亩|件|个|千瓦时|吨标准煤)?[）)]?(?:[，,]\p{Script=Han}{1,6}除外)?$/u;
export const UNIT_NAMED = /单位[：:为]\s?(?:人民币)?$/u;
/** 万元-10,000万元: the first number was left in the line before. */
export const CUT_RANGE = /^(?:元|美元|吨|人|户|亩)?[-－—–~～]/u;
/** 一、二次设备: before the second of two ordinals, which is one more. At the head of a clause 一、 numbers what follows. */
export const ORDINAL_BEFORE = /[^，。；：！？\s][一二三四五六七八]、$/u;
