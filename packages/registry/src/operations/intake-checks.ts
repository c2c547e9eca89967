import { type Context, matches, rowsSeen, type Sql } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { creditCodeFault, type CreditCodeFault } from '../organization/credit-code.ts';
import { Organization } from '../organization/organization.entity.ts';
import type { OrganizationRecord } from '../organization/organization.facts.ts';
import { refuse } from '../refusals.ts';

// GB 32100-2015
const FAULTS: Readonly<Record<CreditCodeFault, string>> = {
  LENGTH: '应为 18 位', ALPHABET: '含有不会出现的字符（字母 I、O、S、V、Z 不用）', CHECKSUM: '末位校验码不符，多半是抄错了一位',
};

/** The name of a holder that the viewer may see; others stay unnamed. */
function holderNamed(context: Context, holder: Organization): string {
  const visible = matches(rowsSeen(Organization, context.viewer), { ...holder } as never) || holder.published;
  return visible ? `：${holder.name}` : '，该组织不在您的职责范围内，请联系法律工作部';
}

type Coded = Pick<OrganizationRecord, 'creditCode' | 'codeOverrideReason'>;

/** The code must pass the outer check, unless a reason says why it is taken as it is. */
export function checkCodeForm({ creditCode, codeOverrideReason }: Coded): void {
  const fault = creditCode === null ? null : creditCodeFault(creditCode);
  if (fault && codeOverrideReason === null) throw refuse('CODE_INVALID', { fault: FAULTS[fault] }, ['creditCode', 'codeOverrideReason']);
}

/** The code must be in order, and no other organization may have it. */
export async function checkCode(context: Context, record: Coded, id: string | null): Promise<void> {
  const { creditCode } = record;
  checkCodeForm(record);
  if (creditCode === null) return;
  const sql = transactionSql(context);
  const { rows: [held] } = await sql.query('select h.id from registry_code_holders($1) h (id) where h.id is distinct from $2::uuid', [[creditCode], id]);
  const holder = held && (await acrossScopes(sql, () => context.em.findOne(Organization, { id: held['id'] } as never)));
  if (holder) throw refuse('DUPLICATE_CODE', { holder: holderNamed(context, holder as Organization) }, ['creditCode']);
}

/** Another organization of the same district whose name comes to the same. */
export async function findNamesake(context: Context, { nameKey, region }: OrganizationRecord, id: string | null): Promise<Organization | null> {
  if (nameKey === '' || region === null) return null;
  return (await context.em.findOne(Organization, { nameKey, region, mergedIntoId: null, ...(id && { id: { $ne: id } }) } as never)) as Organization | null;
}

/** Of many, those that have a namesake in the district that they come into. */
export async function namesakes(sql: Sql, moved: readonly { readonly id: string; readonly after: OrganizationRecord }[]): Promise<Set<string>> {
  if (moved.length === 0) return new Set();
  const { rows } = await sql.query(`
    select n.id from unnest($1::uuid[], $2::text[], $3::text[]) n (id, key, region) where exists (
      select 1 from registry_organization o where o.name_key = n.key and o.region_code = n.region and o.merged_into_id is null and o.id <> n.id)`,
  [moved.map(({ id }) => id), moved.map(({ after }) => after.nameKey), moved.map(({ after }) => after.region)]);
  return new Set(rows.map((row) => row['id'] as string));
}
