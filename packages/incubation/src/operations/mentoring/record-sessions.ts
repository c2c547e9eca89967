import { all, constantCase, type Context, createRow, type Filter, isId, nounOf, rowsSeen, today, withinScope } from '@gongqiao/kernel';
import { Parameters, transactionSql, whereSql } from '@gongqiao/query';
import type { SessionInput, SessionRow, SessionsRecorded } from '../../mentoring-session/mentoring-session.input.ts';
import { MentoringSession } from '../../mentoring-session/mentoring-session.entity.ts';
import { mentoringFlow } from '../../mentoring-session/mentoring-session.flow.ts';
import { incubationRefusals, refuse } from '../../refusals.ts';
import { Residency } from '../../residency/residency.entity.ts';

const MOST_ROWS = 200;
const MOST_MINUTES = 600;

type Problem = readonly [field: string, code: keyof typeof incubationRefusals];
type Known = Pick<Residency, 'id' | 'startsOn' | 'scope'>;

function problemOf({ heldOn, topic, mentorName, minutes, attendance }: SessionInput, known: Known | undefined, day: string): Problem | null {
  if (!known) return ['residency', 'SESSION_RESIDENCY'];
  if (heldOn > day) return ['heldOn', 'SESSION_AHEAD'];
  if (heldOn < known.startsOn) return ['heldOn', 'SESSION_BEFORE'];
  if (topic.trim() === '' || [...topic].length > 200) return ['topic', 'SESSION_TOPIC'];
  if (mentorName.trim() === '' || [...mentorName].length > 50) return ['mentorName', 'MENTOR_NAME'];
  if (minutes < 1 || minutes > MOST_MINUTES) return ['minutes', 'SESSION_MINUTES'];
  return attendance < 1 || attendance > 1_000 ? ['attendance', 'SESSION_ATTENDANCE'] : null;
}

const mentored = ({ viewer }: Context): Filter => all(rowsSeen(Residency, viewer), withinScope(viewer, 'incubation.mentor'));

// Read without a lock: many may write sessions of one residency at once.
async function residenciesOf(context: Context, ids: readonly string[]): Promise<Map<string, Known>> {
  const parameters = new Parameters();
  const where = whereSql(mentored(context), { noun: nounOf(Residency), alias: 't', parameters });
  const { rows } = await transactionSql(context).query(
    `select t.id::text as id, t.starts_on::text as "startsOn", t.scope from incubation_residency t where t.id::text = any (${parameters.add(ids)}) and t.state not in ('AGREEING', 'OVERDUE', 'SIGNED', 'LAPSED') and (${where})`, parameters.values);
  return new Map(rows.map((row) => [String(row['id']), row as unknown as Known]));
}

async function savedBefore(context: Context, keys: readonly string[]): Promise<Map<string, string>> {
  // One at a time for a row: whoever sends it a second time finds it saved.
  for (const key of [...keys].sort()) await transactionSql(context).query("select pg_advisory_xact_lock(hashtextextended('session ' || $1, 0))", [key]);
  const { rows } = await transactionSql(context).query('select entry_key::text as key, id::text as id from incubation_session where entry_key::text = any ($1)', [keys]);
  return new Map(rows.map(({ key, id }) => [String(key), String(id)]));
}

function save(context: Context, { entryKey, residency, topic, mentorName, ...row }: SessionInput, { scope }: Known): MentoringSession {
  return createRow(context, MentoringSession, {
    ...row, entryKey, topic: topic.trim(), mentorName: mentorName.trim(), residency: context.em.getReference(Residency, residency as never) as never, objection: null, state: constantCase(mentoringFlow.initial), scope,
  } as never, { action: 'record' });
}

/** Saves sessions row by row: what is wrong with one keeps no other from being saved, and a row that was sent before is not saved twice. */
export async function recordSessions(context: Context, inputs: readonly SessionInput[]): Promise<SessionsRecorded> {
  if (inputs.length === 0 || inputs.length > MOST_ROWS) throw refuse('SESSION_ROWS', { most: MOST_ROWS }, ['rows']);
  const keys = inputs.map(({ entryKey }) => entryKey).filter(isId);
  const [known, before] = [await residenciesOf(context, inputs.map(({ residency }) => residency)), await savedBefore(context, keys)];
  const day = today(context.clock);
  const rows = inputs.map((input): SessionRow => {
    const { entryKey } = input;
    const earlier = before.get(entryKey);
    if (earlier) return { entryKey, session: earlier, problem: null, field: null };
    const problem = isId(entryKey) ? problemOf(input, known.get(input.residency), day) : (['entryKey', 'SESSION_KEY'] as const);
    if (problem) return { entryKey, session: null, problem: refuse(problem[1], { most: MOST_MINUTES }).message, field: problem[0] };
    const session = save(context, input, known.get(input.residency)!);
    before.set(entryKey, session.id);
    return { entryKey, session: session.id, problem: null, field: null };
  });
  return { saved: rows.filter(({ session }) => session !== null).length, rows };
}

