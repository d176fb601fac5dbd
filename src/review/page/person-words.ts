/** What stands right before a person's name: offices, callings, kin. Source: common usage of Chinese newspapers. */
export const TITLES: readonly string[] = (
  '书记 主席 总理 总统 主任 局长 部长 省长 市长 县长 区长 镇长 乡长 村长 州长 校长 院长 所长 处长 科长 股长 站长 队长 组长 会长 社长 厂长 行长 司长 厅长 署长 关长 馆长 园长 台长 团长 舰长 机长 船长 班长 排长 连长 营长 旅长 政委 ' +
  '领导人 创办人 发起人 候任 董事长 总经理 经理 总裁 总监 总工程师 教授 讲师 老师 教师 医生 医师 护士 护士长 药师 工程师 设计师 研究员 院士 博士 硕士 律师 法官 检察官 警官 民警 交警 辅警 狱警 消防员 教练 队员 运动员 选手 冠军 代表 委员 党员 干部 ' +
  '村民 居民 市民 农民 渔民 牧民 工人 职工 员工 学生 同学 战士 司令 将军 上校 中校 少校 上尉 少尉 中尉 作家 诗人 画家 导演 演员 歌手 编剧 摄影师 负责人 业主 老板 店主 户主 店长 司机 船员 志愿者 大使 外长 防长 财长 首相 国王 总书记 ' +
  '发言人 秘书长 顾问 专家 支书 村支书 师傅 母亲 父亲 妻子 丈夫 儿子 女儿 家长 游客 旅客 乘客 消费者 创始人 传承人 带头人 技术员 保洁员 环卫工人 网格员 护林员 管水员 快递员 邮递员 售票员 售货员 科学家 企业家 艺术家 理事长 监事长 参谋长 ' +
  '候选人 主持人 编辑 学者 馆员 技师 工匠 劳模 烈士 英雄 球员 队长 门将 前锋 后卫 中场 裁判 副总理 委员长 国务委员 政协主席 总领事 议长 酋长 王储 亲王 女王 公主 议员 参议员 众议员 教皇 干事 总干事 ' +
  '审判长 审判员 陪审员 书记员 检察长 检察员 公诉人 辩护人 被告人 嫌疑人 法定代表人 班主任 辅导员 指导员 讲解员 调解员 乘务员 列车长 驾驶员 农技员 饲养员 村医 主编 总编辑 主教练 领队 得主 ' +
  '个体户 大户 种植户 养殖户 贫困户 脱贫户 低保户 承包户 返乡青年 护林员 快递小哥 外卖员 收银员 保安 电工 焊工 钳工 瓦工 养路工 木匠 石匠 铁匠 裁缝 厨师 大厨 理发师 店员 月嫂 园丁 花农 果农 菜农 茶农 ' +
  '船工 矿工 老兵 退伍军人 复员军人 转业干部 大学生 研究生 高中生 毕业生 小伙 姑娘 小学生 车主 房东 租客 摊主 社工 义工 组长 楼栋长 管护员 水管员 监督员 宣讲员 信息员 联络员 安全员 质检员 主播 泥瓦匠'
).split(' ');

/** What a person does right after being named: the verbs of speech and of office. */
export const DEEDS: readonly string[] = (
  '说 表示 介绍 告诉 坦言 指出 强调 认为 透露 回忆 感慨 解释 补充说 主持 出席 讲话 会见 会谈 致辞 宣布 同志 先生 女士 教授 老师 主任 主席 总理 总统 书记 局长 院长 笑着 笑道 答道 问道 直言 感叹 提醒 建议 呼吁 率领 率团 率队 访问 抵达 离开 发表 作报告 参加 当选 ' +
  '，男， ，女， （男 （女 的妻子 的丈夫 的爱人 的母亲 的父亲 的儿子 的女儿 的家人 的徒弟 的师傅 摆摆手 点点头 摇摇头 叹了口气 ' +
  '红着眼 被评为 被授予 被选为 荣获 荣立 因病 逝世 牺牲 遇难 接过话 自豪地 高兴地 激动地 感激地'
).split(' ');

/** What a person is called right after the name; behind two characters it is oftener a word's: 高龄老人, 家庭医生. */
export const CALLED: readonly string[] = '老人 大爷 大妈 大娘 阿姨 师傅 医生 警官 法官 律师 教练 同学 战士 烈士 夫妇 夫妻 一家'.split(' ');

/** What is done to a person, right before the name. */
export const DONE_TO: readonly string[] = '见到 推选 推荐 选举 任命 聘请 采访 劝说 有人劝 搀扶 救起 追记 追授 授予 表彰 采访到 认识 遇到 遇见 想起 得知 拜访 看望 慰问 邀请 陪同 跟着 拉着'.split(' ');

/** Characters with which foreign names are written. Source: the tables of 《世界人名翻译大辞典》 (新华社译名室). */
export const TRANSCRIBING = new Set(
  '阿埃艾安昂奥巴班邦鲍贝本比彼边别宾波伯博布察茨楚达戴丹当道德登邓迪蒂丁杜顿多恩尔法凡范菲费芬丰佛夫弗福富盖甘冈戈哥格贡古瓜圭哈海汉豪赫黑亨洪胡华怀惠霍基吉及加贾江杰捷金津卡凯坎康考科克肯孔库夸奎昆拉莱赖兰朗劳勒雷里利莉林留卢鲁路伦罗洛马玛迈曼毛梅蒙米密明缪莫墨默姆穆纳娜南内尼年涅宁纽农努诺欧帕潘庞佩彭皮平普京齐奇恰乔切琼丘热仁日荣儒瑞若萨塞赛桑森沙山尚绍舍申生圣施什史舒顺司思斯松苏索塔台泰坦汤唐陶特滕提廷通图托万旺威韦维魏温文翁沃乌武西希锡夏香谢辛欣休许雅亚延扬耶叶伊因英尤于约泽扎詹珍兹祖佐连',
);

/** Characters that open what is said of a person behind a name, and yet end some given names: 王振|家, 王振|接到. */
export const GOING_ON = new Set('家接今开种养卖买住修拿抱拉推打送回进跑跟请叫找用因所便才再没有要能可每常全一两三后前时下上连刚最便忙急心手身边');

/** Characters that hardly ever end a given name but often stand right after one. */
export const AFTER_NAMES = new Set('说称在和与等的是表认指向对将也都还为从把被主介告先同就则又曾正已出会到及、来去给让带走站坐看听问答笑望想讲做当担任率参分');

const KIN =
  '儿子 女儿 父亲 母亲 妻子 丈夫 爱人 弟弟 妹妹 哥哥 姐姐 大哥 二哥 大姐 二姐 胞兄 胞弟 胞妹 堂兄 堂弟 堂妹 堂姐 表哥 表弟 表姐 表妹 儿媳 女婿 孙子 孙女 外孙 外孙女 爷爷 奶奶 外公 外婆 伯父 叔叔 舅舅 姑姑 ' +
  '侄子 侄女 外甥 岳父 岳母 公公 婆婆 嫂子 弟媳 长子 次子 长女 次女 之子 之女 其子 其女 其父 其母 其妻 其兄 其弟 老大 老二 老三 老四 老五';

/** What says right before a name that it is a relative's: of like names, another person's. Source: the terms of kinship in 《现代汉语词典》. */
export const KIN_BEFORE = new RegExp(`(?:${KIN.replace(/ /gu, '|')})[、，]?$`, 'u');
/** In UTF-16 code units. */
export const LONGEST_KIN = 4;
