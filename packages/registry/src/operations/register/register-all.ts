import { type Context, newId, Refused } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { OrganizationRecord } from '../../organization/organization.facts.ts';
import type { OrganizationInput } from '../../organization/organization.input.ts';
import { factsStated } from '../../organization/organization.reading.ts';
import { refuse } from '../../refusals.ts';
import { talliedAs } from '../bulk/tally.ts';
import { newRecord } from '../create-organization.ts';
import { deedOf } from '../deed.ts';
import { lockByCode } from '../import/registry-rows.ts';
import { checkCodeForm, namesakes } from '../intake-checks.ts';
import { reaches, type Sender, senderOf } from '../viewer-unit.ts';
import { insertOrganizations } from '../write-organizations.ts';
import type { Matching } from './advance-findings.ts';

interface Registered {
  /** What each finding became. */
  readonly registered: ReadonlyMap<string, string>;
  /** Why each of the others did not. */
  readonly left: readonly string[];
}

interface Planned {
  readonly finding: Matching;
  readonly id: string;
  readonly after: OrganizationRecord;
}

const HELD = '代码已经登记到库中的组织，请逐条核对';
const NAMESAKE = '同一区市有名称相同的组织，请逐条核对是不是同一个';

const placed = ({ after: { nameKey, region } }: Planned): string => `${region ?? ''} ${nameKey}`;

function planned(context: Context, finding: Matching, sender: Sender): Planned | string {
  const stated = Object.fromEntries(finding.stated.map(({ field, value }) => [field, value])) as unknown as OrganizationInput;
  try {
    const after = newRecord(factsStated(stated, context), sender);
    checkCodeForm(after);
    if (!reaches(context.viewer, 'registry.correct', after.scope)) throw refuse('OUTSIDE_SCOPE');
    return { finding, id: newId(), after };
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

const UNIQUE_VIOLATION = '23505';

async function insertAll(context: Context, plans: readonly Planned[], reason: string): Promise<void> {
  try {
    for (const asOf of new Set(plans.map(({ finding }) => finding.asOf))) {
      const deed = deedOf(context, { action: 'create', reason, source: 'REGISTER', validSince: asOf });
      await insertOrganizations(transactionSql(context), plans.filter(({ finding }) => finding.asOf === asOf).map(({ id, after }) => ({ id, version: 1, before: null, after })), deed);
    }
  } catch (error) {
    // Somebody registered one of the codes at the same time; the database let that one through.
    throw (error as { code?: unknown }).code === UNIQUE_VIOLATION ? refuse('FINDINGS_MEANWHILE') : error;
  }
}

/** Registers what the register holds and the registry does not, by the checks of one; what somebody has to look at is left. */
export async function registerAll(context: Context, findings: readonly Matching[], reason: string): Promise<Registered> {
  const sql = transactionSql(context);
  const sender = await senderOf(context, 'registry.correct');
  const plans = findings.map((finding) => planned(context, finding, sender));
  const able = plans.filter((plan) => typeof plan !== 'string');
  const held = await lockByCode(sql, able.map(({ finding: { creditCode } }) => creditCode));
  const doubtful = await namesakes(sql, able);
  const sharing = talliedAs(able.filter(({ after }) => after.region !== null).map(placed));
  const why = (plan: Planned) => (held.has(plan.finding.creditCode) ? HELD : doubtful.has(plan.id) || (sharing[placed(plan)] ?? 0) > 1 ? NAMESAKE : null);
  const free = able.filter((plan) => why(plan) === null);
  await insertAll(context, free, reason);
  return { registered: new Map(free.map(({ finding, id }) => [finding.id, id])), left: plans.flatMap((plan) => (typeof plan === 'string' ? plan : (why(plan) ?? []))) };
}
