// Generated from the graph by `pnpm generate`.

/** 看过还是改过 */
export const AccessKind = {
  READ: '看过',
  CHANGED: '改过',
} as const;

/** 账号种类 */
export const AccountKind = {
  STAFF: '工会工作人员',
  ORGANIZATION: '社会组织',
  WORKER: '职工',
} as const;

/** 账号的排序依据 */
export const AccountOrderField = {
  ACCOUNT: '账号',
  DISPLAY_NAME: '称呼',
} as const;

/** 公布的年度报告（年检）结果 */
export const AnnualReportOutcome = {
  SUBMITTED: '已报送',
  LATE: '逾期报送',
  NOT_SUBMITTED: '未报送',
  QUALIFIED: '合格',
  PARTLY_QUALIFIED: '基本合格',
  UNQUALIFIED: '不合格',
} as const;

/** 内部复核的排序依据 */
export const AppealOrderField = {
  FILED_AT: '申请时间',
} as const;

/** 内部复核的状态 */
export const AppealState = {
  SUBMITTED: '复核中',
  UPHELD: '维持原决定',
  OVERTURNED: '改变原决定',
  WITHDRAWN: '已撤回',
} as const;

/** 申请人种类 */
export const ApplicantKind = {
  REGISTERED: '已经登记的社会组织',
  UNREGISTERED: '还没有登记的小组',
} as const;

/** 入驻申请的一项内容 */
export const ApplicationField = {
  GROUP_NAME: '组织或小组的名称',
  OTHER_NAMES: '简称和别名',
  REGISTERED: '已经登记',
  REGION: '所在区市',
  PEOPLE_COUNT: '现有人数',
  TARGET_WORKERS: '服务哪些职工',
  PLAN: '计划',
  SPACE_WANTED: '需要几个工位',
  FUND_WANTED: '需要的资金',
  REMARK: '其他说明',
} as const;

/** 入驻申请的排序依据 */
export const ApplicationOrderField = {
  SUBMITTED_AT: '提交时间',
} as const;

/** 入驻申请的状态 */
export const ApplicationState = {
  DRAFT: '草稿',
  SUBMITTED: '待受理',
  RETURNED: '退回补充',
  REVIEWING: '评审中',
  NOTIFIED: '已告知拟不予入驻',
  HEARD: '陈述期已过，待决定',
  ADMITTED: '准予入驻',
  DECLINED: '不予入驻',
  WITHDRAWN: '已撤回',
} as const;

/** 评估等级 */
export const AssessmentLevel = {
  A1: '1A 级',
  A2: '2A 级',
  A3: '3A 级',
  A4: '4A 级',
  A5: '5A 级',
} as const;

/** 审计记录的排序依据 */
export const AuditEventOrderField = {
  SEQ: '序号',
} as const;

/** 审计记录的结果 */
export const AuditOutcome = {
  DONE: '办成',
  REFUSED: '未受理',
  FAILED: '出错',
} as const;

/** 登记管理机关公布的名单 */
export const AuthorityListKind = {
  ANNUAL_REPORT: '年度报告（年检）结果',
  ABNORMAL_ACTIVITY: '活动异常名录',
  SERIOUS_VIOLATION: '严重违法失信名单',
} as const;

/** 名单副本的排序依据 */
export const AuthorityListOrderField = {
  AS_OF: '公布日期',
} as const;

/** 占用的种类 */
export const BookingKind = {
  HOURLY: '按小时预约',
  TERM: '长期使用',
  CLOSURE: '停用',
} as const;

/** 预约的排序依据 */
export const BookingOrderField = {
  STARTS_AT: '开始',
} as const;

/** 预约的状态 */
export const BookingState = {
  BOOKED: '已预约',
  CHECKED_IN: '已到场',
  DONE: '已使用',
  NO_SHOW: '未到场',
  CANCELLED: '已取消',
  MOVED: '已改约',
  DISPLACED: '因停用取消',
} as const;

/** 预算科目的排序依据 */
export const BudgetLineOrderField = {
  YEAR: '年度',
  CODE: '编号',
} as const;

