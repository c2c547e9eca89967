import { type Measure, measure } from './load.ts';
import type { Options } from './options.ts';
import { openFilled, type Place, say } from './place.ts';
import { comparison, type Report, writeSection } from './report.ts';
import { type Server, startOurs, startPeer } from './servers.ts';
import { median } from './statistics.ts';
import type { Subject, Way, Work } from './ways.ts';

const works: readonly Work[] = ['list', 'one', 'search', 'write'];

type Results = Map<string, Measure[]>;

/** Organizations of 城阳 that nothing was written of yet, one after the other. */
export async function subjectsOf({ client }: Place): Promise<() => Subject> {
  const { rows } = await client.query<{ id: string }>(`select id from registry_organization where scope = '370214' and version = 1 and volunteers is distinct from 1 order by id limit 200000`);
  let used = 0;
  return () => ({ id: rows[used++ % rows.length]!.id, number: used });
}

async function rounds(servers: readonly Server[], options: Options, next: () => Subject): Promise<Results> {
  const results: Results = new Map();
  for (const work of works) for (const server of servers) await measure(server, work, options, next, 1);
  for (let round = 1; round <= options.rounds; round++) {
    for (const work of works) {
      for (const server of servers) {
        const result = await measure(server, work, options, next);
        say(`round ${round} ${work} ${server.way}: ${result.perSecond.toFixed(0)}/s`);
        results.set(`${work} ${server.way}`, [...(results.get(`${work} ${server.way}`) ?? []), result]);
      }
    }
  }
  return results;
}

function reportOf(servers: readonly Server[], results: Results, options: Options): Report {
  const measures = (work: Work, way: Way): Measure[] => results.get(`${work} ${way}`)!;
  const ofEach = <Value>(value: (server: Server) => Value) => Object.fromEntries(servers.map((server) => [server.way, value(server)])) as Record<Way, Value>;
  return {
    figures: Object.fromEntries(works.map((work) => [work, ofEach(({ way }) => Number(median(measures(work, way).map(({ perSecond }) => perSecond)).toFixed(1)))])) as Report['figures'],
    memory: ofEach(({ way }) => Math.max(...works.flatMap((work) => measures(work, way).map(({ memory }) => memory)))),
    firstAnswer: ofEach(({ firstAnswer }) => firstAnswer),
    options,
  };
}

// It tells row-level security once for each connection that it means the whole city.
const unguardedUrl = (url: string): string => `${url}?options=${encodeURIComponent('-c app.scopes={*}')}`;

// PostGraphile finds a search by a function.
const SEARCH = `create or replace function bench_search(pattern text) returns setof registry_organization language sql stable as $$
  select o.* from registry_organization o where o.scope = '370214' and o.id in (select w.organization_id from registry_search_words w where w.words like pattern) order by o.name_order, o.id $$`;

/** Our gateway, Fastify with pg by hand, and PostGraphile, on one database, interleaved. */
export async function compare(options: Options): Promise<void> {
  const place = await openFilled(String(options.organizations), options.organizations);
  const servers: Server[] = [place.server];
  try {
    await place.client.query(SEARCH);
    servers.push(await startOurs('oursByResolvers', place.dataFolder), await startPeer('byHand', place.database.appUrl), await startPeer('postgraphile', unguardedUrl(place.database.appUrl)));
    const report = reportOf(servers, await rounds(servers, options, await subjectsOf(place)), options);
    writeSection('bench', comparison(report));
    process.stdout.write(options.json ? `${JSON.stringify(report.figures)}\n` : `${comparison(report)}\n`);
  } finally {
    for (const server of servers) server.process.kill('SIGTERM');
    await place.client.query('drop function if exists bench_search(text)');
    await place.close();
  }
}
