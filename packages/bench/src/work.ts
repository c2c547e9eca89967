import type { Client } from 'pg';
import type { Options } from './options.ts';
import { openPlace, say } from './place.ts';
import { row, writeSection } from './report.ts';
import { signIn } from './servers.ts';
import { median, p95 } from './statistics.ts';

const CASES = 50_000;
const RUNS = 60;
const QUERY = '{ workCentre { due overdue soon fresh waiting items { id title dueOn workdaysLeft basis } others { id title turn dueOn } } }';
const LIST = '{ cases(first: 50, filter: { mine: true }, orderBy: { field: DUE_ON, direction: ASC }) { nodes { id title stateLabel dueOn } } }';

// Correction requests that wait, in all districts, some late, some with the applicant.
const fillCases = `
  insert into decisions_case (id, scope, created_at, updated_at, flow, subject_type, subject_id, title, applicant_name, state, turn, awaits, rules_on, opened_at, entered_at, due_on, provisional, rule_id)
  select gen_random_uuid(), (array['370202', '370203', '370211', '370212', '370213', '370214', '370215', '370281', '370283', '370285'])[1 + n % 10], now(), now(), 'CorrectionRequest', 'CorrectionRequest', gen_random_uuid(),
    '更正：第' || n || '个组织', '本组织', case when n % 4 = 0 then 'RETURNED' else 'SUBMITTED' end, case when n % 4 = 0 then 'APPLICANT' else 'UNION' end,
    case when n % 4 = 0 then '{}'::text[] else array['registry.decideRequest'] end, current_date, now(), now() - n * interval '1 minute',
    case when n % 4 = 0 then null else current_date + (n % 40 - 10) end, false, case when n % 4 = 0 then null else (select id from rules_rule where key = 'registry.correctionCheck') end
  from generate_series(1, $1) n where (select count(*) from decisions_case) < $1`;

async function fillWith(client: Client): Promise<void> {
  say(`${CASES} open cases`);
  await client.query(fillCases, [CASES]);
  await client.query('vacuum analyze decisions_case');
}

async function timesOf(origin: string, headers: Readonly<Record<string, string>>, query: string): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const answer = await response.text();
    if (!response.ok || answer.includes('"errors"')) throw new Error(`${response.status} ${answer.slice(0, 400)}`);
    times.push(performance.now() - begun);
  }
  return times;
}

/** How long the work centre takes with 50,000 open cases: for a clerk for whom most of them wait, and for one of a district. */
export async function work(_: Options): Promise<void> {
  const place = await openPlace('work', 'legal-affairs');
  const { origin, headers } = place.server;
  const lines = [row([`${CASES} open cases, ms`, 'median', 'p95']), row(['---', '---:', '---:'])];
  try {
    await fillWith(place.client);
    for (const [name, own] of [['the city', headers], ['a district', await signIn(origin, 'chengyang')]] as const) {
      for (const [what, query] of [['work centre', QUERY], ['first page of what waits for me', LIST]] as const) {
        const times = await timesOf(origin, own, query);
        lines.push(row([`${name}: ${what}`, median(times).toFixed(1), p95(times).toFixed(1)]));
        say(lines.at(-1)!);
      }
    }
  } finally {
    await place.close();
  }
  writeSection('work', lines.join('\n'));
  process.stdout.write(`${lines.join('\n')}\n`);
}
