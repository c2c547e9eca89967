import { advance, type Context, createRow, getRow, inTransaction, type Sql, today, updateRow } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Account } from '../account/account.entity.ts';
import { Grant } from '../grant/grant.entity.ts';
import { grantFlow } from '../grant/grant.flow.ts';
import { temporaryPassword } from '../password/temporary.ts';
import { refuse } from '../refusals.ts';
import { ADMINISTRATION, type RoleKey } from '../role/roles.ts';
import type { PersonVault } from './person-vault.ts';
import { getPhone } from './phone.ts';
import { createPerson, findByPhone, getOwnName } from './register.ts';

export const CLOSED_NAME = '已注销';
/** So many people maintain an organization's record: one stands in for the other, and each sees what the other did. */
export const MOST_ADMINISTRATORS = 2;
const ROLE: RoleKey = 'organization-administrator';

/** Who maintains an organization's record. */
export interface Administrator {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly since: Date | null;
}

const findAll = `
  select a.id, a.display_name as name, a.phone_masked as phone, (select min(g.decided_at) from identity_grant g where g.account_id = a.id and g.role = '${ROLE}' and g.state = 'CONFIRMED') as since
  from identity_account a where a.organization_id = $1 and a.disabled_at is null order by since, a.id`;

export async function administratorsOf(sql: Sql, organizationId: string): Promise<Administrator[]> {
  const { rows } = await sql.query(findAll, [organizationId]);
  return rows.map(({ id, name, phone, since }) => ({ id: String(id), name: String(name), phone: phone as string | null, since: since ? new Date(since as string) : null }));
}

/** Holds others who add administrators to the same organization until this transaction ends, and refuses when there is no room. */
async function takeRoom(context: Context, organizationId: string): Promise<void> {
  const sql = transactionSql(context);
  await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`administrators ${organizationId}`]);
  if ((await administratorsOf(sql, organizationId)).length >= MOST_ADMINISTRATORS) throw refuse('COLLEAGUES_FULL');
}

async function grantTo(context: Context, account: Account, grounds: string): Promise<void> {
  const { viewer, clock, em } = context;
  const grant = createRow(context, Grant, {
    account, role: ROLE, validFrom: today(clock), validTo: null, delegator: null, state: 'REQUESTED', grounds, requestedAt: clock.now(), requestedBy: account.displayName, requestedById: account.id, decidedBy: null, decisionReason: null, decidedAt: null, scope: ADMINISTRATION,
  }, { action: 'request' });
  await em.flush();
  await advance(context, grantFlow, grant, { action: 'admit', version: grant.version, values: { decidedBy: viewer.name, decidedAt: clock.now() } });
}

/** Lets somebody who registered maintain an organization's record. Sessions end: who signs in again does so for the organization. */
export async function joinOrganization(context: Context, accountId: string, organizationId: string, grounds: string): Promise<void> {
  await takeRoom(context, organizationId);
  const account = await getRow(context, Account, accountId, { kind: 'ORGANIZATION' });
  if (account.disabledAt !== null) throw refuse('APPLICANT_GONE');
  if (account.organizationId !== null) throw refuse('JOINED_ALREADY');
  await updateRow(context, account, account.version, { organizationId }, { action: 'join', kind: 'ADVANCE' });
  await grantTo(context, account, grounds);
}

export async function releaseGrants(context: Context, account: Account, reason: string): Promise<void> {
  const grants = (await context.em.find(Grant, { account: account.id, role: ROLE, state: 'CONFIRMED' } as never)) as Grant[];
  for (const grant of grants) await advance(context, grantFlow, grant, { action: 'release', version: grant.version, reason, values: { decidedBy: context.viewer.name, decidedAt: context.clock.now(), decisionReason: reason } });
}

/** Somebody maintains the record no longer; the account stays, for no organization. */
export async function leaveOrganization(context: Context, accountId: string, organizationId: string, reason: string): Promise<void> {
  const account = await getRow(context, Account, accountId, { kind: 'ORGANIZATION', organizationId });
  if (account.id === context.viewer.accountId) throw refuse('COLLEAGUE_SELF');
  await releaseGrants(context, account, reason);
  await updateRow(context, account, account.version, { organizationId: null }, { action: 'leave', reason, kind: 'ADVANCE' });
}

/** Adds the second administrator of one's own organization. A one-time password is told once, to be handed over; whoever registered already needs none. */
export async function addColleague(context: Context, people: PersonVault, typed: { readonly displayName: string; readonly phone: string }): Promise<{ readonly oneTimePassword: string | null }> {
  const organizationId = context.viewer.organizationId!;
  const [displayName, phone] = [getOwnName(typed.displayName), getPhone(typed.phone)];
  const known = await findByPhone(context, people, 'ORGANIZATION', phone);
  const grounds = `${context.viewer.name}添加`;
  if (known) {
    if (known.disabled) throw refuse('PHONE_TAKEN', {}, ['phone']);
    await inTransaction(context, () => joinOrganization(context, known.id, organizationId, grounds), { action: 'addColleague', noun: 'Account', id: known.id });
    return { oneTimePassword: null };
  }
  const { password, values } = await temporaryPassword(context);
  await inTransaction(context, async () => {
    await takeRoom(context, organizationId);
    const account = createPerson(context, people, { kind: 'ORGANIZATION', phone, displayName, organizationId, ...values });
    await context.em.flush();
    await grantTo(context, account, grounds);
  }, { action: 'addColleague', noun: 'Account', id: null });
  return { oneTimePassword: password };
}
