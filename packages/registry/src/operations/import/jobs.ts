import { type Context, inTransaction, type Sql } from '@gongqiao/kernel';
import { transactionSql } from '../transaction-sql.ts';

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

/** While a job works on a batch it holds this lock; a batch that says it is worked on and is not locked was left by a crash. */
export const BATCH_LOCK = (id: string): string => `hashtextextended('import ' || ${id}::text, 0)`;

/** Runs work on a batch in one transaction after the request; `failed` says what becomes of the batch when it throws. */
export function batchJob(context: Context, batchId: string, work: (context: Context, sql: Sql) => Promise<void>, failed: (context: Context, error: unknown) => Promise<void>): void {
  context.later((own) => inTurn(async () => {
    try {
      await inTransaction(own, async () => {
        const sql = transactionSql(own);
        await sql.query(`select pg_advisory_xact_lock(${BATCH_LOCK('$1')})`, [batchId]);
        await work(own, sql);
      });
    } catch (error) {
      await failed(own, error);
    }
  }));
}

/** Changes a batch outside the job's transaction, so that people see it at once. */
export async function showProgress(context: Context, batchId: string, progress: number, total: number): Promise<void> {
  await context.sql.query('update registry_import_batch set progress = $2, total = greatest(total, $3) where id = $1', [batchId, progress, total]);
}
