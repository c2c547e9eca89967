import type { ValueOf } from '@gongqiao/kernel';
import type { LabourDomain, OrganizationKind } from '../../organization/organization.enums.ts';

type Kind = ValueOf<typeof OrganizationKind>;
type Domain = ValueOf<typeof LabourDomain>;

/** One sort of organization: how its name ends, what it is, what it does. */
export interface Sort {
  readonly ending: string;
  readonly kind: Kind;
  readonly domains: readonly Domain[];
  readonly activities: readonly string[];
}

const sort = (kind: Kind, ending: string, domains: readonly Domain[], ...activities: string[]): Sort => ({ kind, ending, domains, activities });

/** Invented: none of these is the name of an organization. */
export const BRANDS: readonly string[] = [
  '鸿雁', '启明', '同舟', '携手', '众诚', '海韵', '金桥', '春晖', '和润', '乐群', '仁爱', '弘毅', '厚德', '惠工', '聚力', '凝心', '泽众', '康乐', '心怡', '明理', '维正', '公允', '畅行', '长青', '白鹭', '浪花',
  '星火', '驿路', '橙心', '蒲公英', '丁香', '银杏', '木棉', '山海', '琴音', '海鸥', '帆影', '灯塔', '港湾', '彩虹桥', '向阳花', '百灵', '松涛', '碧波', '云帆', '远航', '勤益', '工益', '技成', '巧匠', '精艺',
  '安泰', '守护', '益群', '友邻', '初心', '添翼', '乐工', '重阳', '禾苗',
];

export const SORTS: readonly (readonly [sort: Sort, weight: number])[] = [
  [sort('SOCIAL_SERVICE_INSTITUTION', '社会工作服务中心', ['SOCIAL_SECURITY', 'CULTURE'], '困难职工走访', '小组活动', '社区服务'), 9],
  [sort('SOCIAL_SERVICE_INSTITUTION', '职工心理服务中心', ['CULTURE', 'SAFETY_HEALTH'], '心理咨询', '情绪疏导讲座', '危机干预'), 7],
  [sort('SOCIAL_SERVICE_INSTITUTION', '职业技能培训学校', ['SKILLS', 'EMPLOYMENT'], '电工培训', '焊工培训', '技能比武', '岗前培训'), 8],
  [sort('SOCIAL_SERVICE_INSTITUTION', '劳动争议调解中心', ['DEMOCRATIC_RIGHTS', 'INCOME_DISTRIBUTION'], '争议调解', '劳动法律宣传'), 6],
  [sort('SOCIAL_SERVICE_INSTITUTION', '职工法律服务中心', ['DEMOCRATIC_RIGHTS', 'SOCIAL_SECURITY'], '法律咨询', '劳动合同审查', '代写法律文书'), 6],
  [sort('SOCIAL_SERVICE_INSTITUTION', '外来务工人员服务中心', ['EMPLOYMENT', 'SOCIAL_SECURITY'], '求职登记', '维权指引', '子女课后照看'), 5],
  [sort('SOCIAL_SERVICE_INSTITUTION', '职工子女托管中心', ['SOCIAL_SECURITY'], '课后托管', '暑期托管'), 4],
  [sort('SOCIAL_SERVICE_INSTITUTION', '职业安全健康服务中心', ['SAFETY_HEALTH'], '隐患排查', '安全培训', '应急演练', '职业病防治宣传'), 5],
  [sort('SOCIAL_SERVICE_INSTITUTION', '女职工关爱中心', ['SAFETY_HEALTH', 'CULTURE'], '女职工健康讲座', '母婴室建设指导', '婚恋交友'), 4],
  [sort('SOCIAL_SERVICE_INSTITUTION', '养老服务中心', ['SOCIAL_SECURITY'], '居家养老', '退休职工活动'), 2],
  [sort('SOCIAL_ASSOCIATION', '家政服务业协会', ['EMPLOYMENT', 'SKILLS'], '家政培训', '岗位对接', '行业自律'), 3],
  [sort('SOCIAL_ASSOCIATION', '物流行业协会', ['EMPLOYMENT', 'INCOME_DISTRIBUTION'], '行业集体协商', '司机关爱'), 3],
  [sort('SOCIAL_ASSOCIATION', '餐饮行业协会', ['EMPLOYMENT', 'INCOME_DISTRIBUTION'], '行业工资协商', '技能竞赛'), 3],
  [sort('SOCIAL_ASSOCIATION', '建筑行业协会', ['SAFETY_HEALTH', 'SKILLS'], '安全培训', '技能竞赛', '农民工工资支付宣传'), 2],
  [sort('SOCIAL_ASSOCIATION', '人力资源服务协会', ['EMPLOYMENT'], '招聘会', '用工信息发布'), 3],
  [sort('SOCIAL_ASSOCIATION', '职工文化艺术协会', ['CULTURE'], '书画展览', '合唱排练', '送文化进企业'), 4],
  [sort('SOCIAL_ASSOCIATION', '职工体育协会', ['CULTURE', 'SAFETY_HEALTH'], '职工运动会', '健步走', '工间操推广'), 4],
  [sort('SOCIAL_ASSOCIATION', '劳动关系研究会', ['DEMOCRATIC_RIGHTS', 'INCOME_DISTRIBUTION'], '课题研究', '集体协商指导'), 1],
  [sort('FOUNDATION', '职工帮扶基金会', ['SOCIAL_SECURITY'], '大病救助', '金秋助学'), 2],
  [sort('LAW_FIRM', '律师事务所', ['DEMOCRATIC_RIGHTS'], '劳动争议代理', '法律咨询', '集体合同审查'), 4],
  [sort('GRASSROOTS_LEGAL_SERVICE', '法律服务所', ['DEMOCRATIC_RIGHTS', 'SOCIAL_SECURITY'], '法律咨询', '工伤认定代理'), 3],
  [sort('SOCIAL_ENTERPRISE', '职工生活服务有限公司', ['SOCIAL_SECURITY', 'EMPLOYMENT'], '职工食堂', '平价超市'), 2],
  [sort('SOCIAL_ENTERPRISE', '残疾人辅助就业有限公司', ['EMPLOYMENT', 'SKILLS'], '辅助性就业', '手工培训'), 1],
  [sort('PRIMARY_UNION', '新就业形态劳动者联合工会', ['DEMOCRATIC_RIGHTS', 'CULTURE'], '入会宣传', '户外劳动者驿站', '志愿服务'), 2],
  [sort('COMMUNITY_GROUP', '职工互助会', ['SOCIAL_SECURITY'], '邻里互助', '技能交换'), 5],
  [sort('COMMUNITY_GROUP', '工友文艺队', ['CULTURE'], '广场演出', '合唱排练'), 4],
  [sort('COMMUNITY_GROUP', '劳动法律学习小组', ['DEMOCRATIC_RIGHTS'], '以案说法', '劳动法律宣传'), 3],
  [sort('OTHER', '职工服务驿站', ['CULTURE', 'SOCIAL_SECURITY'], '歇脚取暖', '手机充电', '图书借阅'), 1],
];