/** 批量更正的排序依据 */
export const BulkChangeOrderField = {
  CREATED_AT: '时间',
} as const;

/** 批量更正的组织的排序依据 */
export const BulkChangeRowOrderField = {
  PLACE: '序号',
} as const;

/** 批量更正的状态 */
export const BulkChangeState = {
  PREVIEWED: '已预览，没有执行',
  APPLIED: '已执行',
  UNDONE: '已撤销',
} as const;

/** 预览结果 */
export const BulkOutcome = {
  CHANGE: '将更正',
  SAME: '已是如此',
  REFUSED: '不能更正',
} as const;

/** 更正结果 */
export const BulkResult = {
  CHANGED: '已更正',
  CONFLICT: '没有更正',
  UNDONE: '已撤销',
  KEPT: '没有撤销',
} as const;

/** 征集的排序依据 */
export const CallOrderField = {
  OPENS_ON: '开始日期',
  CLOSES_ON: '截止日期',
} as const;

/** 征集的状态 */
export const CallState = {
  DRAFT: '草稿',
  OPEN: '征集中',
  REVIEWING: '评审中',
  CLOSED: '已结束',
  WITHDRAWN: '已撤销',
} as const;

/** 办件的排序依据 */
export const CaseOrderField = {
  DUE_ON: '期限',
  OPENED_AT: '开始时间',
  ENTERED_AT: '到这一环节的时间',
  CLOSED_AT: '办结时间',
} as const;

/** 一项更正的结果 */
export const ChangeOutcome = {
  ACCEPTED: '已采纳',
  DECLINED: '未采纳',
} as const;

/** 认领的排序依据 */
export const ClaimOrderField = {
  SUBMITTED_AT: '提交时间',
} as const;

/** 认领的状态 */
export const ClaimState = {
  SUBMITTED: '已提交',
  RETURNED: '退回补充',
  ACCEPTED: '已确认',
  DECLINED: '未确认',
  WITHDRAWN: '已撤回',
} as const;

/** 停用的排序依据 */
export const ClosureOrderField = {
  STARTS_AT: '开始',
} as const;

/** 停用的状态 */
export const ClosureState = {
  ACTIVE: '已停用',
  LIFTED: '已恢复',
} as const;

/** 集体决策的排序依据 */
export const CollectiveDecisionOrderField = {
  HELD_ON: '会议日期',
} as const;

/** 集体决策的状态 */
export const CollectiveDecisionState = {
  RECORDED: '已登记，待确认',
  CONFIRMED: '已确认',
  STRUCK: '已作废',
} as const;

/** 征求意见的排序依据 */
export const ConsultationOrderField = {
  ASKED_AT: '征求时间',
} as const;

/** 征求意见的状态 */
export const ConsultationState = {
  ASKED: '等待回复',
  ANSWERED: '已回复',
  WITHDRAWN: '不再征求',
  OVERTAKEN: '没有等到回复，事项已办到下一步',
} as const;

/** 联系人的排序依据 */
export const ContactOrderField = {
  POSITION: '称呼或职务',
} as const;

/** 更正申请的排序依据 */
export const CorrectionRequestOrderField = {
  SUBMITTED_AT: '提交时间',
} as const;

/** 更正申请的状态 */
export const CorrectionRequestState = {
  SUBMITTED: '已提交',
  RETURNED: '退回补充',
  ACCEPTED: '已采纳',
  DECLINED: '未采纳',
  WITHDRAWN: '已撤回',
} as const;

/** 评分标准版本的排序依据 */
export const CriteriaEditionOrderField = {
  NUMBER: '第几版',
} as const;

/** 评分标准的排序依据 */
export const CriterionOrderField = {
  POSITION: '次序',
} as const;

/** 集体决策决定的事 */
export const DecidedMatter = {
  BUDGET: '预算',
  SPENDING: '资金使用',
} as const;

/** 集体决策的会议 */
export const DecidingBody = {
  CHAIRS_MEETING: '主席办公会',
  PARTY_GROUP: '党组会',
  STANDING_COMMITTEE: '常委会',
  OTHER: '其他会议',
} as const;

/** 决定的排序依据 */
export const DecisionOrderField = {
  DECIDED_AT: '决定时间',
} as const;

