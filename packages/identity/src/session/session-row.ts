import type { Principal } from '@gongqiao/kernel';
import type { AccountFacts } from '../viewer/viewer-of.ts';

const holdsItself = (account: string, role: string, day: string): string => `
  exists (select from identity_grant o where o.account_id = ${account} and o.role = ${role} and o.delegator_id is null and o.state = 'CONFIRMED' and o.valid_from <= ${day} and (o.valid_to is null or o.valid_to >= ${day}))`;

// A role that this account holds in a colleague's stead alone: as long as the colleague holds it himself, as `identity_roles` says.
const lentRoles = (day: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'id', d.id, 'name', d.display_name) order by g.valid_from, g.id), '[]')
    from identity_grant g join identity_account d on d.id = g.delegator_id and d.disabled_at is null
    where g.account_id = a.id and g.state = 'CONFIRMED' and ${day} between g.valid_from and g.valid_to and ${holdsItself('d.id', 'g.role', day)} and not ${holdsItself('a.id', 'g.role', day)})`;

/** SQL for what `accountFacts` reads, of an account `a` and its unit `u`; `day` is SQL for the day on which its grants hold. */
export const accountColumns = (day: string): string => `
  a.id as "accountId", a.kind, a.account, a.display_name as "displayName", a.department, a.organization_id as "organizationId", identity_roles(a.id, ${day}) as roles, ${lentRoles(day)} as lent,
  u.id as "unitId", u.kind as "unitKind", u.region_code as "regionCode"`;
export const accountTables = 'identity_account a left join identity_unit u on u.id = a.unit_id';

export function accountFacts(row: Readonly<Record<string, unknown>>): AccountFacts {
  const text = (name: string) => (row[name] as string | null) ?? null;
  const unitId = text('unitId');
  return {
    id: String(row['accountId']), kind: row['kind'] as AccountFacts['kind'], account: String(row['account']), displayName: String(row['displayName']), department: text('department'),
    organizationId: text('organizationId'), roles: row['roles'] as string[], lent: row['lent'] as readonly (Principal & { readonly role: string })[],
    unit: unitId === null ? null : { id: unitId, kind: String(row['unitKind']), regionCode: text('regionCode') },
  };
}
