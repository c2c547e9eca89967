import { type Context, createRow, getRow, today, withinScope } from '@gongqiao/kernel';
import { Account } from '../account/account.entity.ts';
import { Grant } from '../grant/grant.entity.ts';
import type { GrantInput } from '../grant/grant.input.ts';
import { checkApart, getRole, liveGrants } from '../grant/live-grants.ts';
import { refuse } from '../refusals.ts';
import { ADMINISTRATION } from '../role/roles.ts';
import { requireProof } from '../session/step-up.ts';

/** The days of a period; from today unless told. */
export function periodOf({ clock }: Context, from: string | null | undefined, to: string | null | undefined): { validFrom: string; validTo: string | null } {
  const [day, validTo] = [today(clock), to ?? null];
  const validFrom = from ?? day;
  if (validTo !== null && (validTo < validFrom || validTo < day)) throw refuse('PERIOD_INVALID', {}, ['validTo']);
  return { validFrom, validTo };
}

export function groundsOf(text: string): string {
  const grounds = text.trim();
  if (grounds === '') throw refuse('GROUNDS_MISSING', {}, ['grounds']);
  return grounds;
}

/** Asks that an account may have a role; another security administrator confirms. The account is locked, so that two roles that must not meet do not slip by each other. */
export async function requestGrant(context: Context, input: GrantInput): Promise<Grant> {
  requireProof(context);
  const { viewer } = context;
  const grounds = groundsOf(input.grounds);
  const account = await getRow(context, Account, input.account, withinScope(viewer, 'identity.grant'));
  if (account.id === viewer.accountId) throw refuse('GRANT_OWN', {}, ['account']);
  checkApart(input.role, getRole(input.role, account), await liveGrants(context, account));
  return createRow(context, Grant, {
    account, role: input.role, ...periodOf(context, input.validFrom, input.validTo), delegator: null, state: 'REQUESTED', grounds, requestedAt: context.clock.now(), requestedBy: viewer.name, requestedById: viewer.accountId,
    decidedBy: null, decisionReason: null, decidedAt: null, scope: ADMINISTRATION,
  }, { action: 'request' });
}