/** 部门 */
export const Department = {
  LEGAL_AFFAIRS: '法律工作部',
  GENERAL_OFFICE: '办公室',
  POLICY_RESEARCH: '政策研究室',
  ORGANIZATION: '组织部',
  PUBLICITY: '宣传教育和网络工作部',
  LABOUR_PROTECTION: '生产保护部',
  RIGHTS_PROTECTION: '权益保障部',
  GRASSROOTS: '基层工作部',
  WOMEN_WORKERS: '女职工部',
  FINANCE: '财务部',
  ASSETS: '资产监督管理部',
  AUDIT_OFFICE: '经费审查委员会办公室',
} as const;

/** 存疑 */
export const Doubt = {
  CODE_INVALID: '代码校验不符',
  CODE_MISSING: '缺统一社会信用代码',
  NAME_DUPLICATE: '名称重复',
  REGION_UNKNOWN: '区市不明',
  DATE_AMBIGUOUS: '成立日期不明确',
  NUMBER_APPROXIMATE: '数字为约数',
  TEXT_SUSPICIOUS: '文字疑似公式',
} as const;

/** 疑似重复的排序依据 */
export const DuplicateOrderField = {
  SCORE: '相似程度',
} as const;

/** 疑似重复的状态 */
export const DuplicateState = {
  OPEN: '待核对',
  DISTINCT: '不是同一个',
  MERGED: '已合并',
} as const;

/** 事件种类 */
export const EventKind = {
  CREATE: '建立',
  UPDATE: '修改',
  ADVANCE: '办理',
  REMOVE: '撤销',
} as const;

/** 到期附件的排序依据 */
export const ExpiredDocumentOrderField = {
  DUE_ON: '保管到',
} as const;

/** 到期附件的状态 */
export const ExpiredDocumentState = {
  LISTED: '待处理',
  PROPOSED: '等人确认销毁',
  EXTENDED: '已延长保管',
  ASIDE: '暂不处理',
  DESTROYED: '已销毁',
} as const;

/** 比对结果的类别 */
export const FindingKind = {
  NEW: '登记有、库中没有',
  SAME_NAME: '名称相同、代码不同',
  CANCELLED: '登记已注销',
  RENAMED: '名称变更',
  MOVED: '区市或登记机关变更',
  DIFFERENT: '其他内容不一致',
  ABSENT: '库中有、登记没有',
} as const;

/** 回访的排序依据 */
export const FollowUpOrderField = {
  DUE_ON: '应当回访的日期',
} as const;

/** 回访的状态 */
export const FollowUpState = {
  OPEN: '等待答复',
  ANSWERED: '已答复',
  NO_ANSWER: '没有答复',
} as const;

/** 扶持资金的排序依据 */
export const FundGrantOrderField = {
  PROPOSED_AT: '提请时间',
} as const;

/** 扶持资金的状态 */
export const FundGrantState = {
  DRAFT: '草稿',
  PROPOSED: '待审批',
  RETURNED: '退回补充',
  NOTIFIED: '已告知拟不予扶持',
  HEARD: '陈述期已过，待决定',
  APPROVED: '已批准',
  DECLINED: '不予扶持',
  END_NOTIFIED: '已告知拟终止',
  END_HEARD: '陈述期已过，待决定是否终止',
  COMPLETED: '已拨付完毕',
  ENDED: '已终止',
  WITHDRAWN: '已撤回',
} as const;

/** 资金来源 */
export const FundSource = {
  UNION_FUNDS: '工会经费',
  FISCAL: '财政资金',
  UPPER_LEVEL: '上级专项',
  DONATION: '捐赠',
} as const;

/** 资金来源 */
export const FundingSource = {
  MEMBERSHIP_DUES: '会费',
  DONATION: '社会捐赠',
  GOVERNMENT_PURCHASE: '政府购买服务',
  UNION_FUNDS: '工会经费',
  GOVERNMENT_SUBSIDY: '政府补助',
  SERVICE_INCOME: '服务收入',
  OTHER: '其他来源',
} as const;

