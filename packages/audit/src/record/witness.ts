import { type Context, type Errand, Refused, type Witness } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { actorColumns, steadOf } from './actor.ts';
import { record, rowOf } from './record.ts';

function errandColumns({ viewer, requestId }: Context, errand: Errand | undefined): string {
  return JSON.stringify({ ...actorColumns(viewer), request_id: requestId, purpose: steadOf(viewer), ...(errand && { action: errand.action, object_type: errand.noun, object_id: errand.id }) });
}

const always = new Set<string>();

/** Commands that leave nothing in the history of rows are recorded all the same. */
export function recordAlways(...commands: readonly string[]): void {
  for (const command of commands) always.add(command);
}

/**
 * Says in each transaction on whose behalf and what for it is; the database adds it to the chain when the history that the transaction wrote is
 * committed. A command that was refused, or that failed, is added after its transaction was rolled back.
 */
export const witness: Witness = async (context, errand) => {
  await transactionSql(context).query("select set_config('audit.errand', $1, true)", [errandColumns(context, errand)]);
  // With the rest of the transaction: undone, it was not done.
  if (errand && always.has(errand.action)) await transactionSql(context).query('select audit_append($1)', [rowOf(context, { action: errand.action, object: { type: errand.noun, id: errand.id } })]);
  return async (reason) => {
    if (!errand) return;
    const refused = reason instanceof Refused;
    const occurrence = { action: errand.action, outcome: refused ? 'REFUSED' : 'FAILED', object: { type: errand.noun, id: errand.id }, payload: refused ? { code: reason.code, fields: reason.fields } : {} } as const;
    // Nothing was changed, and who is answered should learn why it was not done rather than that it could not be written down.
    await record(context, occurrence).catch((error: unknown) => context.log.error({ error }, 'a refusal was not recorded'));
  };
};
