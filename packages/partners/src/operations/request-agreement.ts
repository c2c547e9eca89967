import { ADMINISTRATION } from '@gongqiao/identity';
import { type Context, createRow, today } from '@gongqiao/kernel';
import { PartnerAgreement } from '../agreement/agreement.entity.ts';
import type { PartnerAgreementInput } from '../agreement/agreement.input.ts';
import { refuse } from '../refusals.ts';

/** Objects a minute that the answers to one agreement's programs may hold. */
export const BUDGET = { least: 1_000, usual: 60_000, most: 1_000_000 } as const;

function textOf(text: string, code: 'PARTNER_NAME_MISSING' | 'PURPOSE_MISSING', field: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw refuse(code, {}, [field]);
  return trimmed;
}

/** Puts down an agreement; nobody may use it before another security administrator has confirmed it. */
export async function requestAgreement(context: Context, input: PartnerAgreementInput): Promise<PartnerAgreement> {
  const { viewer, clock } = context;
  const [partner, purpose, day] = [textOf(input.partner, 'PARTNER_NAME_MISSING', 'partner'), textOf(input.purpose, 'PURPOSE_MISSING', 'purpose'), today(clock)];
  const [validFrom, validTo, budget] = [input.validFrom ?? day, input.validTo, input.budget ?? BUDGET.usual];
  if (!input.scopes.includes('DIRECTORY')) throw refuse('SCOPES_MISSING', {}, ['scopes']);
  if (validTo < validFrom || validTo < day) throw refuse('AGREEMENT_PERIOD', {}, ['validTo']);
  if (budget < BUDGET.least || budget > BUDGET.most) throw refuse('BUDGET_INVALID', { least: BUDGET.least, most: BUDGET.most }, ['budget']);
  return createRow(context, PartnerAgreement, {
    partner, kind: input.kind, purpose, scopes: [...new Set(input.scopes)].sort(), validFrom, validTo, budget, state: 'REQUESTED', requestedAt: clock.now(), requestedBy: viewer.name, requestedById: viewer.accountId,
    decidedBy: null, decisionReason: null, decidedAt: null, scope: ADMINISTRATION,
  }, { action: 'request' });
}