/** 授权的动作 */
export const GrantAction = {
  CONFIRM: '确认授予',
  DECLINE: '不予授予',
  END: '收回',
  DELEGATE: '委托代理',
  ADMIT: '准予管理',
  RELEASE: '结束管理',
  TAKE_BACK: '收回代理',
} as const;

/** 授权的排序依据 */
export const GrantOrderField = {
  REQUESTED_AT: '提出时间',
} as const;

/** 授权的状态 */
export const GrantState = {
  REQUESTED: '待确认',
  CONFIRMED: '已授予',
  DECLINED: '未授予',
  ENDED: '已收回',
} as const;

/** 上场的排序依据 */
export const HallEntryOrderField = {
  TICKET: '签号',
} as const;

/** 上场的状态 */
export const HallEntryState = {
  WAITING: '等候',
  CURRENT: '正在评审',
  DONE: '已评',
  ABSENT: '没有上场',
} as const;

/** 现场评分表的状态 */
export const HallSheetState = {
  ASSIGNED: '待声明',
  DECLARED: '待打分',
  SUBMITTED: '已提交',
  REOPENED: '重新开启，待提交',
  RECUSED: '已回避',
} as const;

/** 交接事项的排序依据 */
export const HandOverItemOrderField = {
  POSITION: '次序',
} as const;

/** 交接什么 */
export const HandOverKind = {
  KEYS: '钥匙和门禁',
  DESK: '工位清空',
  EQUIPMENT: '借用的设备',
  FILES: '资料和档案',
  ACCOUNT: '基地的网络和打印账号',
} as const;

/** 现场评审的排序依据 */
export const HearingOrderField = {
  STARTS_AT: '开始时间',
} as const;

/** 现场评审的状态 */
export const HearingState = {
  DRAFT: '草稿',
  PUBLISHED: '已公布',
  OPEN: '进行中',
  CLOSED: '已结束',
  CANCELLED: '已取消',
} as const;

/** 编号体系 */
export const IdentifierScheme = {
  CN_USCC: '统一社会信用代码',
  PLATFORM: '平台编号',
} as const;

/** 导入批次的排序依据 */
export const ImportBatchOrderField = {
  CREATED_AT: '时间',
} as const;

/** 处理 */
export const ImportDecision = {
  TAKE: '按现有内容导入',
  SKIP: '不导入',
} as const;

/** 试导入结果 */
export const ImportOutcome = {
  CREATE: '新增',
  UPDATE: '更新',
  DUPLICATE: '重复',
  NEEDS_REVIEW: '待核对',
  REJECT: '不能导入',
} as const;

/** 导入结果 */
export const ImportResult = {
  CREATED: '已新增',
  UPDATED: '已更新',
  UNCHANGED: '内容相同，未改',
  SKIPPED: '未导入',
  WAITING: '待法律工作部确认',
} as const;

/** 导入行的排序依据 */
export const ImportRowOrderField = {
  ROW_NUMBER: '行号',
} as const;

/** 导入状态 */
export const ImportState = {
  READING: '正在读取',
  READY: '待确认',
  APPLYING: '正在导入',
  APPLIED: '已导入',
  UNDONE: '已撤销',
  REFUSED: '未能读取',
} as const;

/** 分录的账户 */
export const JournalAccount = {
  SOURCE: '预算来源',
  AVAILABLE: '可用',
  COMMITTED: '已承诺',
  PAID: '已付款',
} as const;

/** 分录的排序依据 */
export const JournalEntryOrderField = {
  POSTED_AT: '记账时间',
} as const;

/** 分录的种类 */
export const JournalKind = {
  ADOPT: '下达预算',
  RAISE: '调增',
  LOWER: '调减',
  COMMIT: '承诺',
  RELEASE: '释放承诺',
  PAY: '付款',
  REVERSE: '冲销付款',
} as const;

/** 看哪一种当时 */
export const KnownView = {
  KNOWN: '当时掌握的',
  HELD: '现在所知当时的情况',
} as const;

