import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@gongqiao/database';
import pg from 'pg';
import { fill } from './fill.ts';
import { type Measure, measure } from './load.ts';
import { readOptions } from './options.ts';
import { table, writeReport } from './report.ts';
import { type Server, startOurs, startPeer } from './servers.ts';
import type { Subject, Way, Work } from './ways.ts';

const options = readOptions(process.argv.slice(2));
const dataFolder = path.resolve(import.meta.dirname, `../../../.gongqiao/bench-${options.organizations}`);
mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
const say = (text: string): void => void process.stderr.write(`${text}\n`);

// The gateway migrates and loads its demonstration data first, the rest is filled in beside it.
const servers: Server[] = [await startOurs('ours', dataFolder)];
const database = await openDatabase({ dataFolder });
const client = new pg.Client(database.migratorUrl);
await client.connect();
say(`filling up to ${options.organizations} organizations`);
await fill(client, options.organizations);
await client.query(`create or replace function bench_search(pattern text) returns setof registry_organization language sql stable as $$
  select o.* from registry_organization o where o.scope = '370214' and o.id in (select w.organization_id from registry_search_words w where w.words like pattern) order by o.name_order, o.id $$`);
const { rows } = await client.query<{ id: string }>(`select id from registry_organization where scope = '370214' and version = 1 and volunteers is distinct from 1 order by id limit 200000`);
servers.push(await startOurs('oursByResolvers', dataFolder), await startPeer('byHand', database.appUrl), await startPeer('postgraphile', database.appUrl));

let used = 0;
const next = (): Subject => ({ id: rows[used++ % rows.length]!.id, number: used });
const works: readonly Work[] = ['list', 'one', 'search', 'write'];
const results = new Map<string, Measure[]>();
try {
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
} finally {
  await client.query('drop function if exists bench_search(text)');
  await client.end();
  for (const server of servers) server.process.kill('SIGTERM');
  await database.stop();
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const rate = (work: Work, way: Way): number => median(results.get(`${work} ${way}`)!.map((each) => each.perSecond));
const figures = Object.fromEntries(works.map((work) => [work, Object.fromEntries(servers.map(({ way }) => [way, Number(rate(work, way).toFixed(1))]))])) as Record<Work, Record<Way, number>>;
const memory = Object.fromEntries(servers.map(({ way }) => [way, Math.max(...works.flatMap((work) => results.get(`${work} ${way}`)!.map((each) => each.memory)))])) as Record<Way, number>;
const firstAnswer = Object.fromEntries(servers.map(({ way, firstAnswer: ms }) => [way, ms])) as Record<Way, number>;
const report = { figures, memory, firstAnswer, options };
writeReport(report);
process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : `${table(report)}\n`);
