import { type Context, today } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { statedList } from '../../authority-list/authority-list.input.ts';
import { listFieldLabel } from '../../import/lists/list-columns.ts';
import type { PublishedList } from '../../import/lists/read-list.ts';
import { readListInWorker } from '../../import/read-in-worker.ts';
import { ImportRefused } from '../../import/refusal.ts';
import { refuse } from '../../refusals.ts';
import { hashOf } from '../import/hash-of.ts';
import type { SentFile } from '../import/start-import.ts';

type Stated = ReturnType<typeof statedList>;

// The same names published again on a later day renew the copies.
async function refuseRepeated(context: Context, hash: string, { asOf }: Stated): Promise<void> {
  const { rows: [first] } = await transactionSql(context).query(`
    select file_name as name, to_char(created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from registry_authority_list where file_hash = $1 and as_of >= $2::date order by created_at limit 1`, [hash, asOf]);
  if (first) throw refuse('LIST_REPEATED', { name: first['name'] as string, day: first['day'] as string });
}

async function readFile(context: Context, { path, fileName }: SentFile): Promise<PublishedList> {
  try {
    return await readListInWorker({ path, filename: fileName }, { today: today(context.clock) });
  } catch (error) {
    throw error instanceof ImportRefused ? refuse('LIST_UNREADABLE', { problem: error.message }) : error;
  }
}

function checkContent({ kind, reportYear }: Stated, { columns, rows }: PublishedList): void {
  if (kind !== 'ANNUAL_REPORT') return;
  if (!columns.some(({ field }) => field === 'result')) throw refuse('LIST_COLUMN_MISSING', { column: listFieldLabel('result') });
  const other = rows.find((row) => row.reportYear !== null && row.reportYear !== reportYear);
  if (other) throw refuse('LIST_YEAR_DIFFERS', { found: other.reportYear!, year: reportYear! }, ['reportYear']);
}

/** What the file of a list says, checked against what people say of it; a file that was there before, as of that day or a later one, is refused. */
export async function readPublished(context: Context, file: SentFile, list: Stated): Promise<PublishedList & { readonly hash: string }> {
  const hash = await hashOf(file.path);
  await refuseRepeated(context, hash, list);
  const published = await readFile(context, file);
  checkContent(list, published);
  return { ...published, hash };
}
