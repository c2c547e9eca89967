import type { Context, ValueOf } from '@gongqiao/kernel';
import type { Department } from '../account/departments.ts';
import { hashPassword } from '../password/password.ts';
import type { RoleKey } from '../role/roles.ts';
import { cityUnit, unitId, units } from '../seed/units.ts';
import { stableId } from '../stable-id.ts';

/** An account that exists for demonstration only; whom it names is invented. */
export interface DemoAccount {
  readonly account: string;
  readonly name: string;
  /** What one can try with it, in Chinese. */
  readonly description: string;
  /** Path of the app it works in. */
  readonly home: string;
  readonly department: ValueOf<typeof Department> | null;
  /** Null for an organization's account. */
  readonly unitCode: string | null;
  /** The number of the invented organization that it acts for; null for staff. */
  readonly organization: number | null;
  readonly role: RoleKey;
}

/** The one password of all demo accounts. */
export const DEMO_PASSWORD = 'gongqiao-demo-2018';

function ofCity(account: string, name: string, description: string, department: DemoAccount['department'], role: RoleKey, home = '/legal-affairs/'): DemoAccount {
  return { account, name, description, home, department, unitCode: cityUnit.code, organization: null, role };
}

function ofReviewers(account: string, name: string, department: DemoAccount['department']): DemoAccount {
  return { ...ofCity(account, name, '入驻评审：给分到手里的申请打分，不知道申请人是谁', department, 'incubation-reviewer'), home: '/legal-affairs/reviews' };
}

function ofJudges(account: string, name: string, department: DemoAccount['department']): DemoAccount {
  return ofCity(account, name, '现场评审评委：在手机上打分，看不到别人打了多少', department, 'incubation-judge', '/legal-affairs/hall');
}

function ofAdministration(account: string, name: string, description: string, department: DemoAccount['department'], role: RoleKey): DemoAccount {
  return { ...ofCity(account, name, description, department, role), home: '/administration/' };
}

function ofUnit(account: string, name: string, unitCode: string): DemoAccount {
  const unit = units.find(({ code }) => code === unitCode);
  return { account, name, description: `${unit?.name ?? unitCode}：报送和更正本单位范围内的社会组织`, home: '/district/', department: null, unitCode, organization: null, role: 'registry-clerk-unit' };
}

function ofOrganization(account: string, name: string, organizationName: string, organization: number): DemoAccount {
  return { account, name, description: `${organizationName}：查看本组织的资料，申请更正`, home: '/my-organization', department: null, unitCode: null, organization, role: 'organization-administrator' };
}

/** The id of a demo account, by its name. */
export const demoAccountId = (account: string): string => stableId(`demo-account:${account}`);

/** The id of an invented organization of the demonstration, by its number. */
export const demoOrganizationId = (index: number): string => stableId(`demo-organization:${index}`);

