import { type Action, type Offer, offersOf, propertiesForOffers } from './actions.ts';
import { updateRow } from './change.ts';
import type { Context } from './context.ts';
import { defineEnumeration, type Enumeration } from './enumeration.ts';
import { constantCase } from './identifier.ts';
import { refuse } from './refusal.ts';
import type { Row } from './row.ts';
import { may, type Viewer } from './viewer.ts';

export interface State {
  readonly label: string;
  readonly publicLabel?: string;
  /** The rule key whose period a row may stay here; needs a package that registers the handler `within`. */
  readonly within?: string;
}

export interface Step<States extends string = string, Permission extends string = string, Property extends string = string> extends Action<Permission, Property> {
  readonly from: readonly States[];
  readonly to: States;
  /** A decision about somebody: takes a reason, records the facts, opens an appeal; needs the handler `decides`. */
  readonly decides?: boolean;
}

export interface FlowTable<States extends string = string, Permission extends string = string, Property extends string = string> {
  readonly initial: NoInfer<States>;
  readonly states: Readonly<Record<States, State>>;
  readonly actions: Readonly<Record<string, Step<NoInfer<States>, Permission, Property>>>;
}

export interface Flow extends FlowTable {
  readonly name: string;
  readonly states: Readonly<Record<string, State>>;
  /** The states as an enum: `DRAFT`, `SUBMITTED`, … */
  readonly stateType: Enumeration;
  readonly actionType: Enumeration;
}

/** What a package does when a flow uses `within` or `decides`; composing refuses a flow whose word nobody handles. */
export interface FlowHandlers {
  readonly within?: (context: Context, row: Row, rule: string) => Promise<void> | void;
  readonly decides?: (context: Context, row: Row, action: string, reason: string) => Promise<void> | void;
}

/** States and actions of a noun as one table; misspelt states, permissions and properties do not compile. */
export function flowFor<Noun extends { state: string }, Permission extends string>() {
  return <const States extends string>(name: string, title: string, table: FlowTable<States, Permission, Extract<keyof Noun, string>>): Flow => {
    const labels = <T extends { label: string }>(entries: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(entries).map(([key, entry]) => [constantCase(key), entry.label]));
    const checked = table as unknown as FlowTable;
    return {
      ...checked, name,
      stateType: defineEnumeration(`${name}State`, `${title}的状态`, labels(checked.states)),
      actionType: defineEnumeration(`${name}Action`, `${title}的动作`, labels(checked.actions)),
    };
  };
}

const handlers: FlowHandlers[] = [];

/** Called by `compose`: the handlers of the modules that were composed. */
export function registerFlowHandlers(registered: readonly FlowHandlers[]): void {
  handlers.splice(0, handlers.length, ...registered);
}

const stepNamed = (flow: Flow, action: string): [string, Step] | undefined => Object.entries(flow.actions).find(([key]) => key === action || constantCase(key) === action);
const leaves = (step: Step, state: string): boolean => step.from.some((from) => constantCase(from) === state);

/** The flow's offers for a row: actions that leave its present state. */
export function flowOffers(flow: Flow, row: Readonly<Record<string, unknown>>, viewer: Viewer): Offer[] {
  return offersOf(flow.actions, row, viewer, (name) => leaves(flow.actions[name]!, row['state'] as string));
}

export function propertiesForFlow(flow: Flow, viewer: Viewer): string[] {
  return ['state', ...propertiesForOffers(flow.actions, viewer)];
}

export interface Advance {
  readonly action: string;
  readonly version: number;
  readonly reason?: string | null;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** The only way a state changes: checks permission, state, needed contents and version, then writes row and event together. */
export async function advance<T extends Row & { state: string }>(context: Context, flow: Flow, row: T, request: Advance): Promise<T> {
  const found = stepNamed(flow, request.action);
  if (!found || !may(context.viewer, found[1].permission)) throw refuse('NOT_PERMITTED');
  const [name, step] = found;
  if (row.version === request.version && !leaves(step, row.state)) throw refuse('NOT_NOW');
  const reason = request.reason?.trim() ?? '';
  if (step.decides && reason === '') throw refuse('REASON_REQUIRED', {}, ['reason']);
  const filled = { ...(row as unknown as Record<string, unknown>), ...request.values };
  const missing = offersOf({ [name]: step }, filled, context.viewer).flatMap((offer) => offer.missing);
  if (missing.length > 0) throw refuse('MISSING', {}, missing);
  await updateRow(context, row, request.version, { ...request.values, state: constantCase(step.to) } as never, { kind: 'ADVANCE', action: name, reason: reason || null });
  await handle(context, flow, row, name, step, reason);
  return row;
}

async function handle(context: Context, flow: Flow, row: Row, name: string, step: Step, reason: string): Promise<void> {
  const within = flow.states[step.to]?.within;
  for (const handler of handlers) {
    if (within) await handler.within?.(context, row, within);
    if (step.decides) await handler.decides?.(context, row, name, reason);
  }
}

/** The states that nothing reaches, and the actions that lead nowhere: every flow must give two empty lists. */
export function modelCheck(flow: Flow): { unreachable: string[]; unknown: string[] } {
  const reached = new Set([flow.initial]);
  for (let grew = true; grew; ) {
    const next = Object.values(flow.actions).filter((step) => step.from.some((from) => reached.has(from)) && !reached.has(step.to));
    next.forEach((step) => reached.add(step.to));
    grew = next.length > 0;
  }
  const named = Object.values(flow.actions).flatMap((step) => [...step.from, step.to]);
  return { unreachable: Object.keys(flow.states).filter((state) => !reached.has(state)), unknown: named.filter((state) => !(state in flow.states)) };
}

/** The flow as a Mermaid state diagram. */
export function diagramOf(flow: Flow): string {
  const states = Object.entries(flow.states).map(([key, state]) => `  state "${state.label}" as ${key}`);
  const steps = Object.values(flow.actions).flatMap((step) => step.from.map((from) => `  ${from} --> ${step.to}: ${step.label}${step.decides ? '（决定）' : ''}`));
  return ['stateDiagram-v2', ...states, `  [*] --> ${flow.initial}`, ...steps, ''].join('\n');
}
