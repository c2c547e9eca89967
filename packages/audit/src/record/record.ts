import type { Context } from '@gongqiao/kernel';
import { canonical } from '../chain/canonical.ts';
import { actorColumns, steadOf } from './actor.ts';

/** Something that was done, refused or failed, beside what the history of rows says. References and names of fields only, never their values. */
export interface Occurrence {
  readonly action: string;
  readonly outcome?: 'DONE' | 'REFUSED' | 'FAILED';
  readonly object?: { readonly type: string; readonly id: string | null };
  readonly purpose?: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** What `audit_append` takes. */
export function rowOf({ viewer, clock, requestId }: Pick<Context, 'viewer' | 'clock' | 'requestId'>, { action, outcome = 'DONE', object, purpose, payload = {} }: Occurrence): string {
  return JSON.stringify({
    ...actorColumns(viewer), at: clock.now(), request_id: requestId, action, outcome, object_type: object?.type, object_id: object?.id, purpose: [purpose, steadOf(viewer)].filter(Boolean).join('；') || undefined, payload: canonical(payload),
  });
}

/** Adds an occurrence to the chain, in a transaction of its own. */
export async function record(context: Pick<Context, 'viewer' | 'clock' | 'requestId' | 'sql'>, occurrence: Occurrence): Promise<void> {
  await context.sql.query('select audit_append($1)', [rowOf(context, occurrence)]);
}

/** Adds an occurrence unless the same person did the same to the same object since that moment. Two at once may both be kept. */
export async function recordOnce(context: Context, occurrence: Occurrence, since: Date): Promise<void> {
  await context.sql.query('select audit_append_once($1, $2)', [rowOf(context, occurrence), since]);
}
