/**
 * Surnames, written solid. Sources: 《百家姓》 for the old stock; the public yearbook of surnames 《全国姓名报告》 of the
 * Ministry of Public Security for those common today that it lacks.
 */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹' +
  '姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁' +
  '荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉' +
  '宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游' +
  '竺权逯盖益桓公仉督岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福肖闫付仝占代兰卯冼原员苑麦门覃邸鹿揭智展迟丛战初信修俎兆冮冶刑化厚台呼回奉奎嵩庆忻念承揣敏旷木朴楚楼次母毓源漆税粟腾苟药衣补褟谌豆贠遆' +
  '邝郄郇鄢银镡闪闯陇青顿骞鲜麴黑亓仓候保冒凡刀区奥妥宛寸寻尧尉尕帖幺延弥恽户才拜敬旺晋普杞果檀沐泮洛涂淡渠湯濯牙瑚由盘盍禤竹粘纳职肇脱苛荘葆蒿藏虎蚁蹇辜辉过迮邦郅郸采铁锁镇长阿雒霄霜靖鞏颉骈麒默撒折岐仵' +
  '汝闾随矫礼续羡翦鄞晓桐';

/** Surnames of two characters that still occur in print. */
export const COMPOUND_SURNAMES: readonly string[] = [
  '欧阳', '太史', '端木', '上官', '司马', '东方', '独孤', '南宫', '万俟', '闻人', '夏侯', '诸葛', '尉迟', '公羊', '赫连', '澹台', '皇甫', '宗政',
  '濮阳', '公冶', '太叔', '申屠', '公孙', '慕容', '仲孙', '钟离', '长孙', '宇文', '司徒', '鲜于', '司空', '闾丘', '子车', '亓官', '司寇', '巫马',
  '公西', '颛孙', '壤驷', '公良', '漆雕', '乐正', '宰父', '谷梁', '拓跋', '夹谷', '轩辕', '令狐', '段干', '百里', '呼延', '东郭', '南门', '羊舌',
  '微生', '梁丘', '左丘', '东门', '西门', '第五', '完颜', '叶赫', '那拉', '纳兰', '爱新', '贺兰', '哥舒', '即墨', '达奚', '褚师', '仉督',
];

/** Characters that hardly ever stand in a given name but often in running text: what holds one is no name. */
export const NOT_IN_NAMES = new Set('的了是在不将被把着过吗呢吧啊它她他这那哪些么什怎几与但或且并向对就都也又还再只已每各该此你我们个位项种件副某');

/** Surnames that in running text are far oftener words: 和群众, 向中方, 包情况 are no names. */
export const OFTEN_WORDS = new Set('和向同从于时应能包别连经过成当由会计才全年后前相查益言党公国家广古则修初占采推保');

const single = new Set(SINGLE);
const compound = new Set(COMPOUND_SURNAMES);
const opensCompound = new Set(COMPOUND_SURNAMES.map((surname) => surname.charAt(0)));

/** How many UTF-16 code units of surname a name opens with: 2, 1, or 0 when it opens with none that is known. */
export function surnameLength(name: string): 0 | 1 | 2 {
  const first = name.charAt(0);
  if (name.length > 2 && opensCompound.has(first) && compound.has(name.slice(0, 2))) return 2;
  return single.has(first) ? 1 : 0;
}
