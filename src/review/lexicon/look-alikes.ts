/**
 * Characters of names that are taken for one another by the eye: groups of like shape. Source: the lists of 形近字 that
 * proof-readers are taught (GB/T 14706 asks them to be told apart), limited to characters that names are made of.
 */
const GROUPS =
  '己已巳 未末 戊戌戍 日曰 土士 千干于 大太犬 天夫 人入八 王玉主 田由甲申 刀力 贝见 厉历 免兔 鸟乌岛 今令 斤斥 代伐 治冶 冷泠 凉谅 拔拨 析折 炎淡 住往佳 侯候 ' +
  '晴睛 清情倩 清靖请 竞竟 崇祟 簿薄 赢嬴 粟栗 粱梁 茶荼 萍苹 筱莜 祺琪棋淇 玮炜伟纬 琦绮倚 琳淋霖 彬斌杉 晖辉浑挥 旻昊吴 昱煜 宸辰晨 宇字 桂佳挂 洁沽 浩诰皓 洪供烘 波坡 ' +
  '骏峻俊竣浚 峰锋蜂烽 海诲梅晦 沧沦论伦轮 铭名 鸣呜 鹏朋 杨扬汤 泽择译 钧均钩 涛祷 鸿鸠 豪毫 嵩蒿 柳抑 棣隶 徽微 微薇 巍魏 颖颍 莹萤荧 茵菌 茹如 芬芳 芳方 兰三 莲连 莉利 ' +
  '勋勤 勉勤 壮状 志忐 忠患 思恩 恩息 惠慧 愉瑜渝榆 瑜喻 珍诊 珊册 玲铃伶 玫攻 环坏 琼掠 瑞端 璐潞 璋彰樟 瑾谨 璇旋 睿容 榕容 溶蓉 硕颂 祥详洋 神坤 福幅 禄碌 程呈 秀乃 秋狄 ' +
  '章童 童意 竹付 笛苗 策荣 荣萦 简筒 籍藉 红江 纯钝 绍诏 绢娟 维惟唯 绵锦 缘绿 翔翊 翎翱 耀跃 肖尚 育肓 胜性 臣巨 良艮 艳滟 芝艺 苏办 若苦 英央 范苑 荔茘 莎沙 萌明 董重 蒋将 ' +
  '蔡祭 蕊芯 薛薜 虎虑 蛟姣 衍行 袁哀 裕浴 觉学 许诈 诚城成 谢射 谭潭 贤肾 贺货 贾贸 赵赶 超起 跃耀 军车 轩杆 辛幸 迁迂 连莲 逸免 道首 邓郑 邱丘 邵绍 郎朗 郭廓 鄂鄄 钊钏 钰珏玉 铎泽 ' +
  '锐税 锡钖 镇填 长张 闫阎闰 闻间 阮院 陆陈 陈阵 陶掏 雁鹰 雄难 雨两 雪雷 霞暇 露路 青责 静净 韦苇 韶昭 顺须 颜彦 飞气 马冯 骆洛 高亮 魁魂 鲁曾 鹤鹄 麟鳞 龙尤 龚垄 丁了 丽两 云去 ' +
  '亚业 亮高 仁仕 仇仉 仲种 任仕 伍五 何河 余佘 余徐 俞愈 偲思 傅博 元无 光先 克兑 兵岳 典曲 冀翼 冬冰 凡几 凯岂 刘列 刚钢 创仓 力方 勇男 升开 华毕 卓桌 卞卡 卢户 卫工 印卯 叶协 司同 ' +
  '吉古 名各 向响 吕品 周同 咏泳 哲誓 唐康 喜嘉 囡因 国固 坚竖 垚尧 培倍 堂常 塔搭 墨黑 壬王 夏复 奇寄 奕弈亦 奚溪 好妤 妍研 妮泥 姗珊 姚桃 姜美 娇骄 婉惋 婧靖 婷停 媛援 嫣焉 嬿燕 孔扎 ' +
  '孙逊 孟盂 宁丁 安按 宋末 宏厷 宗宋 宝室 实买 宣宜 宫官 宽觅 寅演 富副 寿涛 封卦 尉慰 尹伊 岑芩 岩炭 岳兵 巧功 帆凡 帅师 席度 常堂 平乎 庄压 庆厌 庞宠 康庚 建健 强疆 彤丹 彦颜 彭澎膨 徐除 ' +
  '得德 怡冶 恒桓垣 恺凯 悦说 惟推 慕暮 慷康 懿壹 成戊 戚戒 戴载 拓括 振赈 捷婕 敏繁 文丈 斯期 新析 旭旮 旺汪 昌晶 明朋 易昜 昕欣听 星昱 春舂 昭照 晋普 晓浇 晟晨 晨震 晶品 智知 曹漕 月目 朗郎 ' +
  '木术 本木 朱未 李季 杜社 杰木 松忪 林琳 枫讽 柏伯 柯何 柱桩 树对 校较 格洛 桐铜 梓样 森淼 楚禁 楠南 榛臻 樊攀 欣昕 欧鸥 殷段 毅豪 永水 沈沉 沛沛 沐沭 河何 泉皇 法洁 洋详 洛络 浦埔蒲 淑叔 淳谆 ' +
  '权杈 东乐 沪泸 添舔 渊洲 湘缃 源原 滔蹈 漪猗 潘播 澜阑 澄橙 灵炅 炳柄 烨晔 焕涣 然燃 熙煕 燕雁 爱受 爽夹 习刁';

const groupsOf = new Map<string, Set<string>>();
for (const group of GROUPS.split(' ')) {
  for (const char of group) {
    const others = groupsOf.get(char) ?? new Set<string>();
    groupsOf.set(char, others);
    for (const other of group) if (other !== char) others.add(other);
  }
}

/** Whether two characters are easily taken for one another by their shape. */
export function looksAlike(a: string, b: string): boolean {
  return groupsOf.get(a)?.has(b) ?? false;
}

/** The characters that look like one, in the order of the table. */
export function lookAlikes(char: string): readonly string[] {
  return [...(groupsOf.get(char) ?? [])];
}
