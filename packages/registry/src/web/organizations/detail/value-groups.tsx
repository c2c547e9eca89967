import { labels } from '@gongqiao/schema';
import { type Description, formatCount, formatInstant, formatPartialDate, Tag, yuanOfFen } from '@gongqiao/ui';
import { todayHere } from '../../days.ts';
import { levelText, wordsOf, yesNo } from '../organization-words.ts';
import { doubtAdvice } from './doubts.ts';
import { knownItems } from './known-items.tsx';
import type { OrganizationRecord } from './organization.documents.ts';
import type { Known } from './use-known.ts';

interface Group {
  readonly title: string;
  readonly items: readonly Description[];
}

const count = (value: number | null, unit: string): string | null => (value === null ? null : `${formatCount(value)} ${unit}`);

/** What items show; lists of other things bring it along. */
type Facts = Omit<OrganizationRecord, 'id' | 'version' | 'identifierScheme' | 'doubts' | 'published' | 'createdAt' | 'updatedAt' | 'sender' | 'offers' | 'contacts' | 'statements' | 'merges' | 'formerCodes' | 'codeRemark'>;

const expired = ({ assessmentExpiresOn }: Facts): boolean => assessmentExpiresOn !== null && assessmentExpiresOn < todayHere();

const registration = (row: Facts): Description[] => [
  { key: 'creditCode', label: '统一社会信用代码', value: row.creditCode },
  { key: 'kind', label: '组织类型', value: row.kind && labels.OrganizationKind[row.kind] },
  { key: 'registrationStatus', label: '登记状态', value: row.registrationStatus && labels.RegistrationStatus[row.registrationStatus] },
  { key: 'foundedOn', label: '成立日期', value: row.foundedOn && formatPartialDate(row.foundedOn) },
  { key: 'registrationAuthority', label: '登记管理机关', value: row.registrationAuthority },
  { key: 'supervisingUnit', label: '业务主管单位', value: row.supervisingUnit },
  { key: 'region', label: '所属区市', value: row.region?.name },
  { key: 'street', label: '街道（镇）', value: row.street },
  { key: 'assessmentLevel', label: '评估等级', value: levelText(row.assessmentLevel, row.assessmentExpiresOn), mark: expired(row) ? <Tag tone="warn">已到期</Tag> : undefined },
  ...(row.assessedOn ? [{ key: 'assessedOn', label: '评定日期', value: formatPartialDate(row.assessedOn) }] : []),
  ...(row.formerNames.length > 0 ? [{ key: 'formerNames', label: '曾用名', value: row.formerNames.join('、'), wide: true }] : []),
  ...(row.codeOverrideReason ? [{ key: 'codeOverrideReason', label: '采用不合校验代码的理由', value: row.codeOverrideReason, wide: true }] : []),
];

const work = (row: Facts): Description[] => [
  { key: 'labourDomains', label: '业务领域', value: wordsOf(row.labourDomains, labels.LabourDomain, row.otherDomains), wide: true },
  { key: 'activities', label: '活动内容', value: row.activities.join('、'), wide: true },
  { key: 'methods', label: '工作方式', value: wordsOf(row.methods, labels.ServiceMethod, row.otherMethods), wide: true },
  { key: 'hasUnion', label: '是否建会', value: yesNo(row.hasUnion, '已建会', '未建会') },
];

const means = (row: Facts): Description[] => [
  { key: 'fullTimeStaff', label: '专职人数', value: count(row.fullTimeStaff, '人') },
  { key: 'partTimeStaff', label: '兼职人数', value: count(row.partTimeStaff, '人') },
  { key: 'volunteers', label: '志愿者人数', value: count(row.volunteers, '人') },
  { key: 'annualIncome', label: '年收入', value: row.annualIncome && `${yuanOfFen(row.annualIncome)} 元` },
  { key: 'fundingSources', label: '资金来源', value: wordsOf(row.fundingSources, labels.FundingSource, row.otherFundingSources), wide: true },
];

const origin = (row: OrganizationRecord): Description[] => [
  ...(row.formerCodes.length > 0 ? [{ key: 'formerCodes', label: '曾用代码', value: row.formerCodes.join('、'), wide: true }] : []),
  { key: 'sender', label: '报送单位', value: row.sender?.name },
  { key: 'published', label: '公开名录', value: row.published ? '已列入' : '未列入' },
  { key: 'createdAt', label: '建立时间', value: formatInstant(row.createdAt) },
  { key: 'updatedAt', label: '更新时间', value: formatInstant(row.updatedAt) },
];

/** Every value that people state of an organization. */
export const factItems = (row: Facts): Description[] => [...registration(row), ...work(row), ...means(row)];

/** Every value of an organization in groups, doubtful ones marked where they stand, as they are or as they were. */
export function valueGroups(row: OrganizationRecord, known: Known): Group[] {
  const doubtOf = (field: string) => row.doubts.find((doubt) => doubtAdvice[doubt].field === field);
  const marked = (items: Description[]) => items.map((item) => {
    const doubt = doubtOf(item.key);
    return doubt ? { ...item, mark: <Tag tone="warn">{labels.Doubt[doubt]}</Tag> } : item;
  });
  const groups = [{ title: '登记情况', items: registration(row).map((item) => (item.key === 'creditCode' && row.codeRemark ? { ...item, note: <p className="gq-source">{row.codeRemark}</p> } : item)) }, { title: '服务与工作', items: work(row) }, { title: '规模与资金', items: means(row) }];
  return [...groups.map(({ title, items }) => ({ title, items: knownItems(marked(items), row, known) })), ...(known.on ? [] : [{ title: '报送与公开', items: origin(row) }])];
}
