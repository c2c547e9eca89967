import { defineEnumeration } from '@gongqiao/kernel';

export const OrganizationKind = defineEnumeration('OrganizationKind', '组织类型', {
  SOCIAL_ASSOCIATION: '社会团体', SOCIAL_SERVICE_INSTITUTION: '社会服务机构', FOUNDATION: '基金会', LAW_FIRM: '律师事务所', GRASSROOTS_LEGAL_SERVICE: '基层法律服务所',
  SOCIAL_ENTERPRISE: '社会企业', PRIMARY_UNION: '基层工会', COMMUNITY_GROUP: '社区社会组织', OTHER: '其他',
});
export const RegistrationStatus = defineEnumeration('RegistrationStatus', '登记状态', { REGISTERED: '已登记', FILED: '已备案', UNREGISTERED: '未登记', DISSOLVED: '已注销' });
export const IdentifierScheme = defineEnumeration('IdentifierScheme', '编号体系', { CN_USCC: '统一社会信用代码', PLATFORM: '平台编号' });
export const LabourDomain = defineEnumeration('LabourDomain', '劳动关系领域', {
  EMPLOYMENT: '就业', SKILLS: '技能', INCOME_DISTRIBUTION: '收入分配', SOCIAL_SECURITY: '社会保障', SAFETY_HEALTH: '安全卫生', DEMOCRATIC_RIGHTS: '民主权利', CULTURE: '精神文化',
});
export const FundingSource = defineEnumeration('FundingSource', '资金来源', {
  MEMBERSHIP_DUES: '会费', DONATION: '社会捐赠', GOVERNMENT_PURCHASE: '政府购买服务', UNION_FUNDS: '工会经费', GOVERNMENT_SUBSIDY: '政府补助', SERVICE_INCOME: '服务收入', OTHER: '其他来源',
});
export const ServiceMethod = defineEnumeration('ServiceMethod', '工作方式', {
  HOTLINE: '热线电话', ONLINE: '线上服务', HOME_VISIT: '上门服务', ON_SITE: '定点驻场', CASE_WORK: '个案服务', LECTURE: '集中讲座', PROJECT: '项目合作', OTHER: '其他方式',
});
export const AssessmentLevel = defineEnumeration('AssessmentLevel', '评估等级', { A1: '1A 级', A2: '2A 级', A3: '3A 级', A4: '4A 级', A5: '5A 级' });
/** Why a value should be looked at again; set at intake, cleared by a correction of the field. */
export const Doubt = defineEnumeration('Doubt', '存疑', {
  CODE_INVALID: '代码校验不符', CODE_MISSING: '缺统一社会信用代码', NAME_DUPLICATE: '名称重复', REGION_UNKNOWN: '区市不明', DATE_AMBIGUOUS: '成立日期不明确', NUMBER_APPROXIMATE: '数字为约数', TEXT_SUSPICIOUS: '文字疑似公式',
});
export const OrganizationDimension = defineEnumeration('OrganizationDimension', '统计维度', {
  TOTAL: '数量', SCALE: '规模', LABOUR_DOMAIN: '行业领域', FUNDING_SOURCE: '资金来源', ACTIVITY: '活动内容', METHOD: '工作方式', REGION: '地区',
  KIND: '组织类型', REGISTRATION_STATUS: '登记状态', ASSESSMENT_LEVEL: '评估等级', HAS_UNION: '建会情况', DOUBT: '存疑', MISSING: '缺项',
});
export const Scale = defineEnumeration('Scale', '规模（专职人数）', { NONE: '无专职', FEW: '1–9 人', SOME: '10–29 人', MANY: '30–99 人', LARGE: '100 人及以上' });
export const OrganizationField = defineEnumeration('OrganizationField', '社会组织的字段', {
  CREDIT_CODE: '统一社会信用代码', KIND: '组织类型', REGISTRATION_STATUS: '登记状态', REGION: '所属区市', FOUNDED_ON: '成立日期', LABOUR_DOMAINS: '业务领域', FULL_TIME_STAFF: '专职人数',
  VOLUNTEERS: '志愿者人数', ANNUAL_INCOME: '年收入', FUNDING_SOURCES: '资金来源', ACTIVITIES: '活动内容', METHODS: '工作方式', HAS_UNION: '是否建会',
});