/** 劳动关系领域 */
export const LabourDomain = {
  EMPLOYMENT: '就业',
  SKILLS: '技能',
  INCOME_DISTRIBUTION: '收入分配',
  SOCIAL_SECURITY: '社会保障',
  SAFETY_HEALTH: '安全卫生',
  DEMOCRATIC_RIGHTS: '民主权利',
  CULTURE: '精神文化',
} as const;

/** 会计科目的排序依据 */
export const LedgerAccountOrderField = {
  CODE: '科目代码',
} as const;

/** 多值字段怎样更正 */
export const ListMode = {
  REPLACE: '改为',
  ADD: '加上',
  REMOVE: '去掉',
} as const;

/** 怎样知道已移出 */
export const ListingEnd = {
  REMOVAL_DATE: '名单写明移出日期',
  ABSENT_FROM_FULL_LIST: '以后公布的完整名单中没有',
} as const;

/** 副本的一条现在是否有效 */
export const ListingStanding = {
  CURRENT: '有效期内',
  EXPIRED: '副本已过期，以登记机关公布为准',
  ENDED: '已移出',
} as const;

/** 导师从哪里来 */
export const MentorKind = {
  STAFF: '工会工作人员',
  INVITED: '外聘',
} as const;

/** 辅导的排序依据 */
export const MentoringSessionOrderField = {
  HELD_ON: '日期',
} as const;

/** 辅导的状态 */
export const MentoringSessionState = {
  RECORDED: '待组织确认',
  CONFIRMED: '双方已确认',
  DISPUTED: '组织有异议',
} as const;

/** 导师安排的排序依据 */
export const MentorshipOrderField = {
  STARTS_ON: '自何时起',
} as const;

/** 合并的排序依据 */
export const MergeOrderField = {
  MERGED_AT: '时间',
} as const;

/** 合并的状态 */
export const MergeState = {
  MERGED: '已合并',
  SEPARATED: '已分开',
} as const;

/** 经什么送达 */
export const MessageChannel = {
  MAIL: '邮件',
  SMS: '短信',
  WECOM: '企业微信群',
} as const;

/** 送达的排序依据 */
export const MessageDeliveryOrderField = {
  NEXT_AT: '下次送的时间',
  LAST_AT: '最近一次送的时间',
} as const;

/** 没有送成的原因 */
export const MessageDeliveryProblem = {
  UNREACHABLE: '连不上发送的服务',
  BUSY: '发送的服务暂时不收',
  REJECTED: '发送的服务没有收下',
  ADDRESS_REFUSED: '收件的地址或号码被拒',
  ADDRESS_MISSING: '收件的地址或号码已经删去',
} as const;

/** 送达的状态 */
export const MessageDeliveryState = {
  PENDING: '待送',
  SENT: '已送出',
  FAILED: '没有送成，还会再送',
  DEAD: '多次没有送成，不再送',
} as const;

/** 邮件怎样送 */
export const MessageDigest = {
  NONE: '每件一封',
  DAILY: '每天早上合成一封',
} as const;

/** 消息的种类 */
export const MessageKind = {
  DECISION: '决定',
  TURN: '轮到您办理',
  REMINDER: '提醒',
  COPY: '抄送',
  INFORMATION: '告知',
} as const;

/** 消息的排序依据 */
export const MessageOrderField = {
  TOLD_AT: '时间',
} as const;

/** 开放数据的排序依据 */
export const OpenDataEditionOrderField = {
  MONTH: '月份',
} as const;

/** 排序方向 */
export const OrderDirection = {
  ASC: '升序',
  DESC: '降序',
} as const;

/** 统计维度 */
export const OrganizationDimension = {
  TOTAL: '数量',
  SCALE: '规模',
  LABOUR_DOMAIN: '行业领域',
  FUNDING_SOURCE: '资金来源',
  ACTIVITY: '活动内容',
  METHOD: '工作方式',
  REGION: '地区',
  KIND: '组织类型',
  REGISTRATION_STATUS: '登记状态',
  ASSESSMENT_LEVEL: '评估等级',
  HAS_UNION: '建会情况',
  DOUBT: '存疑',
  MISSING: '缺项',
} as const;

