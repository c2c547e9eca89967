import type { Options } from './options.ts';
import { openFilled, say } from './place.ts';
import { row, writeSection } from './report.ts';
import { publicHeaders, signIn } from './servers.ts';
import { median, p95 } from './statistics.ts';

const RUNS = 30;
const SINGLE = 'query Figures($by: [OrganizationDimension!]!, $filter: OrganizationFilter) { organizationFigures(by: $by, filter: $filter) { dimension key label count missing asOf } }';
const CROSSED = `query Crossed($rows: OrganizationDimension!, $columns: OrganizationDimension!, $filter: OrganizationFilter) {
  organizationCrossFigures(rows: $rows, columns: $columns, filter: $filter) { total asOf rows { key label count } columns { key label count } cells { row column count } } }`;

const NOT_PUBLIC = ['SCALE', 'FUNDING_SOURCE', 'DOUBT', 'MISSING'];
const DIMENSIONS = ['TOTAL', 'REGION', 'KIND', 'REGISTRATION_STATUS', 'ASSESSMENT_LEVEL', 'HAS_UNION', 'METHOD', 'LABOUR_DOMAIN', 'ACTIVITY', ...NOT_PUBLIC];
const CROSSINGS = [['REGION', 'LABOUR_DOMAIN'], ['KIND', 'REGISTRATION_STATUS'], ['METHOD', 'LABOUR_DOMAIN'], ['ACTIVITY', 'REGION'], ['SCALE', 'HAS_UNION'], ['FUNDING_SOURCE', 'METHOD'], ['MISSING', 'REGION']] as const;

type Question = readonly [query: string, variables: object];
type Ask = (question: Question, filter: object | null) => Promise<void>;

interface Work {
  readonly name: string;
  readonly questions: readonly Question[];
}

function worksOf(sees: (dimension: string) => boolean): Work[] {
  const singles = DIMENSIONS.filter(sees).map((dimension): Work => ({ name: dimension, questions: [[SINGLE, { by: [dimension] }]] }));
  const crossed = CROSSINGS.filter((pair) => pair.every(sees)).map(([rows, columns]): Work => ({ name: `${rows} × ${columns}`, questions: [[CROSSED, { rows, columns }]] }));
  return [...singles, ...crossed, { name: 'the page: each of them and one crossing, at once', questions: [...singles, crossed[0]!].flatMap(({ questions }) => questions) }];
}

// Every organization passes, and nobody asked so before: nothing that was kept is the answer.
let asked = 0;
const fresh = (): object => ({ not: [{ kind: ['OTHER'], region: [`none-${process.pid}-${(asked += 1)}`] }] });

async function timesOf({ questions }: Work, ask: Ask, filterOf: () => object | null): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const filter = filterOf();
    const begun = performance.now();
    await Promise.all(questions.map((question) => ask(question, filter)));
    times.push(performance.now() - begun);
  }
  return [times[0]!, median(times), p95(times)].map((each) => each.toFixed(0)).join(' / ');
}

function asking(origin: string, headers: Readonly<Record<string, string>>): Ask {
  return async ([query, variables], filter) => {
    const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables: { ...variables, filter } }) });
    const answer = await response.text();
    if (!response.ok || answer.includes('"errors"')) throw new Error(`${response.status} ${answer.slice(0, 400)}`);
  };
}

/** How long the figures of the picture take at 1,000,000 organizations: for a clerk of the city, for one of a district, for the public. */
export async function figures(options: Options): Promise<void> {
  const place = await openFilled('grow', options.to, 'legal-affairs');
  const { origin, headers } = place.server;
  const lines = [row(['first / median / p95, ms', 'figure', 'asked again', 'counted anew']), row(['---', '---', '---:', '---:'])];
  try {
    const viewers = [['the city', headers, true], ['a district', await signIn(origin, 'chengyang'), true], ['the public', publicHeaders, false]] as const;
    for (const [name, own, staff] of viewers) {
      const ask = asking(origin, own);
      for (const work of worksOf((dimension) => staff || !NOT_PUBLIC.includes(dimension))) {
        lines.push(row([name, work.name, await timesOf(work, ask, () => null), await timesOf(work, ask, fresh)]));
        say(lines.at(-1)!);
      }
    }
  } finally {
    await place.close();
  }
  writeSection('figures', lines.join('\n'));
  process.stdout.write(`${lines.join('\n')}\n`);
}
