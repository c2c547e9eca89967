import { type Context, today } from '@gongqiao/kernel';
import type { Account } from '../account/account.entity.ts';
import { findRole, fitTogether, type Role } from '../role/roles.ts';
import { refuse } from '../refusals.ts';
import { Grant } from './grant.entity.ts';

type Place = Pick<Account, 'kind' | 'department' | 'unit' | 'organizationId'>;

/** The role by its key, if it can be held where the account belongs. */
export function getRole(key: string, { kind, department, unit, organizationId }: Place): Role {
  const role = findRole(key);
  if (!role) throw refuse('ROLE_UNKNOWN', {}, ['role']);
  const why = role.reach === 'OWN' ? '它由系统按账号给，不用授予。'
    : role.reach === 'ORGANIZATION' ? organizationId === null && '它是社会组织的角色。'
    : kind !== 'STAFF' ? '这不是工会工作人员的账号。'
    : role.reach !== 'UNIT' ? department === null && '它是市总工会部门的角色，这个账号不属于任何部门。'
    : unit === null && '这个账号不属于任何单位。';
  if (why) throw refuse('ROLE_PLACE', { role: role.title, why }, ['role']);
  return role;
}

/** Grants of an account that are asked for or hold, now or later. */
export async function liveGrants({ em, clock }: Context, account: Account): Promise<Grant[]> {
  const rows = (await em.find(Grant, { account: account.id, state: { $in: ['REQUESTED', 'CONFIRMED'] } } as never)) as Grant[];
  return rows.filter(({ validTo }) => validTo === null || validTo >= today(clock));
}

/** Refuses a role that the account has, or that must not meet those it has. `but` is the grant that is being decided. */
export function checkApart(key: string, role: Role, live: readonly Grant[], but?: Grant): void {
  for (const grant of live) {
    if (grant === but) continue;
    const other = findRole(grant.role);
    if (grant.role === key && grant.delegator === null) throw refuse('ROLE_HELD', { role: role.title }, ['role']);
    if (other && !fitTogether(role, other)) throw refuse('ROLE_APART', { role: role.title, other: other.title }, ['role']);
  }
}