export const demoAccounts: readonly DemoAccount[] = [
  ofCity('legal-affairs', '周（经办）', '法律工作部经办：全市的登记、导入、核对与导出', 'LEGAL_AFFAIRS', 'registry-clerk-city'),
  ofCity('legal-affairs-leader', '林（部长）', '法律工作部负责人：全市的情况与确认', 'LEGAL_AFFAIRS', 'registry-clerk-city'),
  ofCity('legal-affairs-review', '陶（复核）', '法律工作部复核：办理内部复核，不经办原来的事项', 'LEGAL_AFFAIRS', 'reviewer-city'),
  ofCity('policy-research', '沈（研究员）', '政策研究室：查阅全市名录与统计，不能修改', 'POLICY_RESEARCH', 'reader-city'),
  ofCity('audit-office', '高（审计）', '经审办：查阅全市的数据库与审计记录，什么都不能改', 'AUDIT_OFFICE', 'auditor-city'),
  ofReviewers('reviewer-one', '丁（评审）', 'WOMEN_WORKERS'),
  ofReviewers('reviewer-two', '范（评审）', 'RIGHTS_PROTECTION'),
  ofReviewers('reviewer-three', '石（评审）', 'GRASSROOTS'),
  ofJudges('judge-one', '章（评委）', 'WOMEN_WORKERS'),
  ofJudges('judge-two', '苏（评委）', 'RIGHTS_PROTECTION'),
  ofJudges('judge-three', '潘（评委）', 'GRASSROOTS'),
  ofJudges('judge-four', '葛（评委）', 'POLICY_RESEARCH'),
  ofJudges('judge-five', '奚（评委）', 'AUDIT_OFFICE'),
  ofCity('assets', '丁（经办）', '资产监督管理部：公布场地，办理预约、停用和改约', 'ASSETS', 'venue-clerk-city', '/assets/'),
  ofCity('finance-leader', '曲（部长）', '财务部负责人：审批扶持资金，不经办、不付款', 'FINANCE', 'finance-leader-city', '/finance/'),
  ofCity('finance', '纪（会计）', '财务部会计：下达和调整预算，审核拨付', 'FINANCE', 'finance-clerk-city', '/finance/'),
  ofCity('finance-cashier', '宫（出纳）', '财务部出纳：对审核通过的拨付付款，登记凭证', 'FINANCE', 'finance-cashier-city', '/finance/'),
  ofCity('general-office', '牟（秘书）', '办公室：登记集体决策', 'GENERAL_OFFICE', 'office-clerk-city', '/finance/collective-decisions'),
  ofCity('general-office-2', '栾（秘书）', '办公室：与纪要核对，确认同事登记的集体决策', 'GENERAL_OFFICE', 'office-clerk-city', '/finance/collective-decisions'),
  ofAdministration('system-admin', '罗（系统）', '宣传教育和网络工作部：建立和停用账号，不能授予角色，看不到业务数据', 'PUBLICITY', 'system-administrator'),
  ofAdministration('security-admin', '顾（安全）', '办公室：提出和确认授予角色，须两人', 'GENERAL_OFFICE', 'security-administrator'),
  ofAdministration('security-admin-2', '孟（安全）', '办公室：确认另一位安全管理员提出的授权', 'GENERAL_OFFICE', 'security-administrator'),
  ofAdministration('audit-admin', '贺（审计）', '经审办：查看账号和授权的办理记录，什么也不能办理', 'AUDIT_OFFICE', 'audit-administrator'),
  ofUnit('shinan', '赵（经办）', '370202'),
  ofUnit('shibei', '钱（经办）', '370203'),
  ofUnit('huangdao', '孙（经办）', '370211'),
  ofUnit('laoshan', '李（经办）', '370212'),
  ofUnit('licang', '吴（经办）', '370213'),
  ofUnit('chengyang', '王（经办）', '370214'),
  ofUnit('jimo', '郑（经办）', '370215'),
  ofUnit('jiaozhou', '冯（经办）', '370281'),
  ofUnit('pingdu', '陈（经办）', '370283'),
  ofUnit('laixi', '褚（经办）', '370285'),
  ofUnit('high-tech-zone', '卫（经办）', 'zone-high-tech'),
  ofUnit('transport-union', '蒋（经办）', 'sector-transport'),
  ofUnit('cultural-palace', '韩（经办）', 'workers-cultural-palace'),
  ofOrganization('harbour-social-work', '于（主任）', '城阳区港湾社会工作服务中心', 106),
  ofOrganization('ginkgo-school', '尹（校长）', '市南区银杏职业技能培训学校', 77),
  ofOrganization('craftsmen-study-group', '苗（组长）', '崂山区巧匠劳动法律学习小组（没有登记）', 161),
];

const idOf = ({ account }: DemoAccount): string => demoAccountId(account);

const insertAccounts = `
  with made as (
    insert into identity_account (id, account, display_name, password_hash, department, unit_id, organization_id, kind, created_at, updated_at)
    select t.id, t.account, t.name, $2, t.department, t.unit, t.organization, case when t.organization is null then 'STAFF' else 'ORGANIZATION' end, $3, $3
    from jsonb_to_recordset($1::jsonb) as t (id uuid, account text, name text, department text, unit uuid, organization text)
    on conflict do nothing returning id)
  insert into identity_grant (id, account_id, role, valid_from, state, grounds, requested_at, requested_by, decided_by, decided_at, created_at, updated_at)
  select gen_random_uuid(), made.id, t.role, '2018-11-30', 'CONFIRMED', '演示', $3, '演示', '演示', $3, $3, $3
  from made join jsonb_to_recordset($1::jsonb) as t (id uuid, role text) using (id)`;

/** Makes the demo accounts that are missing. */
export async function loadDemoAccounts(context: Context): Promise<void> {
  if ((await presentDemoAccounts(context)).length === demoAccounts.length) return;
  const rows = demoAccounts.map((each) => ({
    id: idOf(each), account: each.account, name: each.name, department: each.department, role: each.role,
    unit: each.unitCode === null ? null : unitId(each.unitCode), organization: each.organization === null ? null : demoOrganizationId(each.organization),
  }));
  await context.sql.query(insertAccounts, [JSON.stringify(rows), await hashPassword(DEMO_PASSWORD), context.clock.now()]);
}

/** The names of demo accounts in this database, whatever they are called now; production must not start while there are any. */
export async function presentDemoAccounts(context: Pick<Context, 'sql'>): Promise<string[]> {
  const { rows } = await context.sql.query('select account from identity_account where id = any($1::uuid[]) order by account', [demoAccounts.map(idOf)]);
  return rows.map((row) => String(row['account']));
}
