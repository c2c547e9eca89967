import { advance, type Context } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { entryFlow } from '../../hall/entry.flow.ts';
import type { Hearing } from '../../hall/hearing.entity.ts';
import { hearingFlow } from '../../hall/hearing.flow.ts';
import { heardEntries } from './conduct-hearing.ts';
import { getHearing } from './prepare-hearing.ts';
import { readEntries } from './read-hall.ts';
import { formulaOf, standingsOf } from './standings.ts';

/** Ends a hearing: works the results out by the published formula, writes them down, and publishes them. Nothing is changed afterwards. */
export async function closeHearing(context: Context, id: string, version: number): Promise<Hearing> {
  const hearing = await getHearing(context, id);
  const entries = new Map((await heardEntries(context, hearing)).map((entry) => [entry.id, entry]));
  const standings = standingsOf(await readEntries(transactionSql(context), hearing.id), formulaOf(hearing));
  for (const { entry: { id: one }, hall, written, combined, rank, lines } of standings) {
    const entry = entries.get(one)!;
    await advance(context, entryFlow, entry, { action: 'rank', version: entry.version, values: { hallHundredths: hall, writtenHundredths: written, combinedHundredths: combined, rank, publishedLines: lines } });
  }
  // The results first: once it is closed the database takes no more.
  await context.em.flush();
  return advance(context, hearingFlow, hearing, { action: 'close', version, values: { closedAt: context.clock.now() } });
}
