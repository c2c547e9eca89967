import autocannon from 'autocannon';
import { setTimeout as sleep } from 'node:timers/promises';
import { subjectsOf } from './compare.ts';
import type { Options } from './options.ts';
import { openFilled, type Place, say } from './place.ts';
import { row, writeSection } from './report.ts';
import { publicHeaders } from './servers.ts';
import { median, p99 } from './statistics.ts';
import { messages, type Subject } from './ways.ts';

const PAUSE = 20;
const FLOOD = 300;
const states = ['alone', 'beside'] as const;

interface Told {
  readonly times: number[];
  /** What whoever floods was answered, by status. */
  readonly refused: number;
  readonly answered: number;
}

// Somebody at work: one organization after the other, with pauses.
async function reads({ server }: Place, next: () => Subject, seconds: number): Promise<number[]> {
  const times: number[] = [];
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(PAUSE)) {
    const { path, body } = messages.ours('one', next(), '');
    const begun = performance.now();
    const response = await fetch(server.origin + path, { method: 'POST', headers: server.headers, body });
    if (!response.ok || (await response.text()).includes('"errors"')) throw new Error(`${response.status}`);
    times.push(performance.now() - begun);
  }
  return times;
}

// A thread of its own: what it takes to send so much would else be in the other's times.
async function flood({ server }: Place, seconds: number): Promise<Pick<Told, 'refused' | 'answered'>> {
  const result = await autocannon({ url: `${server.origin}/graphql`, method: 'POST', headers: { ...publicHeaders }, body: JSON.stringify({ query: '{ organizations(first: 20) { nodes { id name } totalCount } }' }), connections: 10, overallRate: FLOOD, duration: seconds, workers: 1 });
  return { refused: result['4xx'], answered: result['2xx'] };
}

async function told(place: Place, state: (typeof states)[number], next: () => Subject, seconds: number): Promise<Told> {
  if (state === 'alone') return { times: await reads(place, next, seconds), refused: 0, answered: 0 };
  const [times, counts] = await Promise.all([reads(place, next, seconds), flood(place, seconds)]);
  return { times, ...counts };
}

/** What somebody at work notices of an address that sends far more than its limit: R19. */
export async function burst(options: Options): Promise<void> {
  const place = await openFilled(String(options.organizations), options.organizations, 'chengyang', 'entry=0,anonymous=60,files=0');
  const all: Record<(typeof states)[number], Told[]> = { alone: [], beside: [] };
  try {
    const next = await subjectsOf(place);
    await reads(place, next, 2);
    for (let round = 1; round <= options.rounds; round++) {
      for (const state of round % 2 ? states : states.toReversed()) {
        const one = await told(place, state, next, options.seconds * 3);
        all[state].push(one);
        say(`round ${round} ${state}: ${one.times.length} reads, p99 ${p99(one.times).toFixed(1)} ms; ${one.refused} refused, ${one.answered} answered`);
      }
    }
  } finally {
    await place.close();
  }
  const line = (name: string, of: (times: readonly number[]) => number): string => {
    const [alone, beside] = states.map((state) => median(all[state].map(({ times }) => of(times))));
    return row([name, alone!.toFixed(1), beside!.toFixed(1), (beside! / alone!).toFixed(2)]);
  };
  const [refused, answered] = (['refused', 'answered'] as const).map((key) => all.beside.reduce((sum, one) => sum + one[key], 0));
  const lines = [row(['one organization by id, ms', 'alone', `beside ${FLOOD} requests a second of one address`, 'ratio']), row(['---', '---:', '---:', '---:']), line('median', median), line('p99', p99), '', `Of what that address sent, ${answered} were answered and ${refused} refused with 429.`];
  writeSection('burst', lines.join('\n'));
  process.stdout.write(`${lines.join('\n')}\n`);
}
