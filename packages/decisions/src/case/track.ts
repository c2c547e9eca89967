import { constantCase, type Context, type Flow, type Row } from '@gongqiao/kernel';
import { ACT } from '../permissions.ts';

/** Whom a case is about, and what it is called in lists. */
export interface Party {
  readonly title: string;
  readonly applicantName: string;
  readonly organizationId?: string | null;
  /** Where it is a person's own, and no organization's: whoever leaves one sees its cases no longer. */
  readonly accountId?: string | null;
  /** In whose hands it is while it is open, where the work is one person's from the start; in nobody's unless told. */
  readonly assignee?: { readonly id: string; readonly name: string } | null;
}

/** How the rows of a flow are followed as cases. */
export interface Track<T extends Row & { state: string } = Row & { state: string }> {
  readonly noun: () => new () => T;
  readonly describe: (context: Context, row: T) => Party | Promise<Party>;
  /** Permissions with which applicants act; every other action is the union's to do. */
  readonly applicants: readonly string[];
  /** Actions that may be taken, but for which nobody waits: what is taken back, put an end to, or begun when its time has come. In a state that only they leave nobody has to act: its case is closed, and goes on with the next action. */
  readonly unawaited?: readonly string[];
  /** Permissions with which staff see the cases, whether or not they act in them. */
  readonly watchers: readonly string[];
  /** What a decision goes by beside the row's own columns. */
  readonly facts?: (context: Context, row: T) => Promise<readonly { readonly label: string; readonly value: string }[]>;
  /** Rows whose adverse decisions are the last word: nobody looks at them again here. */
  readonly final?: (context: Context, row: T) => Promise<boolean>;
  /** Locks what everybody who decides about such a row locks first, before a review that overturns a decision about it is written down. */
  readonly hold?: (context: Context, id: string) => Promise<void>;
  /** What follows from an overturned decision, beside the row's state. */
  readonly restore?: (context: Context, row: T) => Promise<void>;
  /** The permissions that it takes. */
  readonly restoring?: readonly string[];
}

const tracks = new Map<Flow, Track>();

/** Follows every row of a flow as a case: whose turn it is, until when, what was decided. Needed by a flow that says `within` or `decides`. */
export function trackCases<T extends Row & { state: string }>(flow: Flow, track: Track<T>): void {
  tracks.set(flow, track as unknown as Track);
}

export const findTrack = (flow: Flow): Track | null => tracks.get(flow) ?? null;

export const trackedFlows = (): readonly (readonly [Flow, Track])[] => [...tracks];

export function trackNamed(name: string): readonly [Flow, Track] {
  const found = [...tracks].find(([flow]) => flow.name === name);
  if (!found) throw new Error(`no flow ${name} is followed as cases`);
  return found;
}

export type Turn = 'UNION' | 'APPLICANT' | 'NOBODY';

/** Whose turn it is in a state, and by which permissions the union's side would act. */
export function awaitedIn(flow: Flow, state: string): { readonly turn: Turn; readonly awaits: readonly string[] } {
  const { applicants = [], unawaited = [] } = findTrack(flow) ?? {};
  const leaving = Object.entries(flow.actions).filter(([name]) => !unawaited.includes(name)).map(([, step]) => step).filter((step) => step.permission !== ACT && step.from.some((from) => constantCase(from) === state));
  const awaits = [...new Set(leaving.map((step) => step.permission).filter((permission) => !applicants.includes(permission)))];
  return { turn: awaits.length > 0 ? 'UNION' : leaving.length > 0 ? 'APPLICANT' : 'NOBODY', awaits };
}

/** Every permission that a case of any flow may wait for. */
export function awaitedAnywhere(): ReadonlySet<string> {
  return new Set([...tracks].flatMap(([flow, { applicants }]) => Object.values(flow.actions).map(({ permission }) => permission).filter((permission) => permission !== ACT && !applicants.includes(permission))));
}

/** A flow's state by its value. */
export function stateNamed(flow: Flow, value: string) {
  return Object.entries(flow.states).find(([key]) => constantCase(key) === value)![1];
}
