import { type Action, missingFor, type Offer, offersOf, propertiesForOffers, rowsFor } from './actions.ts';
import { conflict, plainOf, stated, updateRow } from './change.ts';
import type { Context } from './context.ts';
import { defineEnumeration, type Enumeration } from './enumeration.ts';
import { matches } from './filter.ts';
import { constantCase } from './identifier.ts';
import { refuse } from './refusal.ts';
import type { Row } from './row.ts';
import type { Viewer } from './viewer.ts';

export interface State {
  readonly label: string;
  readonly publicLabel?: string;
  /** The rule key whose period a row may stay here; needs a package that handles the word. */
  readonly within?: string;
  /** What is done by itself when that period is over. */
  readonly lapse?: string;
}

/** What a decision about somebody takes, beside a reason: keys of the rules that it may go by, whether it goes against whom it is about, and the action that is done by itself when it is overturned. */
export interface Decides extends Readonly<{ cites: readonly [string, ...string[]]; adverse?: boolean; overturned?: string }> {}

export interface Step<States extends string = string, Permission extends string = string, Property extends string = string> extends Action<Permission, Property> {
  readonly from: readonly States[];
  readonly to: States;
  /** A decision about somebody: takes a reason, records the facts, opens an appeal; needs a package that handles the word. */
  readonly decides?: Decides;
}

export interface FlowTable<States extends string = string, Permission extends string = string, Property extends string = string> {
  readonly initial: NoInfer<States>;
  readonly states: Readonly<Record<States, State>>;
  readonly actions: Readonly<Record<string, Step<NoInfer<States>, Permission, Property>>>;
}

export interface Flow extends FlowTable {
  readonly name: string;
  /** The states as an enum: `DRAFT`, `SUBMITTED`, … */
  readonly stateType: Enumeration;
  readonly actionType: Enumeration;
}

/** An action that was done: the row as it is now, the state that it left, why, and the keys of the rules that were cited, where any were named. */
export interface Advanced extends Readonly<{ flow: Flow; row: Row & { state: string }; action: string; step: Step; from: string; reason: string; cites: readonly string[] | null }> {}

/** What a package does at each advance, in its transaction; composing refuses a flow with a word that nobody handles. */
export interface FlowHandler {
  readonly words: readonly ('within' | 'decides')[];
  /** What is wrong with how a flow uses them. */
  readonly problems?: (flow: Flow) => readonly string[];
  readonly advanced: (context: Context, advanced: Advanced) => Promise<void> | void;
}

/** States and actions of a noun as one table; misspelt states, permissions and properties do not compile. */
export function flowFor<Noun extends { state: string }, Permission extends string>() {
  return <const States extends string>(name: string, title: string, table: FlowTable<States, Permission, Extract<keyof Noun, string>>): Flow => {
    const labels = (entries: Readonly<Record<string, { label: string }>>) => Object.fromEntries(Object.entries(entries).map(([key, { label }]) => [constantCase(key), label]));
    const { states, actions } = table as unknown as FlowTable;
    return {
      initial: table.initial, states, actions, name, stateType: defineEnumeration(`${name}State`, `${title}的状态`, labels(states)),
      actionType: defineEnumeration(`${name}Action`, `${title}的动作`, labels(actions)),
    };
  };
}

const handlersOf = new WeakMap<Flow, readonly FlowHandler[]>();

/** Called by `compose`: the flows of the modules that were composed, and who handles their words. */
export const registerFlows = (flows: readonly Flow[], handlers: readonly FlowHandler[]): void => flows.forEach((flow) => handlersOf.set(flow, handlers));

const stepNamed = (flow: Flow, action: string): [string, Step] | undefined => Object.entries(flow.actions).find(([key]) => key === action || constantCase(key) === action);
const leaves = (step: Step, state: string): boolean => step.from.some((from) => constantCase(from) === state);

/** The flow's offers for a row: actions that leave its present state. */
export function flowOffers(flow: Flow, row: Readonly<Record<string, unknown>>, viewer: Viewer): Offer[] {
  return offersOf(flow.actions, row, viewer, (name) => leaves(flow.actions[name]!, row['state'] as string));
}

export const propertiesForFlow = (flow: Flow, viewer: Viewer): string[] => ['state', ...propertiesForOffers(flow.actions, viewer)];

export interface Advance {
  readonly action: string;
  readonly version: number;
  readonly reason?: string | null;
  /** The rules that a decision goes by, of those that the flow names; all of them unless told. */
  readonly cites?: readonly string[] | null;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** The only way a state changes: checks permission, row rule, version, state and needed contents, then writes row and event together. */
export async function advance<T extends Row & { state: string }>(context: Context, flow: Flow, row: T, request: Advance): Promise<T> {
  const found = stepNamed(flow, request.action);
  const present = plainOf(row);
  if (!found || !matches(rowsFor(found[1], context.viewer), present)) throw refuse('NOT_PERMITTED');
  const [name, step] = found;
  if (row.version !== request.version) throw await conflict(context, row, request.version);
  if (!leaves(step, row.state)) throw refuse('NOT_NOW');
  const [from, reason, cites] = [row.state, request.reason?.trim() ?? '', request.cites ?? null];
  if (step.decides && reason === '') throw refuse('REASON_REQUIRED', {}, ['reason']);
  const missing = missingFor(step, { ...present, ...stated(request.values) });
  if (missing.length > 0) throw refuse('MISSING', {}, missing);
  await updateRow(context, row, request.version, { ...request.values, state: constantCase(step.to) } as never, { kind: 'ADVANCE', action: name, reason: reason || null });
  const handlers = handlersOf.get(flow);
  if (!handlers) throw new Error(`flow ${flow.name} belongs to no domain that was composed`);
  for (const handler of handlers) await handler.advanced(context, { flow, row, action: name, step, from, reason, cites });
  return row;
}

/** The states that nothing reaches, and the actions that lead nowhere: every flow must give two empty lists. */
export function modelCheck(flow: Flow): { unreachable: string[]; unknown: string[] } {
  const [states, steps] = [Object.keys(flow.states), Object.values(flow.actions)];
  const reached = new Set([flow.initial]);
  // No way is longer than there are states.
  for (const _ of states) for (const step of steps) if (step.from.some((from) => reached.has(from))) reached.add(step.to);
  const named = new Set([flow.initial, ...steps.flatMap((step) => [...step.from, step.to])]);
  return { unreachable: states.filter((state) => !reached.has(state)), unknown: [...named].filter((state) => !states.includes(state)) };
}