/** First two characters of the code (GB 32100-2015) by kind. */
export const CODE_PREFIX: Readonly<Record<Kind, string>> = {
  SOCIAL_ASSOCIATION: '51', SOCIAL_SERVICE_INSTITUTION: '52', FOUNDATION: '53', LAW_FIRM: '31', GRASSROOTS_LEGAL_SERVICE: '33', SOCIAL_ENTERPRISE: '91', PRIMARY_UNION: '81', COMMUNITY_GROUP: '59', OTHER: '59',
};

/** Who registers which kind; the division stands before it. */
export const AUTHORITY: Readonly<Record<Kind, string>> = {
  SOCIAL_ASSOCIATION: '民政局', SOCIAL_SERVICE_INSTITUTION: '民政局', FOUNDATION: '民政局', LAW_FIRM: '司法局', GRASSROOTS_LEGAL_SERVICE: '司法局', SOCIAL_ENTERPRISE: '市场监督管理局',
  PRIMARY_UNION: '总工会', COMMUNITY_GROUP: '民政局', OTHER: '民政局',
};

export const SUPERVISORS: readonly string[] = ['总工会', '人力资源和社会保障局', '卫生健康局', '文化和旅游局', '应急管理局', '妇女联合会', '民政局', '司法局', '教育和体育局'];

/** The share of the city's organizations in each district. */
export const DISTRICTS: readonly (readonly [code: string, weight: number])[] = [
  ['370202', 12], ['370203', 13], ['370211', 14], ['370212', 8], ['370213', 8], ['370214', 11], ['370215', 10], ['370281', 9], ['370283', 8], ['370285', 7],
];

/** What districts were called before; organizations of that time bore it in their names. */
export const OLD_NAMES: Readonly<Record<string, string>> = { 370215: '即墨市', 370211: '胶南市', 370203: '四方区' };

export const POSTS: readonly string[] = ['办公室', '秘书处', '综合部', '项目部', '理事长办公室', '王女士', '李先生', '赵女士', '周先生', '孙女士', '吴先生', '郑女士'];
