import { all, constantCase, type Context, type Filter, nounOf, refuse as refuseAnyway, rowsFor, rowsSeen } from '@gongqiao/kernel';
import { Parameters, transactionSql, visibleFilter, whereSql } from '@gongqiao/query';
import { refuse } from '../../refusals.ts';
import { RegisterFinding } from '../../register-finding/register-finding.entity.ts';
import { registerFindingFlow } from '../../register-finding/register-finding.flow.ts';
import type { FindingsDecided } from '../../register-finding/register-finding.resolver.ts';
import { talliedAs } from '../bulk/tally.ts';
import type { AskedFilter } from '../export/asked-filter.ts';
import { advanceFindings, type Decision, type Matching } from './advance-findings.ts';
import { registerAll } from './register-all.ts';

/** So many at once; what is more is asked for again. */
const MOST = 5_000;

const EACH_BY_ITSELF = '与库中的组织有关，或者不在可以这样决定的状态，要逐条决定';
const TOO_MANY = `一次最多决定 ${MOST.toLocaleString('en')} 条，请再办一次`;

// What touches an organization that is there already is looked at by itself.
const FOR_MANY: Filter = { kind: 'NEW' };

function decisionOf(action: string, reason: string): Decision {
  const [name, step] = Object.entries(registerFindingFlow.actions).find(([key]) => constantCase(key) === action) ?? [];
  if (!name || !step) throw refuseAnyway('NOT_PERMITTED');
  return { name, to: constantCase(step.to), reason };
}

interface Found {
  readonly matching: readonly Matching[];
  /** How many match the filter, and how many of these can be decided so. */
  readonly shown: number;
  readonly able: number;
}

async function find(context: Context, filter: AskedFilter, { name }: Decision): Promise<Found> {
  const parameters = new Parameters();
  const noun = nounOf(RegisterFinding);
  const step = registerFindingFlow.actions[name]!;
  const sql = (rule: Filter) => `(${whereSql(rule, { noun, alias: 'f', parameters })})`;
  const shown = sql(all(rowsSeen(RegisterFinding, context.viewer), visibleFilter(noun, filter, context.viewer)));
  const able = sql(all(rowsFor(step, context.viewer), FOR_MANY, { state: step.from.map(constantCase) }));
  const { rows: [counts] } = await transactionSql(context).query(`select count(*)::int as shown, (count(*) filter (where ${able}))::int as able from registry_register_finding f where ${shown}`, parameters.values);
  // In one order, whoever decides which; what somebody else has decided meanwhile fails the rule when its lock is got.
  const { rows } = await transactionSql(context).query(`
    select f.id, f.version, f.scope, f.credit_code as "creditCode", f.stated, f.state, f.decision_reason as "decisionReason", f.decided_by as "decidedBy", f.decided_at as "decidedAt",
      (select to_char(r.as_of, 'YYYY-MM-DD') from registry_register_file r where r.id = f.file_id) as "asOf"
    from registry_register_finding f where ${able} and f.id in (select f.id from registry_register_finding f where ${shown} and ${able} order by f.name, f.id limit ${MOST}) order by f.id for update of f`, parameters.values);
  return { matching: rows as unknown as Matching[], shown: counts!['shown'] as number, able: counts!['able'] as number };
}

/** A person decides, with a reason, all that a list shows and that need no choice of their own; says what was left, and why. */
export async function decideAllFindings(context: Context, filter: AskedFilter, action: string, reason: string): Promise<FindingsDecided> {
  if (reason.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const decision = decisionOf(action, reason.trim());
  const { matching, shown, able } = await find(context, filter, decision);
  if (matching.length === 0) throw refuse('FINDINGS_NONE');
  const { registered, left } = decision.to === 'ACCEPTED' ? await registerAll(context, matching, decision.reason) : { registered: null, left: [] };
  const decided = registered ? matching.filter(({ id }) => registered.has(id)) : matching;
  await advanceFindings(context, decided, decision, registered);
  const others = [[EACH_BY_ITSELF, shown - able], [TOO_MANY, able - matching.length]] as const;
  return { decided: decided.length, left: [...Object.entries(talliedAs(left)), ...others].filter(([, count]) => count > 0).map(([why, count]) => ({ why, count })) };
}
