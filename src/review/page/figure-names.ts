/**
 * Numbers that are names and not quantities: of roads, trains, types, sessions, slogans, telephones.
 * GB/T 15835—2011 calls them 编号 and 已定型的含数字词语.
 */

/** What stands right before a number that numbers or names: 第四届, G107, “3131”, No.7. */
export const NAMED_BEFORE = /(?:第|[A-Za-zΑ-Ωα-ω][-－—]?|[初#№]|[0-9０-９](?:[-－—/+.:：∶]|比)|[十届]届)$/u;
/** What stands right after it: 5G, 211+X, 2021—64号, 3号楼, 2路公交, 108国道, 5人制, 5A级. */
export const NAMED_AFTER = /^(?:[A-Za-z](?![a-z]?\s*[\p{Script=Han}，。])|[+＋]|[-－—–/](?=[0-9A-Za-z])|号|[国省县乡]道|人制|路(?:公交|车|电车)|频道|国集团|世纪|年代|[零〇]?后(?!来|面|边)|[·•])/u;
/** Words that begin with a numeral and are no quantity: found at the numeral's start. */
export const NUMERAL_WORDS =
  /^(?:一\p{Script=Han}一|一(?<twice>\p{Script=Han})\k<twice>|一大|一家(?:亲|老小|大小|子|[〇一二两三四五六七八九十几]+口|人(?=[，。、；！？都也的在]|$))|一(?:些|部(?:分|门)|样|直|起|同|定|般|切|旦|致|律|度|向|贯|再|时|生|体|流|线|带|边|手|路|头|口气|方面|面|道|代|股|身|下|点|个个|次次|件件|位位|家家|条条|步一步|批批|座座|项项|把手|把抓|条龙|次性|揽子|系列|举|旁|侧|并|概|经|味|心|意|共|来|度|刻|会|阵|番|半|整|如既往|分为二)|十(?:分|足|字|佳|堰)|百(?:姓|货|分|科|花|合|强|般|孔)|千(?:头|万别|万不|方|家万|山|秋|古|年|里|里马|岛|佛|人计划)|(?:七台河|五台山|九台[市区]|五大连池|三河[市县]|六盘水)|万(?:国|邦|民|一|分|岁|物|象|众|家|里|里长|事|科|达|元户|全|州|宁|年|载)|亿(?:万|达)|两(?:岸|会(?!议)|性|弹|侧|边|旁|山|手|口子|极|栖|码|用|难|者|全|头|面)|三(?:农|峡|亚|角|维|军|思|中全会|甲|伏|轮|明|门峡|沙|严|八线|包|产|北)|四(?:川|季|周|处|面|海|通|平|边|环|中全会|大名|会|合院|肢)|五(?:四|一|星|谷|金|官|脏|花|指|台|保|中全会|粮|常|彩|湖|环)|六(?:一|中全会|安|合|盘)|七(?:一|夕|彩|中全会|里)|八(?:一|达岭|宝|卦|角|路军|方)|九(?:江|州|龙|寨|三|霄|泉)|半(?:岛|决赛|导体|径|夜|空|路|边天|成品|途|身|截)|零(?!点)|数(?:字|据|学|控|码|月|额))/u;
/** Words that end in a numeral: what stands right before a Chinese digit. */
export const BEFORE_NUMERAL = /(?:千家|统|唯|之|逐|专|划|归|单|同|周|星期|礼拜|初|[张李王阿]|长征|神舟|天宫|嫦娥|天舟|北斗|风云|农历|腊月|正月|[〇零一二三四五六七八九十]月|举|屈指可|[先再]说)$/u;
/** A telephone number: eight digits and more in one run, or groups held together by strokes. */
export const TELEPHONE = /^(?:[0-9]{7,}|[0-9]{3,4}[-－—][0-9]{3,8}(?:[-－—][0-9]{3,5})?)$/u;
/** What stands before the number of a session, with its 第 left out: 十二届全国人大五次会议. */
export const SESSION_OF = /(?:人大|政协|届|委员会|理事会|代表大会|[党团职]代会)$/u;
export const SESSION = /^次(?:全体)?(?:会议|全会)/u;
