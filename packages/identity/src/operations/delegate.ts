import { advance, type Context, createRow, getRow, today } from '@gongqiao/kernel';
import { addTo, ruleOn } from '@gongqiao/rules';
import { Account } from '../account/account.entity.ts';
import { Grant } from '../grant/grant.entity.ts';
import { grantFlow } from '../grant/grant.flow.ts';
import type { DelegationInput } from '../grant/grant.input.ts';
import { liveGrants } from '../grant/live-grants.ts';
import { ADMINISTRATION, findRole } from '../role/roles.ts';
import { refuse } from '../refusals.ts';
import { requireProof } from '../session/step-up.ts';
import { groundsOf, periodOf } from './request-grant.ts';

type Period = ReturnType<typeof periodOf>;

async function checkLength(context: Context, { validFrom, validTo }: Period): Promise<void> {
  const limit = await ruleOn(context, 'identity.delegationLimit', today(context.clock));
  if (validTo !== null && validTo > addTo(validFrom, limit)) throw refuse('DELEGATE_LONG', { most: `${limit.amount} 个月` }, ['validTo']);
}

async function findColleague(context: Context, id: string): Promise<Account> {
  const { viewer } = context;
  if (id === viewer.accountId) throw refuse('DELEGATE_SELF', {}, ['account']);
  const account = await getRow(context, Account, id, { disabledAt: null, kind: 'STAFF' });
  if (account.department !== viewer.department || (account.unit?.id ?? null) !== viewer.unitId) throw refuse('DELEGATE_FOREIGN', {}, ['account']);
  return account;
}

async function checkFree({ em, viewer, clock }: Context, { validFrom, validTo }: Period): Promise<void> {
  const given = (await em.find(Grant, { delegator: viewer.accountId, state: 'CONFIRMED' } as never, { populate: ['account'] as never })) as Grant[];
  const meets = given.find((grant) => grant.validTo! >= today(clock) && grant.validFrom <= validTo! && grant.validTo! >= validFrom);
  if (meets) throw refuse('DELEGATE_TWICE', { name: meets.account.displayName }, ['validFrom']);
}

/** Lets a colleague of the same department or unit stand in for oneself, with all duties that one holds oneself; ends by itself. Gives the own account. */
export async function delegate(context: Context, input: DelegationInput): Promise<Account> {
  requireProof(context);
  const { viewer } = context;
  const grounds = groundsOf(input.grounds);
  const period = periodOf(context, input.validFrom, input.validTo);
  await checkLength(context, period);
  const delegator = await getRow(context, Account, viewer.accountId ?? '', true);
  const account = await findColleague(context, input.account);
  await checkFree(context, period);
  const held = (await liveGrants(context, delegator)).filter(({ state, delegator: from, role }) => state === 'CONFIRMED' && from === null && findRole(role)?.reach !== 'ADMINISTRATION');
  if (held.length === 0) throw refuse('DELEGATE_NOTHING');
  for (const { role } of held) {
    const grant = createRow(context, Grant, {
      account, role, ...period, delegator, state: 'REQUESTED', grounds, requestedAt: context.clock.now(), requestedBy: viewer.name, requestedById: viewer.accountId, decidedBy: null, decisionReason: null, decidedAt: null, scope: ADMINISTRATION,
    }, { action: 'request' });
    await context.em.flush();
    await advance(context, grantFlow, grant, { action: 'delegate', version: grant.version, values: { decidedBy: viewer.name, decidedAt: context.clock.now() } });
  }
  return delegator;
}