/** 社会组织的字段 */
export const OrganizationField = {
  CREDIT_CODE: '统一社会信用代码',
  KIND: '组织类型',
  REGISTRATION_STATUS: '登记状态',
  REGION: '所属区市',
  FOUNDED_ON: '成立日期',
  LABOUR_DOMAINS: '业务领域',
  FULL_TIME_STAFF: '专职人数',
  VOLUNTEERS: '志愿者人数',
  ANNUAL_INCOME: '年收入',
  FUNDING_SOURCES: '资金来源',
  ACTIVITIES: '活动内容',
  METHODS: '工作方式',
  HAS_UNION: '是否建会',
} as const;

/** 组织类型 */
export const OrganizationKind = {
  SOCIAL_ASSOCIATION: '社会团体',
  SOCIAL_SERVICE_INSTITUTION: '社会服务机构',
  FOUNDATION: '基金会',
  LAW_FIRM: '律师事务所',
  GRASSROOTS_LEGAL_SERVICE: '基层法律服务所',
  SOCIAL_ENTERPRISE: '社会企业',
  PRIMARY_UNION: '基层工会',
  COMMUNITY_GROUP: '社区社会组织',
  OTHER: '其他',
} as const;

/** 社会组织的排序依据 */
export const OrganizationOrderField = {
  NAME: '名称（拼音）',
  CREDIT_CODE: '统一社会信用代码',
  FOUNDED_ON: '成立日期',
  FULL_TIME_STAFF: '专职人数',
  VOLUNTEERS: '志愿者人数',
  ANNUAL_INCOME: '年收入',
} as const;

/** 共享协议的动作 */
export const PartnerAgreementAction = {
  CONFIRM: '确认',
  DECLINE: '不同意',
  END: '终止',
} as const;

/** 共享协议的排序依据 */
export const PartnerAgreementOrderField = {
  REQUESTED_AT: '登记时间',
} as const;

/** 共享协议的状态 */
export const PartnerAgreementState = {
  REQUESTED: '待确认',
  CONFIRMED: '已生效',
  DECLINED: '未同意',
  ENDED: '已终止',
} as const;

/** 程序如何证明自己 */
export const PartnerClientMethod = {
  SECRET: '密钥',
  PRIVATE_KEY_JWT: '自己的私钥（private_key_jwt）',
} as const;

/** 接入程序的排序依据 */
export const PartnerClientOrderField = {
  OPENED_AT: '接入时间',
} as const;

/** 推送的种类 */
export const PartnerDeliveryKind = {
  CHANGES: '名录的变化',
  TEST: '测试',
} as const;

/** 推送的排序依据 */
export const PartnerDeliveryOrderField = {
  MADE_AT: '生成时间',
} as const;

/** 推送的状态 */
export const PartnerDeliveryState = {
  WAITING: '待送达',
  DELIVERED: '已送达',
  UNDELIVERED: '未送达',
} as const;

/** 合作方的类别 */
export const PartnerKind = {
  YOUTH_LEAGUE: '共青团',
  WOMENS_FEDERATION: '妇联',
  GOVERNMENT: '政府部门',
  OTHER: '其他组织',
} as const;

/** 一天的拒绝的排序依据 */
export const PartnerRefusalOrderField = {
  LAST_AT: '最近一次的时间',
} as const;

/** 共享范围 */
export const PartnerScope = {
  DIRECTORY: '公开名录：名称、代码、类型、登记情况、所属区市',
  SERVICES: '业务领域、活动内容和工作方式',
  STANDING: '评估等级和建会情况',
} as const;

/** 一天的查询的排序依据 */
export const PartnerUsageOrderField = {
  DAY: '日期',
} as const;

/** 推送地址的动作 */
export const PartnerWebhookAction = {
  PAUSE: '暂停推送',
  RESUME: '恢复推送',
} as const;

/** 推送地址的排序依据 */
export const PartnerWebhookOrderField = {
  SET_AT: '设置时间',
} as const;

/** 推送地址的状态 */
export const PartnerWebhookState = {
  ACTIVE: '推送中',
  PAUSED: '已暂停',
} as const;

/** 拨付的排序依据 */
export const PaymentOrderField = {
  ORDINAL: '第几期',
  DUE_ON: '预计哪一天付',
} as const;

