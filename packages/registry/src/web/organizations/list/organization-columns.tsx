import { labels } from '@gongqiao/schema';
import { type Column, formatCount, RowLink, Tag, yuanOfFen } from '@gongqiao/ui';
import { levelText, missingOf, wordsOf, yesNo } from '../organization-words.ts';
import { organizationPath } from './organization-filters.ts';
import type { OrganizationRow } from './organizations.documents.ts';

const soft = (text: string | null) => text ?? <span className="gq-missing">未填</span>;
const number = (value: number | null) => soft(value === null ? null : formatCount(value));

function NameCell({ row }: { row: OrganizationRow }) {
  return (
    <div>
      <RowLink to={organizationPath(row.id)}>{row.name}</RowLink>
      {row.formerNames.length > 0 && <div className="gq-soft">曾用名：{row.formerNames.join('、')}</div>}
    </div>
  );
}

/** Doubts by name, missing values by number: the row stays one line high where nothing is wrong. */
function DoubtCell({ row }: { row: OrganizationRow }) {
  const missing = missingOf(row);
  if (row.doubts.length + missing.length === 0) return '—';
  return (
    <div className="gq-row">
      {row.doubts.map((doubt) => <Tag key={doubt} tone="warn">{labels.Doubt[doubt]}</Tag>)}
      {missing.length > 0 && <span className="gq-soft" title={missing.map((field) => labels.OrganizationField[field]).join('、')}>缺 {missing.length} 项</span>}
    </div>
  );
}

/** Keys are the graph's own names: exports take them. */
export const organizationColumns: readonly Column<OrganizationRow>[] = [
  { key: 'name', title: '名称', sort: 'NAME', always: true, render: (row) => <NameCell row={row} />, help: '按拼音排序' },
  { key: 'creditCode', title: '统一社会信用代码', nowrap: true, render: ({ creditCode }) => soft(creditCode), sort: 'CREDIT_CODE' },
  { key: 'kind', title: '组织类型', nowrap: true, render: ({ kind }) => soft(kind && labels.OrganizationKind[kind]) },
  { key: 'region', title: '所属区市', nowrap: true, render: ({ region }) => soft(region?.name ?? null) },
  { key: 'registrationStatus', title: '登记状态', nowrap: true, render: ({ registrationStatus: status }) => soft(status && labels.RegistrationStatus[status]) },
  { key: 'labourDomains', title: '业务领域', render: (row) => soft(wordsOf(row.labourDomains, labels.LabourDomain, row.otherDomains)) },
  { key: 'fullTimeStaff', title: '专职人数', align: 'end', sort: 'FULL_TIME_STAFF', render: (row) => number(row.fullTimeStaff) },
  { key: 'hasUnion', title: '是否建会', nowrap: true, render: (row) => soft(yesNo(row.hasUnion)), optional: true },
  { key: 'doubts', title: '存疑与缺项', render: (row) => <DoubtCell row={row} /> },
  { key: 'registrationAuthority', title: '登记管理机关', optional: true, render: (row) => soft(row.registrationAuthority) },
  { key: 'supervisingUnit', title: '业务主管单位', optional: true, render: (row) => soft(row.supervisingUnit) },
  { key: 'street', title: '街道（镇）', nowrap: true, optional: true, render: (row) => soft(row.street) },
  { key: 'foundedOn', title: '成立日期', nowrap: true, optional: true, sort: 'FOUNDED_ON', render: (row) => soft(row.foundedOn) },
  { key: 'partTimeStaff', title: '兼职人数', optional: true, align: 'end', render: (row) => number(row.partTimeStaff) },
  { key: 'volunteers', title: '志愿者人数', optional: true, align: 'end', sort: 'VOLUNTEERS', render: (row) => number(row.volunteers) },
  { key: 'annualIncome', title: '年收入（元）', optional: true, align: 'end', sort: 'ANNUAL_INCOME', render: (row) => soft(row.annualIncome && yuanOfFen(row.annualIncome)) },
  { key: 'fundingSources', title: '资金来源', optional: true, render: (row) => soft(wordsOf(row.fundingSources, labels.FundingSource, row.otherFundingSources)) },
  { key: 'activities', title: '活动内容', optional: true, render: (row) => soft(row.activities.join('、') || null) },
  { key: 'methods', title: '工作方式', optional: true, render: (row) => soft(wordsOf(row.methods, labels.ServiceMethod, row.otherMethods)) },
  { key: 'assessmentLevel', title: '评估等级', nowrap: true, optional: true, render: (row) => soft(levelText(row.assessmentLevel, row.assessmentExpiresOn)) },
  { key: 'published', title: '公开名录', nowrap: true, optional: true, render: (row) => (row.published ? '已列入' : '未列入') },
];
