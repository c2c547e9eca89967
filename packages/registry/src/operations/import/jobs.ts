import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, inTransaction, type Sql } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, transactionSql } from '@gongqiao/query';

// Each holds a connection while it works; what people wait for at their screens needs the others.
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** What is worked on after a request: the rows of one of these tables say their state and how far it got. */
export type JobTable = 'registry_import_batch' | 'registry_register_file';

/** While a job works on a batch it holds this lock; a batch that says it is worked on and is not locked was left by a crash. */
export const BATCH_LOCK = (id: string): string => `hashtextextended('import ' || ${id}::text, 0)`;

const COMMIT_LIMIT = 10_000;

/** Whether the request that asked for the work went through: the batch then says so. It may still be on its way. */
async function isDue({ viewer, sql }: Context, table: JobTable, batchId: string, state: string): Promise<boolean> {
  for (const end = performance.now() + COMMIT_LIMIT; performance.now() < end; await sleep(20)) {
    const parameters = new Parameters();
    const guard = scopeSql(viewer, parameters);
    const { rows } = await sql.query(`with ${guard} select 1 from ${table} where ${GUARDED} and id = $2 and state = $3`, [...parameters.values, batchId, state]);
    if (rows.length > 0) return true;
  }
  return false;
}

export interface BatchJob {
  readonly table: JobTable;
  readonly batchId: string;
  /** What the batch says while this is under way. */
  readonly state: 'READING' | 'APPLYING';
  readonly work: (context: Context, sql: Sql) => Promise<void>;
  /** What becomes of the batch when the work throws. */
  readonly failed: (context: Context, error: unknown) => Promise<void>;
}

/** Runs work on a batch in one transaction once the request is through. */
export function batchJob(context: Context, { table, batchId, state, work, failed }: BatchJob): void {
  context.later((own) => inTurn(async () => {
    if (!(await isDue(own, table, batchId, state))) return;
    try {
      await inTransaction(own, async () => {
        const sql = transactionSql(own);
        await sql.query("set local statement_timeout = '10min'");
        await sql.query(`select pg_advisory_xact_lock(${BATCH_LOCK('$1')})`, [batchId]);
        await work(own, sql);
      });
    } catch (error) {
      await failed(own, error);
    }
  }));
}

/** Changes a batch outside the job's transaction, so that people see it at once. `changes` counts its values from `$3`. */
export async function changeAtOnce({ viewer, sql }: Context, table: JobTable, batchId: string, changes: string, values: readonly unknown[]): Promise<void> {
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  await sql.query(`with ${guard} update ${table} set ${changes} where ${GUARDED} and id = $2`, [...parameters.values, batchId, ...values]);
}

export function showProgress(context: Context, table: JobTable, batchId: string, progress: number, total: number): Promise<void> {
  return changeAtOnce(context, table, batchId, 'progress = $3, total = greatest(total, $4)', [progress, total]);
}