/** 拨付的状态 */
export const PaymentState = {
  PLANNED: '待申请',
  REQUESTED: '待审核',
  APPROVED: '待付款',
  PAID: '已付款',
  REVERSED: '已冲销',
  CANCELLED: '已取消',
} as const;

/** 区划种类 */
export const RegionKind = {
  CITY: '市',
  DISTRICT: '区',
  COUNTY_CITY: '县级市',
  FUNCTIONAL_ZONE: '功能区',
} as const;

/** 行政区划的排序依据 */
export const RegionOrderField = {
  CODE: '行政区划代码',
} as const;

/** 登记信息文件的排序依据 */
export const RegisterFileOrderField = {
  AS_OF: '数据截止日期',
} as const;

/** 登记信息文件的状态 */
export const RegisterFileState = {
  READING: '正在比对',
  COMPARED: '已比对',
  REFUSED: '未能比对',
} as const;

/** 比对结果的动作 */
export const RegisterFindingAction = {
  ACCEPT: '采纳登记信息',
  DISMISS: '核对过，不采纳',
  REOPEN: '重新决定',
  NOTE: '记下',
  STATE: '列入不同说法',
  SUPERSEDE: '由新的文件取代',
} as const;

/** 比对结果的排序依据 */
export const RegisterFindingOrderField = {
  NAME: '名称',
} as const;

/** 比对结果的状态 */
export const RegisterFindingState = {
  OPEN: '待决定',
  NOTED: '已记下，暂不需办理',
  STATED: '已列入不同说法',
  ACCEPTED: '已采纳',
  DISMISSED: '核对过，不采纳',
  SUPERSEDED: '已由新的文件取代',
} as const;

/** 登记状态 */
export const RegistrationStatus = {
  REGISTERED: '已登记',
  FILED: '已备案',
  UNREGISTERED: '未登记',
  DISSOLVED: '已注销',
} as const;

/** 申请方 */
export const RequesterKind = {
  UNIT: '工会单位',
  DEPARTMENT: '市总工会部门',
  ORGANIZATION: '社会组织自己',
} as const;

/** 入驻协议的排序依据 */
export const ResidencyAgreementOrderField = {
  NUMBER: '第几版',
} as const;

/** 入驻的排序依据 */
export const ResidencyOrderField = {
  STARTS_ON: '开始日期',
  ENDS_ON: '期满日期',
} as const;

/** 入驻怎样结束 */
export const ResidencyOutcome = {
  GRADUATED: '出壳',
  LEFT: '退出',
} as const;

/** 入驻的状态 */
export const ResidencyState = {
  AGREEING: '待签协议',
  OVERDUE: '逾期未签',
  SIGNED: '待会签',
  RESIDENT: '在驻',
  GRADUATING: '办理出壳',
  LEAVING: '申请退出',
  NOTIFIED: '已告知拟结束入驻',
  HEARD: '陈述期已过，待决定',
  HANDING_OVER: '交接中',
  GRADUATED: '已出壳',
  LEFT: '已退出',
  LAPSED: '没有签协议，不再入驻',
} as const;

/** 暂缓销毁的排序依据 */
export const RetentionHoldOrderField = {
  HELD_AT: '提出时间',
} as const;

/** 评审的排序依据 */
export const ReviewOrderField = {
  ASSIGNED_AT: '安排时间',
} as const;

/** 评审的状态 */
export const ReviewState = {
  ASSIGNED: '待声明',
  DECLARED: '待打分',
  SCORED: '已打分',
  RECUSED: '已回避',
  RELEASED: '不再需要',
} as const;

/** 规则的排序依据 */
export const RuleOrderField = {
  KEY: '键',
  ADOPTED_AT: '录入时间',
} as const;

/** 规则的单位 */
export const RuleUnit = {
  DAY: '日',
  WORKING_DAY: '个工作日',
  MONTH: '个月',
  YEAR: '年',
  PERSON: '人',
  FEN: '分',
  FRACTION: '之几',
  COUNT: '个',
  TIMES: '次',
  POINT: '分（评分）',
  ARTICLE: '条文',
} as const;

