import type { Sql } from '@gongqiao/kernel';

const PORTION = 500;

/** The rows of a long answer by portions, as they were when the first was asked for; the transaction is the caller's. A cursor takes no values: they stand in the text. */
export async function* portions<Row>(sql: Sql, query: string): AsyncGenerator<Row[]> {
  await sql.query(`declare registry_portions no scroll cursor for ${query}`);
  try {
    for (;;) {
      const { rows } = await sql.query(`fetch ${PORTION} from registry_portions`);
      if (rows.length === 0) return;
      yield rows as Row[];
    }
  } finally {
    // A failed transaction has closed it already, and takes no further statement.
    await sql.query('close registry_portions').catch(() => {});
  }
}
