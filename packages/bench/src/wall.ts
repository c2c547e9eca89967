import { subjectsOf } from './compare.ts';
import { fill } from './fill.ts';
import { type Measure, measure } from './load.ts';
import type { Options } from './options.ts';
import { openPlace, type Place, say } from './place.ts';
import { row, writeSection } from './report.ts';
import { median } from './statistics.ts';
import type { Work } from './ways.ts';

const works: readonly Work[] = ['list', 'one', 'search', 'write'];
const states = ['enable', 'disable'] as const;

type Results = Readonly<Record<(typeof states)[number], Measure[]>>;

async function guardedTables({ client }: Place): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>("select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace order by 1");
  return rows.map(({ name }) => name);
}

async function rounds(place: Place, options: Options, tables: readonly string[]): Promise<ReadonlyMap<Work, Results>> {
  const next = await subjectsOf(place);
  const results = new Map(works.map((work) => [work, { enable: [], disable: [] } as Results]));
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const work of works) {
      for (const state of round % 2 ? states : states.toReversed()) {
        for (const table of tables) await place.client.query(`alter table ${table} ${state} row level security`);
        // Each connection plans its statements anew.
        await measure(place.server, work, options, next, 1);
        const result = await measure(place.server, work, options, next);
        results.get(work)![state].push(result);
        say(`round ${round} ${work} ${state}: ${result.perSecond.toFixed(0)}/s, p95 ${result.p95} ms`);
      }
    }
  }
  return results;
}

const middle = (measures: readonly Measure[], value: (measure: Measure) => number): number => median(measures.map(value));

function lineOf(work: Work, { enable, disable }: Results): string {
  const [behind, without] = [middle(enable, ({ perSecond }) => perSecond), middle(disable, ({ perSecond }) => perSecond)];
  return row([work, behind.toFixed(0), without.toFixed(0), (behind / without).toFixed(2), middle(enable, ({ p95 }) => p95).toFixed(0), middle(disable, ({ p95 }) => p95).toFixed(0)]);
}

/** What row-level security costs: one server on one database, its tables behind it and not, in turns. */
export async function wall(options: Options): Promise<void> {
  const place = await openPlace(String(options.organizations));
  await fill(place.client, options.organizations);
  const tables = await guardedTables(place);
  try {
    const results = await rounds(place, options, tables);
    const lines = [
      `${options.organizations.toLocaleString('en')} organizations; ${options.rounds} rounds of ${options.seconds} s, interleaved; medians.`, '',
      row(['', 'behind it, a second', 'without it, a second', 'ratio', 'p95 behind it, ms', 'p95 without it, ms']), row(['---', '---:', '---:', '---:', '---:', '---:']),
      ...[...results].map(([work, each]) => lineOf(work, each)),
    ];
    writeSection(`wall-${options.organizations}`, lines.join('\n'));
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    for (const table of tables) await place.client.query(`alter table ${table} enable row level security`);
    await place.close();
  }
}
