import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { residentMemory } from './load.ts';
import type { Options } from './options.ts';
import { openFilled, type Place, say } from './place.ts';
import { writeSection } from './report.ts';
import { type Server, startPeer } from './servers.ts';
import { p95 } from './statistics.ts';

const TABLES = ['registry_organization', 'registry_search_words', 'registry_contact', 'kernel_event', 'registry_import_row'] as const;
const CLI = path.resolve(import.meta.dirname, '../../config/gongqiao.mjs');
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function listOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => `第${index}号职工互助会${index % 977},,社区社会组织,备案,城阳区,就业,${index % 30},办公室,0532-55500001`);
  return `组织名称,统一社会信用代码,组织类型,登记状态,所属区市,业务领域,专职人数,联系人,联系电话\n${lines.join('\n')}\n`;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Runs the command line, and says how much memory it took at most. */
export async function command(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  let most = 0;
  const look = setInterval(() => { most = Math.max(most, residentMemory(child.pid!)); }, 50);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`);
  return most;
}

const MADE: Readonly<Record<(typeof TABLES)[number], string>> = {
  registry_organization: 'batch_id is not null', registry_search_words: 'organization_id in (select id from registry_organization where batch_id is not null)',
  registry_contact: 'organization_id in (select id from registry_organization where batch_id is not null)', kernel_event: "batch_id is not null and at > now() - interval '1 hour'", registry_import_row: 'true',
};

/** What an import wrote, written again by COPY into the same tables with their indexes. */
async function copied({ client }: Place, folder: string): Promise<number> {
  const file = (table: string): string => path.join(folder, `${table}.copy`);
  for (const table of TABLES) await pipeline(client.query(copyTo(`copy (select * from ${table} where ${MADE[table]}) to stdout`)), createWriteStream(file(table)));
  // Only the owner may take events away, and only so.
  await client.query('alter table kernel_event disable trigger user');
  for (const table of TABLES.toReversed()) await client.query(`delete from ${table} where ${MADE[table]}`);
  await client.query('alter table kernel_event enable trigger user');
  return timed(async () => {
    await client.query('begin');
    for (const table of TABLES) await pipeline(createReadStream(file(table)), client.query(copyFrom(`copy ${table} from stdin`)));
    await client.query('commit');
  });
}

async function importing(place: Place, rows: number): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongqiao-bench-'));
  const file = path.join(folder, 'list.csv');
  writeFileSync(file, listOf(rows));
  let memory = 0;
  const took = await timed(async () => { memory = await command(['import-organizations', file, '--region', '370214'], { GONGQIAO_DATA: place.dataFolder }); });
  const copy = await copied(place, folder);
  rmSync(folder, { recursive: true });
  return [`import of ${rows.toLocaleString('en')} rows, read, judged and written: ${seconds(took)}, ${megabytes(memory)}`, `COPY of the same rows into the same tables: ${seconds(copy)}; import ÷ COPY ${(took / copy).toFixed(1)}`];
}

export async function ask({ origin, headers }: Server, query: string, variables: object): Promise<string> {
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const answer = await response.text();
  if (!response.ok || answer.includes('"errors"') || answer.includes('"Refusal"')) throw new Error(`${response.status} ${answer.slice(0, 400)}`);
  return answer;
}

async function exporting({ server }: Place, format: 'csv' | 'xlsx'): Promise<string> {
  const before = residentMemory(server.process.pid!);
  let [most, slowest, done] = [before, 0, false];
  const others = (async () => {
    while (!done) {
      slowest = Math.max(slowest, await timed(() => ask(server, 'query { organizations(first: 50) { nodes { id name } } }', {})));
      most = Math.max(most, residentMemory(server.process.pid!));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  let bytes = 0;
  const took = await timed(async () => {
    const response = await fetch(`${server.origin}/download/registry/organizations?format=${format}`, { headers: server.headers });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    for await (const chunk of response.body!) bytes += chunk.byteLength;
  });
  done = true;
  await others;
  return `export of all to ${format}: ${seconds(took)}, ${megabytes(bytes)}; the server grew by ${megabytes(most - before)}; the slowest of the lists asked for meanwhile took ${slowest.toFixed(0)} ms`;
}

/** How many a second some people at once get through, four unless told. */
export async function rate(duration: number, work: (index: number) => Promise<unknown>, people = 4): Promise<number> {
  let count = 0;
  const end = performance.now() + duration * 1000;
  await Promise.all(Array.from({ length: people }, async () => { while (performance.now() < end) await work(count++); }));
  return count / duration;
}

export const CORRECT = 'mutation ($id: ID!, $version: Int!, $volunteers: Int!) { correctOrganization(id: $id, version: $version, input: { volunteers: $volunteers }, reason: "电话核实") { __typename ... on Organization { id } ... on Refusal { code } } }';

async function writing(place: Place, options: Options): Promise<string> {
  const { client, server, database } = place;
  const { rows } = await client.query<{ id: string; version: number }>("select id, version from registry_organization where scope = '370214' and batch_id is null order by md5(id::text) limit 20000");
  const bare = await startPeer('byHand', database.migratorUrl);
  const [ours, limit]: [number[], number[]] = [[], []];
  let at = 0;
  for (let round = 0; round < options.rounds; round++) {
    ours.push(await rate(options.seconds, async () => { const { id, version } = rows[at++ % rows.length]!; await ask(server, CORRECT, { id, version, volunteers: 100_000 + at }); }));
    limit.push(await rate(options.seconds, async (index) => {
      const response = await fetch(`${bare.origin}/bare`, { method: 'POST', headers: bare.headers, body: JSON.stringify({ id: rows[index % rows.length]!.id, volunteers: index }) });
      if (!response.ok) throw new Error(await response.text());
      await response.text();
    }));
  }
  bare.process.kill();
  const mean = (list: number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;
  return `corrections with provenance, event, version, row rule and search words: ${mean(ours).toFixed(0)} a second; a bare UPDATE in a transaction by hand: ${mean(limit).toFixed(0)}; ratio ${(mean(ours) / mean(limit)).toFixed(2)}`;
}

async function knowing({ client, server }: Place): Promise<string> {
  const { rows } = await client.query<{ id: string }>("select subject_id as id from kernel_event where subject_type = 'Organization' group by subject_id order by count(*) desc limit 200");
  const times: number[] = [];
  for (const { id } of [...rows.slice(0, 20), ...rows]) times.push(await timed(() => ask(server, 'query ($id: ID!) { knownOrganization(id: $id, on: "2026-11-01") { values { field value source } } }', { id })));
  return `an organization as known on a day: ${p95(times.slice(20)).toFixed(1)} ms p95`;
}

/** What takes long, or costs more than the least: imports, exports, provenance. */
export async function heavy(options: Options): Promise<void> {
  const place = await openFilled(`heavy-${options.organizations}`, options.organizations, 'legal-affairs');
  const lines: string[] = [];
  const tell = (text: string): void => { say(text); lines.push(`- ${text}`); };
  try {
    tell(await writing(place, options));
    tell(await knowing(place));
    tell(await exporting(place, 'csv'));
    tell(await exporting(place, 'xlsx'));
    for (const line of await importing(place, options.imported)) tell(line);
  } finally {
    await place.close();
  }
  writeSection('heavy', lines.join('\n'));
  process.stdout.write(`${lines.join('\n')}\n`);
}
