/**
 * What Chinese doubles, and what it does not. Source: the chapters on 重叠 in 吕叔湘《现代汉语八百词》 and 朱德熙《语法讲义》:
 * verbs of acts one can try (研究研究), classifiers (一个一个), adjectives of state (雪白雪白) and sounds (哗啦哗啦) are doubled;
 * formal verbs, nouns, adverbs and particles are not.
 */

/** Particles, prepositions and conjunctions of one character that never stand twice. */
export const NEVER_DOUBLED = new Set('的了在是和与被为对从于而但并也已由向以及其该到');

/** Words of two characters that never stand twice in a row: formal verbs, nouns of the news, adverbs, conjunctions. */
export const NEVER_REPEATED: ReadonlySet<string> = new Set(
  (
    '进行 开展 加强 推进 实施 举行 举办 召开 提高 提升 促进 推动 完善 保障 确保 实现 达到 完成 建设 发展 坚持 深化 扩大 增加 增强 减少 降低 成立 建立 设立 ' +
    '获得 取得 获悉 荣获 颁发 公布 发布 印发 出台 制定 执行 贯彻 部署 指出 强调 认为 表示 要求 提出 提供 提交 提醒 包括 属于 位于 涉及 导致 造成 引起 ' +
    '形成 成为 作为 具有 拥有 存在 属于 围绕 聚焦 按照 根据 依据 通过 关于 对于 由于 为了 以及 并且 而且 但是 因此 因为 所以 如果 虽然 然而 同时 其中 ' +
    '目前 近日 日前 今年 去年 明年 昨日 昨天 今天 明天 当天 当日 上午 下午 现在 已经 正在 即将 将要 可以 能够 应当 应该 必须 需要 进一步 切实 全面 积极 有效 ' +
    '我们 他们 她们 它们 你们 咱们 自己 记者 市民 群众 居民 村民 企业 公司 单位 部门 政府 机构 学校 医院 社区 工作 项目 工程 工业 农业 产业 经济 社会 文化 教育 ' +
    '科技 技术 质量 安全 环境 生态 资金 资源 政策 措施 方案 计划 规划 制度 机制 体系 系统 平台 问题 情况 内容 方面 领域 活动 会议 报告 数据 统计 管理 服务 监督 ' +
    '检查 责任 任务 目标 水平 能力 作用 意义 成果 成绩 经验 人员 干部 党员 代表 委员 主席 主任 书记 市长 县长 省长 局长 部长 教师 学生 老师 医生 患者 专家 农民 工人 ' +
    '城市 农村 乡村 全国 全省 全市 全县 中国 国家 人民 世界 国际 地区 地方 中心 基地 园区 市场 价格 收入 增长 投资 生产 经营 消费 贸易 出口 进口 交通 运输 能源 ' +
    '公里 万元 亿元 人次 疫情 防控 作业 施工 竣工 开工 投产 运营 使用 采用 采取 参加 参与 出席 主持 宣布 启动 投入 累计 共计 合计 平均 分别 显著 不断 逐步 持续 ' +
    '广大 大型 重大 重点 重要 主要 基本 相关 有关 各级 各类 首次 首届 第一 第二 第三 之间 以上 以下 以来 以后 之后 之前 期间 时间 时候 地点 方式 方法 原因 结果 过程'
  ).split(' '),
);

/** Doubled for emphasis, for courtesy, or as a sound: right as they stand. */
export const OFTEN_REPEATED: ReadonlySet<string> = new Set(
  (
    '很多 许多 好多 好久 很久 非常 特别 十分 真的 永远 多少 如何 怎样 这样 那样 什么 哪里 等等 你好 谢谢 加油 欢迎 恭喜 再见 不是 不行 可以 没有 是的 好的 来了 快点 快来 ' +
    '救命 漂亮 厉害 雪白 通红 碧绿 笔直 冰凉 滚烫 漆黑 煞白 金黄 瓦蓝 乌黑 火红 焦黄 喷香 稀烂 锃亮 贼亮 老高 老远 飞快 死沉 稀碎 翠绿 鲜红 蜡黄 湛蓝 滚圆 溜圆 精瘦 乌青 冷清 ' +
    '一点 一步 一个 一次 一遍 一天 一年 一层 一句 一字 一笔 一片 一排 一块 一件 一家 一户 两个 几个 多多 慢慢 那个 这个 哗啦 叮咚 咕咚 扑通 轰隆 滴答 吧嗒 噼啪 咔嚓 吱呀 呼哧 咯吱 嘀嗒 嘀咕 唧唧 咣当 哐当 突突'
  ).split(' '),
);
