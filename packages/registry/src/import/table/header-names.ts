import type { ColumnField, MoneyUnit } from '../field.ts';
import { visibleText } from '../normalize/text.ts';

/** Rule 3: the names under which columns are known; the first of each is the template's. */
export const HEADER_NAMES: Readonly<Record<ColumnField, string>> = {
  address: '住所',
  sequence: '序号 编号 号 No NO. 顺序',
  name: '组织名称 名称 单位名称 机构名称 机构全称 单位全称 全称 社会组织名称 组织全称',
  creditCode: '统一社会信用代码 信用代码 统一代码 社会信用代码 统一信用代码 机构代码 代码',
  kind: '组织类型 类别 类型 机构类型 机构类别 组织类别 组织形式',
  registrationStatus: '登记状态 状态 登记情况 注册情况 是否登记',
  registrationAuthority: '登记管理机关 登记机关 发证机关 注册机关 登记部门',
  supervisingUnit: '业务主管单位 主管单位 业务主管部门 主管部门 上级单位',
  regionCode: '所属区市 区市 所在区市 所属区县 区县 所在区 所属地区 行政区划 辖区',
  street: '街道 镇街 街道镇 所属街道 所在街道 街镇 乡镇街道',
  foundedOn: '成立日期 成立时间 登记日期 登记时间 注册时间 发证日期 成立登记日期',
  labourDomains: '业务领域 领域 服务领域 工作领域 涉及领域',
  fullTimeStaff: '专职人数 专职 专职人员 从业人数 从业人员 从业人员数 职工人数 工作人员数',
  partTimeStaff: '兼职人数 兼职 兼职人员 兼职人员数',
  volunteers: '志愿者人数 志愿者 志愿者数 志愿者数量 注册志愿者',
  annualIncomeFen: '年收入 年度收入 年收入总额 年度总收入 上年收入 收入',
  fundingSources: '资金来源 经费来源 主要资金来源 收入来源',
  activities: '活动内容 服务内容 业务范围 主要活动 主要业务 服务项目',
  methods: '工作方式 服务方式 开展方式 工作方法',
  assessmentLevel: '评估等级 等级评估 等级 评估结果 社会组织等级',
  hasUnion: '是否建会 是否建立工会 建会情况 工会组建 是否组建工会 是否有工会',
  contactName: '联系人 联络人 经办人',
  contactPhone: '联系电话 电话 联系方式 办公电话 联系人电话',
};

const fieldByHeader = new Map<string, ColumnField>();
for (const field of Object.keys(HEADER_NAMES) as ColumnField[]) {
  for (const name of HEADER_NAMES[field].split(' ')) fieldByHeader.set(name.toLowerCase(), field);
}

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|【[^【】]*】|〔[^〔〕]*〕|〖[^〖〗]*〗/g;
const CURRENCIES = /(?<![美欧日港澳韩加])([十百千万亿]*)元/g;
const UNITS: readonly string[] = ['元', '千元', '万元', '亿元'] satisfies MoneyUnit[];

/** A header as it is compared and shown: without white space, marks and what stands in brackets. */
export function headerText(raw: string): string {
  let text = visibleText(raw).replace(/[\p{White_Space}*:]/gu, '');
  for (let bare = text.replace(BRACKETED, ''); bare !== text; bare = text.replace(BRACKETED, '')) text = bare;
  return text;
}

export function headerField(header: string): ColumnField | null {
  return fieldByHeader.get(header.toLowerCase()) ?? null;
}

/** The unit of money that a header names, in brackets or not. */
export function headerUnit(raw: string): MoneyUnit | null {
  const named = [...visibleText(raw).replace(/\p{White_Space}/gu, '').matchAll(CURRENCIES)].map(([, prefix]) => `${prefix}元`);
  return (named.find((unit) => UNITS.includes(unit)) as MoneyUnit | undefined) ?? null;
}
