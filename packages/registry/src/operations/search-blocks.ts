import { type Context, inTransaction } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';

/** So many organizations stand in a block at first, and twice as many at most. */
const SIZE = 2_000;
/** Fewer are walked through as fast without blocks. */
const LEAST = 50_000;

const sizes = 'select b.number, b.low, (select count(*) from registry_organization o where o.name_order >= b.low and o.name_order < b.high) as size from registry_search_block b';

// Names that are alike stand in one block, however many they are.
const split = `
  with large as (select * from (${sizes}) b where b.size > 2 * $1::int),
    numbered as (select o.name_order, b.low as of, row_number() over (partition by b.number order by o.name_order) as n
      from large b join registry_search_block k on k.number = b.number join registry_organization o on o.name_order >= k.low and o.name_order < k.high),
    made as (insert into registry_search_block (low) select distinct name_order from numbered where n % $1::int = 1 and n > 1 and name_order > of returning low)
  select number from large where exists (select from made)`;

const bounded = `
  update registry_search_block b set high = n.high
  from (select number, lead(low, 1, U&'\\+10FFFF') over (order by low) as high from registry_search_block) n where n.number = b.number and b.high <> n.high`;

/** Puts the bounds where they belong. Who writes names holds the lock until it is done: then the bounds stay for an hour more. */
async function divide(context: Context, size: number, least: number): Promise<void> {
  await inTransaction(context, async () => {
    const sql = transactionSql(context);
    await sql.query("set local statement_timeout = '10min'");
    const { rows } = await sql.query("select (select count(*) from (select from registry_organization limit $1) o) = $1 as many, pg_try_advisory_xact_lock(hashtextextended('search blocks', 0)) as alone", [least]);
    if (!rows[0]!['many'] || !rows[0]!['alone']) return;
    await sql.query("insert into registry_search_block (low) select '' where not exists (select from registry_search_block)");
    const { rows: large } = await sql.query(split, [size]);
    const numbers = large.map(({ number }) => number);
    await sql.query('delete from registry_search_token where block = any($1::int[])', [numbers]);
    await sql.query('update registry_search_block set ready = false where number = any($1::int[])', [numbers]);
    await sql.query(bounded);
  });
}

const filled = `
  with b as (select number, low, high from registry_search_block where not ready order by number limit 1 for update skip locked),
    t as (insert into registry_search_token (token, block) select distinct registry_search_tokens(w.words, w.pairs), b.number
      from b join registry_organization o on o.name_order >= b.low and o.name_order < b.high join registry_search_words w on w.organization_id = o.id)
  update registry_search_block k set ready = true from b where k.number = b.number returning k.number`;

/** Of one block that is not ready: whoever writes into it meanwhile adds their own. The bounds stay until it is filled, or another gateway could move them after what is read here was written. */
const fill = (context: Context): Promise<boolean> => inTransaction(context, async () => {
  const sql = transactionSql(context);
  await sql.query("select pg_advisory_xact_lock_shared(hashtextextended('search blocks', 0))");
  return (await sql.query(filled)).rows.length > 0;
});

/** Keeps a large registry in blocks along the order of names, and what texts each of them may hold. */
export async function keepSearchBlocks(context: Context, size = SIZE, least = LEAST): Promise<void> {
  await divide(context, size, least);
  while (await fill(context));
}
