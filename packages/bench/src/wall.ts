import { readFileSync } from 'node:fs';
import { subjectsOf } from './compare.ts';
import { type Measure, measure } from './load.ts';
import type { Options } from './options.ts';
import { openFilled, type Place, say } from './place.ts';
import { row, writeSection } from './report.ts';
import { median } from './statistics.ts';
import type { Work } from './ways.ts';

const works: readonly Work[] = ['list', 'one', 'search', 'write'];
const states = ['enable', 'disable'] as const;
const ticks = 100;

interface Round {
  readonly perSecond: number;
  readonly p95: number;
  /** What a request took of the processors, in the gateway and in the database, in milliseconds: others who work on the machine do not change it. */
  readonly cpu: number;
}

type Results = Readonly<Record<(typeof states)[number], Round[]>>;

async function guardedTables({ client }: Place): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>("select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace order by 1");
  return rows.map(({ name }) => name);
}

// User and system time of a process, in milliseconds; what stands before them may hold spaces.
function timeOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
}

async function timesOf({ client, server }: Place): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<{ pid: number }>("select pid from pg_stat_activity where usename = 'gongqiao_app'");
  return new Map([server.process.pid!, ...rows.map(({ pid }) => pid)].map((pid) => [pid, timeOf(pid)]));
}

// Idle connections are closed in between.
async function spent(place: Place, work: () => Promise<Measure>): Promise<{ result: Measure; time: number }> {
  const before = await timesOf(place);
  const result = await work();
  return { result, time: [...(await timesOf(place))].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0) };
}

async function rounds(place: Place, options: Options, tables: readonly string[]): Promise<ReadonlyMap<Work, Results>> {
  const [reading, writing] = [await subjectsOf(place), await subjectsOf(place)];
  const results = new Map(works.map((work) => [work, { enable: [], disable: [] } as Results]));
  for (const work of works) await measure(place.server, work, options, work === 'write' ? writing : reading, 1);
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const work of works) {
      for (const state of round % 2 ? states : states.toReversed()) {
        const next = work === 'write' ? writing : reading;
        for (const table of tables) await place.client.query(`alter table ${table} ${state} row level security`);
        // Each connection plans its statements anew.
        await measure(place.server, work, options, next, 1);
        const { result: { perSecond, p95 }, time } = await spent(place, () => measure(place.server, work, options, next));
        const cpu = time / (perSecond * options.seconds);
        results.get(work)![state].push({ perSecond, p95, cpu });
        say(`round ${round} ${work} ${state}: ${perSecond.toFixed(0)}/s, p95 ${p95} ms, CPU ${cpu.toFixed(2)} ms`);
      }
    }
  }
  return results;
}

function lineOf(work: Work, { enable, disable }: Results): string {
  const of = (list: readonly Round[], value: keyof Round): number => median(list.map((each) => each[value]));
  const pair = (value: keyof Round, digits: number): string[] => [of(enable, value).toFixed(digits), of(disable, value).toFixed(digits)];
  // Of the two that followed each other: what else the machine does changes from round to round.
  const ratio = (one: keyof Round, direction: 1 | -1): string => median(enable.map((each, round) => (each[one] / disable[round]![one]) ** direction)).toFixed(2);
  return row([work, ...pair('cpu', 2), ratio('cpu', -1), ...pair('perSecond', 0), ratio('perSecond', 1), ...pair('p95', 0)]);
}

/** What row-level security costs: one server on one database, its tables behind it and not, in turns. */
export async function wall(options: Options): Promise<void> {
  const place = await openFilled(String(options.organizations), options.organizations);
  const tables = await guardedTables(place);
  try {
    const results = await rounds(place, options, tables);
    const lines = [
      `${options.organizations.toLocaleString('en')} organizations; ${options.rounds} rounds of ${options.seconds} s, interleaved; medians.`, '',
      row(['', 'CPU ms a request behind it', 'without it', 'throughput by CPU', 'a second behind it', 'without it', 'throughput', 'p95 ms behind it', 'without it']), row(['---', ...Array.from({ length: 8 }, () => '---:')]),
      ...[...results].map(([work, each]) => lineOf(work, each)),
    ];
    writeSection(`wall-${options.organizations}`, lines.join('\n'));
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    for (const table of tables) await place.client.query(`alter table ${table} enable row level security`);
    await place.close();
  }
}