/** 保存的视图的排序依据 */
export const SavedViewOrderField = {
  TITLE: '名称',
} as const;

/** 规模（专职人数） */
export const Scale = {
  NONE: '无专职',
  FEW: '1–9 人',
  SOME: '10–29 人',
  MANY: '30–99 人',
  LARGE: '100 人及以上',
} as const;

/** 工作方式 */
export const ServiceMethod = {
  HOTLINE: '热线电话',
  ONLINE: '线上服务',
  HOME_VISIT: '上门服务',
  ON_SITE: '定点驻场',
  CASE_WORK: '个案服务',
  LECTURE: '集中讲座',
  PROJECT: '项目合作',
  OTHER: '其他方式',
} as const;

/** 时段的情况 */
export const SlotState = {
  FREE: '空闲',
  TAKEN: '已占用',
  CLOSED: '停用',
  PAST: '已过',
} as const;

/** 资料来源 */
export const Source = {
  STAFF: '工作登记',
  IMPORT: '名单导入',
  SURVEY: '摸底调查',
  SELF_REPORT: '组织自报',
  REGISTER: '登记机关名册',
  CORRECTION: '核实更正',
  SYSTEM: '系统',
} as const;

/** 种类 */
export const SpaceKind = {
  ROOM: '房间',
  DESK: '工位',
  EQUIPMENT: '设备',
} as const;

/** 房间、工位或设备的排序依据 */
export const SpaceOrderField = {
  NAME: '名称',
} as const;

/** 环节的排序依据 */
export const StageOrderField = {
  ENTERED_AT: '到这一环节的时间',
} as const;

/** 评估的种类 */
export const StageReviewKind = {
  STAGE: '阶段评估',
  GRADUATION: '出壳评估',
} as const;

/** 阶段评估的排序依据 */
export const StageReviewOrderField = {
  DUE_ON: '应当评估的日期',
} as const;

/** 阶段评估的状态 */
export const StageReviewState = {
  DRAFTING: '起草中',
  COMMENTING: '等组织提意见',
  COMMENTED: '待形成结论',
  CONCLUDED: '已有结论',
  CEASED: '不再评估',
} as const;

/** 不同说法的动作 */
export const StatementAction = {
  ADOPT: '采用这一说法',
  KEEP: '保留现值',
  FILE: '归入早先的情况',
} as const;

/** 不同说法的排序依据 */
export const StatementOrderField = {
  STATED_AT: '时间',
} as const;

/** 不同说法的状态 */
export const StatementState = {
  OPEN: '待选定',
  ADOPTED: '已采用',
  KEPT: '未采用',
  PAST: '早先的情况',
} as const;

/** 扶持种类 */
export const SupportKind = {
  SPACE: '工位和活动场地',
  MENTOR: '导师',
  TRAINING: '培训',
  GRANT: '扶持资金',
} as const;

/** 轮到谁办 */
export const Turn = {
  UNION: '工会',
  APPLICANT: '申请方',
  NOBODY: '已办结',
} as const;

/** 单位种类 */
export const UnitKind = {
  CITY: '市总工会',
  DISTRICT: '区市总工会',
  ZONE: '功能区工会',
  SECTOR_UNION: '市直及产业工会',
  STREET_UNION: '街道（镇）工会',
  INSTITUTION: '直属事业单位',
} as const;

/** 单位的排序依据 */
export const UnitOrderField = {
  CODE: '代码',
} as const;

/** 场地的排序依据 */
export const VenueOrderField = {
  NAME: '名称',
} as const;

/** 场地的状态 */
export const VenueState = {
  DRAFT: '未公布',
  PUBLISHED: '开放预约',
  CLOSED: '已关闭',
} as const;

/** 视图给谁用 */
export const ViewAudience = {
  OWN: '仅自己',
  DEPARTMENT: '本部门（本单位）',
  ALL: '全体工作人员',
} as const;

/** 用户种类 */
export const ViewerKind = {
  STAFF: '工会工作人员',
  ORGANIZATION: '社会组织',
  WORKER: '职工',
  PARTNER: '合作方',
  ANONYMOUS: '公众',
  SYSTEM: '系统',
} as const;
