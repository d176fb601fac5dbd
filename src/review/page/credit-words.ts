/**
 * Words that open or close a line of credits 主办/协办/责编 (the usual imprint of newspaper pages; 《报纸期刊质量管理规定》
 * and 《报纸出版管理规定》 ask for responsible editors on the page).
 */
const CREDIT_ROLES = [
  '主办', '协办', '承办', '支持单位', '指导单位', '主办单位', '协办单位', '承办单位', '联合主办', '特约', '冠名',
  '责任编辑', '责编', '执行责编', '编辑', '美编', '美术编辑', '版式', '版面设计', '视觉', '制图', '校对', '检校',
  '值班主任', '值班编委', '值班总编', '编审', '审读', '主编', '策划', '统筹', '监制', '出品', '组版', '责校', '一审', '二审', '三审', '终审',
].join('|');

/** 责编：张三, 主办 某某会; or 某某公司协办. Short lines only. */
export const CREDIT_LINE = new RegExp(`^(?:本版|本期|今日|值班)?(?:${CREDIT_ROLES})(?:[：:/／]|\\s+\\p{Script=Han}|$)|(?:主办|协办|承办|特约刊登)$`, 'u');

/** Words that open a line of a notice 启事/便民信息: a telephone number, an address, a time. */
export const NOTICE_LINE =
  /^(?:咨询|服务|投诉|举报|报料|新闻|订阅|广告|发行|监督|联系|报名|预约|救援|客服|抢修|值班)*(?:热线|电话|手机|传真|邮箱|邮编|地址|网址|微信|联系人|联系方式)(?:[：:\s\d]|$)|^[\d\s\-—()（）:：/.]+$/u;

/** Words with which a caption 图片说明 opens or closes. */
export const CAPTION_LINE =
  /^(?:图|上图|下图|左图|右图|(?:图片|照片|图文)(?:说明)?|图说|题图|图\d+|[①-⑨]图?)(?:为|是|：|:|\s)|^[▲△▼▶◀↑↓←→]|(?:[（(]?(?:资料图片?|效果图|示意图|供图|网络图片|(?:记者|通讯员|实习生|特约记者)?\s*\p{Script=Han}{2,4}\s*摄(?:影)?)[)）]?[。]?)$/u;

/** A short sentence that names what a picture shows and tells nothing: 先导项目建设现场。 */
export const SCENE_NAMED = /^[^，、；：！？“”]{4,24}(?:现场|场景|情景|一角|一景|全景|外景|内景|远眺|鸟瞰|风光|美景|盛况|合影|留影|瞬间|画面)。?$/u;
