import { type Context, newId, today } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';

/** 机关代字: what stands before the year. */
const MARK = /^\p{Script=Han}{1,12}$/u;

/** A number as it is written: 六角括号, no leading zero, no 第. */
export const numberOf = (mark: string, year: number, ordinal: number): string => `${mark}〔${year}〕${ordinal}号`;

/**
 * The next 发文字号 of an office in a year (the running year in Asia/Shanghai unless told), in the running transaction: `青工〔2018〕21号`. Without gaps or doubles: until the
 * transaction ends others wait for theirs, and one that is rolled back gives its number back. So take it late, and of several marks always in the same order.
 */
export async function nextNumber(context: Context, { mark, year = Number(today(context.clock).slice(0, 4)) }: { readonly mark: string; readonly year?: number }): Promise<string> {
  if (!MARK.test(mark)) throw new Error(`${mark} is no mark of an office: one to twelve Chinese characters`);
  const now = context.clock.now();
  const { rows } = await transactionSql(context).query(
    `insert into documents_number (id, created_at, updated_at, mark, year, last) values ($1, $2, $2, $3, $4, 1)
     on conflict (mark, year) do update set last = documents_number.last + 1, version = documents_number.version + 1, updated_at = excluded.updated_at returning last`,
    [newId(), now, mark, year],
  );
  return numberOf(mark, year, rows[0]!['last'] as number);
}
