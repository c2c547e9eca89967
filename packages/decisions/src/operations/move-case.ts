import { type Advanced, constantCase, type Context, type Flow, newId, nounOf, type Row, today } from '@gongqiao/kernel';
import { deadlineOf, ruleOn, workdaysBetween } from '@gongqiao/rules';
import { Case } from '../case/case.entity.ts';
import { awaitedIn, findTrack, stateNamed, type Track } from '../case/track.ts';
import { Stage } from '../stage/stage.entity.ts';
import { issueNotice } from './notice.ts';
import { recordDecision } from './record-decision.ts';
import { tellDecision, tellTurn } from './tell.ts';

type Flowing = Row & { state: string };

// Cases are bookkeeping of a row that has a history of its own: they leave none.
function make<T extends Row>(context: Context, type: new () => T, values: object): T {
  const now = context.clock.now();
  return context.em.create(type, { id: newId(), createdAt: now, updatedAt: now, ...values } as never) as T;
}

export const findCase = ({ em }: Context, row: Row): Promise<Case | null> => em.findOne(Case, { subjectType: nounOf(row.constructor).name, subjectId: row.id } as never) as Promise<Case | null>;

async function partyOf(context: Context, track: Track, row: Flowing) {
  const { title, applicantName, organizationId = null, accountId = null, assignee } = await track.describe(context, row);
  return { title, applicantName, organizationId, accountId, scope: row.scope, assigneeId: assignee?.id ?? null, assigneeName: assignee?.name ?? null };
}

// Nobody's and closed until it enters a state: what is asked before that may write it down as it is.
async function newCase(context: Context, flow: Flow, track: Track, row: Flowing): Promise<Case> {
  return make(context, Case, {
    ...(await partyOf(context, track, row)), subjectType: nounOf(row.constructor).name, subjectId: row.id, flow: flow.name, state: row.state, turn: 'NOBODY', awaits: [], actorIds: [], consultedIds: [], consulting: false,
    rulesOn: today(context.clock), openedAt: context.clock.now(), enteredAt: context.clock.now(), dueOn: null, provisional: false, rule: null, pausedOn: null, closedAt: context.clock.now(),
  });
}

/** The clock of a state: its rule as it was when the case began, from today. */
async function clockOf(context: Context, flow: Flow, row: Flowing, { rulesOn }: Case) {
  const { within } = stateNamed(flow, row.state);
  if (!within) return { dueOn: null, provisional: false, rule: null };
  const rule = await ruleOn(context, within, rulesOn, row.scope);
  return { ...deadlineOf(today(context.clock), rule), rule };
}

async function enter(context: Context, flow: Flow, row: Flowing, file: Case): Promise<void> {
  const now = context.clock.now();
  const { turn, awaits } = awaitedIn(flow, row.state);
  const clock = await clockOf(context, flow, row, file);
  Object.assign(file, { state: row.state, turn, awaits: [...awaits], enteredAt: now, ...clock, pausedOn: null, closedAt: turn === 'NOBODY' ? now : null, updatedAt: now });
  make(context, Stage, {
    case: file, scope: file.scope, flow: flow.name, organizationId: file.organizationId, accountId: file.accountId, state: row.state, turn, enteredAt: now, ...clock, extendedBy: 0, pausedFor: 0, leftAt: turn === 'NOBODY' ? now : null, lateBy: 0,
  });
}

/** The stage in which a case stands. */
export const presentStage = ({ em }: Context, file: Case): Promise<Stage | null> => em.findOne(Stage, { case: file.id, leftAt: null } as never) as Promise<Stage | null>;

async function leave(context: Context, file: Case): Promise<void> {
  const [stage, now] = [await presentStage(context, file), context.clock.now()];
  if (!stage) return;
  // A clock that stood still made nobody late.
  const until = file.pausedOn ?? today(context.clock);
  const late = stage.dueOn === null ? 0 : Math.max(0, workdaysBetween(stage.dueOn, until));
  Object.assign(stage, { leftAt: now, lateBy: late, updatedAt: now });
  // One stage at a time, says the database: the old one ends before the new one begins.
  await context.em.flush();
}

/** Begins the case of a row that was made in a state where somebody has to act, such as one that is submitted at once. */
export async function openCase(context: Context, flow: Flow, row: Flowing): Promise<void> {
  const track = findTrack(flow);
  if (!track) throw new Error(`flow ${flow.name} is not followed as cases`);
  await enter(context, flow, row, await newCase(context, flow, track, row));
}

// 已办 is of those who did something in it; whoever is stood in for did nothing.
const withActor = (ids: readonly string[], { viewer: { kind, accountId } }: Context): string[] => (kind !== 'STAFF' || accountId === null || ids.includes(accountId) ? [...ids] : [...ids, accountId]);

/** Told of each action of each flow: moves the case on, and records what was decided. */
export async function moveCase(context: Context, advanced: Advanced): Promise<void> {
  const { flow, row, step } = advanced;
  const track = findTrack(flow);
  if (!track) return;
  const file = (await findCase(context, row)) ?? (await newCase(context, flow, track, row));
  await leave(context, file);
  Object.assign(file, { consultedIds: [], consulting: false, actorIds: withActor(file.actorIds, context) });
  Object.assign(file, await partyOf(context, track, row));
  if (row.state !== constantCase(step.to)) throw new Error(`${flow.name} stands in ${row.state} and not in ${step.to}`);
  await enter(context, flow, row, file);
  if (!step.decides) return tellTurn(context, file);
  const decision = await recordDecision(context, advanced, step.decides, track, file);
  await tellDecision(context, decision);
  await issueNotice(context, decision, file.applicantName);
}
