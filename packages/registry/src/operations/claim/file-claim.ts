import { openCase } from '@gongqiao/decisions';
import { attachDocuments } from '@gongqiao/documents';
import { Account } from '@gongqiao/identity';
import { advance, constantCase, type Context, createRow, getRow, rowsSeen } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { Claim } from '../../claim/claim.entity.ts';
import { claimFlow } from '../../claim/claim.flow.ts';
import type { ClaimInput } from '../../claim/claim.input.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { creditCodeText } from '../../organization/organization.reading.ts';
import { refuse } from '../../refusals.ts';
import { Region } from '../../region/region.entity.ts';
import { checkCodeForm } from '../intake-checks.ts';

const OPEN = ['SUBMITTED', 'RETURNED'];
const UNANSWERED = { answer: null, answeredBy: null, answeredAt: null };
const LONGEST = { name: 100, post: 30, remark: 1_000 };

function textOf(typed: string | null | undefined, field: keyof typeof LONGEST): string {
  const text = (typed ?? '').trim();
  if ([...text].length > LONGEST[field]) throw refuse('CLAIM_LONG', { most: LONGEST[field] }, [field]);
  return text;
}

function statedOf(input: ClaimInput) {
  const [statedName, post, remark] = [textOf(input.name, 'name'), textOf(input.post, 'post'), textOf(input.remark, 'remark')];
  const statedCode = creditCodeText(input.creditCode ?? '');
  if (statedName === '') throw refuse('NAME_MISSING', {}, ['name']);
  if (post === '') throw refuse('CLAIM_POST', {}, ['post']);
  if (statedCode !== null) checkCodeForm({ creditCode: statedCode, codeOverrideReason: null });
  if (statedCode === null && remark === '') throw refuse('CLAIM_REMARK', {}, ['remark']);
  return { statedName, statedCode, post, remark: remark || null };
}

// Whether there is such a record, listed or not, the applicant is not told.
function holderOf(context: Context, code: string): Promise<Organization | null> {
  const held = { $or: [{ creditCode: code }, { formerCodes: { $contains: [code] } }], mergedIntoId: null };
  return acrossScopes(transactionSql(context), () => context.em.findOne(Organization, held as never)) as Promise<Organization | null>;
}

/** What is claimed, and where it will be looked at: by the clerks of the record's district, or of the district that was stated. */
async function claimedOf(context: Context, input: ClaimInput) {
  const stated = statedOf(input);
  const region = (await context.em.findOne(Region, { code: input.region, validTo: null } as never)) as Region | null;
  if (!region) throw refuse('REGION_UNUSABLE', {}, ['region']);
  const { statedCode } = stated;
  const organization = statedCode === null ? null : await holderOf(context, statedCode);
  const scope = organization?.scope ?? region.code;
  return { ...stated, region, organization, scope };
}

/** Files a claim: one at a time, with something that shows it. */
export async function fileClaim(context: Context, input: ClaimInput): Promise<Claim> {
  const { em, viewer, clock } = context;
  const account = await getRow(context, Account, viewer.accountId ?? '', { kind: 'ORGANIZATION', organizationId: null });
  if (await em.count(Claim, { accountId: account.id, state: { $in: OPEN } } as never)) throw refuse('CLAIM_OPEN');
  const claimed = await claimedOf(context, input);
  const uploads = input.uploads ?? [];
  if (uploads.length === 0) throw refuse('CLAIM_DOCUMENT', {}, ['uploads']);
  const claim = createRow(context, Claim, {
    ...claimed, ...UNANSWERED, accountId: account.id, applicantName: account.displayName, applicantPhone: account.phoneMasked, state: constantCase(claimFlow.initial), submittedAt: clock.now(),
  }, { action: 'submit' });
  await openCase(context, claimFlow, claim);
  await attachDocuments(context, claim, uploads);
  return claim;
}

const getSeen = (context: Context, id: string): Promise<Claim> => getRow(context, Claim, id, rowsSeen(Claim, context.viewer));

/** Files it again, with what was missing. Documents that were sent before stay. */
export async function resubmitClaim(context: Context, id: string, version: number, input: ClaimInput): Promise<Claim> {
  const claim = await getSeen(context, id);
  await advance(context, claimFlow, claim, { action: 'resubmit', version, values: { ...(await claimedOf(context, input)), ...UNANSWERED, submittedAt: context.clock.now() } });
  await attachDocuments(context, claim, input.uploads ?? []);
  return claim;
}

export async function withdrawClaim(context: Context, id: string, version: number): Promise<Claim> {
  return advance(context, claimFlow, await getSeen(context, id), { action: 'withdraw', version });
}
