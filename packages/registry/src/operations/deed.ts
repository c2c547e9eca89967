import type { Act, Context } from '@gongqiao/kernel';

/** Why many rows are written at once, for their events; what `Act` is for one. */
export interface Deed {
  readonly action: string;
  readonly reason: string | null;
  readonly batchId: string | null;
  readonly source: NonNullable<Act['source']>;
  readonly validSince: string | null;
  readonly actorName: string;
  readonly actorId: string | null;
  readonly at: string;
}

export function deedOf({ viewer, clock }: Context, { action, reason = null, batchId = null, source = 'STAFF', validSince = null }: Act): Deed {
  return { action, reason, batchId, source, validSince, actorName: viewer.name, actorId: viewer.accountId, at: clock.now().toISOString() };
}

/** The columns of an event that its deed says. */
export function eventColumns({ action, reason, batchId, source, validSince, actorName, actorId, at }: Deed): object {
  return { action, reason, batch_id: batchId, source, valid_since: validSince, actor_name: actorName, actor_id: actorId, at };
}
