import { advance, anonymous, type Context, EVERYWHERE, type Flow, type Row, type Viewer } from '@gongqiao/kernel';
import { ACT } from '../permissions.ts';

/** On whose behalf things are done that follow from a period or from a decision; what they follow from is its name. */
export function byItself(context: Context, name: string, permissions: readonly string[] = []): Context {
  const viewer: Viewer = { ...anonymous, kind: 'SYSTEM', name, grants: new Map([ACT, ...permissions].map((permission) => [permission, [EVERYWHERE]])) };
  return { ...context, em: context.em, viewer };
}

/** Does an action of a flow that nobody has to decide, in the running transaction. */
export function actByItself<T extends Row & { state: string }>(context: Context, flow: Flow, row: T, action: string, because: { readonly name: string; readonly reason: string; readonly values?: Readonly<Record<string, unknown>> }): Promise<T> {
  return advance(byItself(context, because.name), flow, row, { action, version: row.version, reason: because.reason, values: because.values });
}
