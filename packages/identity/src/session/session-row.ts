import type { AccountFacts } from '../viewer/viewer-of.ts';

/** SQL for what `accountFacts` reads, of an account `a` and its unit `u`; `day` is SQL for the day on which its grants hold. */
export const accountColumns = (day: string): string => `
  a.id as "accountId", a.kind, a.account, a.display_name as "displayName", a.department, a.organization_id as "organizationId", identity_roles(a.id, ${day}) as roles,
  u.id as "unitId", u.kind as "unitKind", u.region_code as "regionCode"`;
export const accountTables = 'identity_account a left join identity_unit u on u.id = a.unit_id';

export function accountFacts(row: Readonly<Record<string, unknown>>): AccountFacts {
  const text = (name: string) => (row[name] as string | null) ?? null;
  const unitId = text('unitId');
  return {
    id: String(row['accountId']), kind: row['kind'] as AccountFacts['kind'], account: String(row['account']), displayName: String(row['displayName']), department: text('department'),
    organizationId: text('organizationId'), roles: row['roles'] as string[],
    unit: unitId === null ? null : { id: unitId, kind: String(row['unitKind']), regionCode: text('regionCode') },
  };
}
