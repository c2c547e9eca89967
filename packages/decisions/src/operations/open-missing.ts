import { constantCase, type Context, type Flow, nounOf, type Row } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { awaitedIn, trackNamed } from '../case/track.ts';
import { openCase } from './move-case.ts';

/** Opens the cases of rows that went on before they were followed; their clocks begin now. Repeatable. */
export async function openMissingCases(context: Context, flow: Flow): Promise<void> {
  const [, { noun }] = trackNamed(flow.name);
  const { name, table } = nounOf(noun());
  const open = Object.keys(flow.states).map(constantCase).filter((state) => awaitedIn(flow, state).turn !== 'NOBODY');
  const { rows } = await transactionSql(context).query(
    `select t.id from ${table} t where t.state = any ($1) and not exists (select from decisions_case c where c.subject_id = t.id and c.subject_type = $2) order by t.id`, [open, name]);
  for (const { id } of rows) {
    const row = (await context.reader.lock(context, noun(), String(id), true)) as (Row & { state: string }) | null;
    if (row) await openCase(context, flow, row);
  }
}
