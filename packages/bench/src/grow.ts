import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Options } from './options.ts';
import { openFilled, type Place, say } from './place.ts';
import { row, writeSection } from './report.ts';
import { p95 } from './statistics.ts';

const SIZES = [2_000, 20_000, 200_000, 1_000_000];
const WARM = 20;
const TIMED = 200;
const IMPORTED = 2_000;

const fields = 'id name creditCode kind region { code name } contacts(first: 5) { nodes { position officePhone } }';
const DIMENSIONS = ['TOTAL', 'REGION', 'KIND', 'REGISTRATION_STATUS', 'LABOUR_DOMAIN', 'FUNDING_SOURCE', 'ACTIVITY', 'METHOD', 'SCALE', 'HAS_UNION', 'ASSESSMENT_LEVEL', 'DOUBT', 'MISSING'];
// Two characters, more, pinyin, initials; words that many have, few have, and none.
const TEXTS = ['心理', '法律', '调解', '职工心理', 'xinli', 'falv', 'zgxl', 'tj', '朝阳', '锦云', 'jycyl', '没有'];
// Many have them, and all stand together far down the list: the hardest case for a page in its order.
const DISTRICTS = ['市北', 'shibei', '市南'];

const SEARCH = 'query ($text: String!) { organizations(first: 20, filter: { search: $text }) { nodes { id name } totalCount } }';

type Post = (query: string, variables: object) => Promise<unknown>;
type Work = 'list' | 'one' | 'search' | 'district' | 'figures' | 'write' | 'import';

const WORKS: Readonly<Record<Work, string>> = {
  list: 'a page of 50 with region and five contacts', one: 'one by id',
  search: 'a page of 20 found, with count', district: 'the same for the name of a district', figures: 'one dimension of the picture', write: 'one correction', import: `import of ${IMPORTED} rows`,
};

function poster({ server }: Place): Post {
  return async (query, variables) => {
    const response = await fetch(`${server.origin}/graphql`, { method: 'POST', headers: server.headers, body: JSON.stringify({ query, variables }) });
    const answer = (await response.json()) as { data?: Record<string, { code?: string }>; errors?: unknown };
    if (answer.errors || Object.values(answer.data ?? {}).some((value) => value?.code)) throw new Error(JSON.stringify(answer).slice(0, 500));
    return answer.data;
  };
}

async function timed(times: number, work: (index: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let index = -WARM; index < times; index++) {
    const begun = performance.now();
    await work(index + WARM);
    if (index >= 0) took.push(performance.now() - begun);
  }
  return Number(p95(took).toFixed(1));
}

// Every row is new and without a code: nothing of it is there already.
function importFile(folder: string, run: number): string {
  const file = path.join(folder, `list-${run}.csv`);
  const rows = Array.from({ length: IMPORTED }, (_, index) => `第${run}批次${index}号职工互助会,,社区社会组织,备案,城阳区,就业,${index % 30},办公室,0532-55500001`);
  writeFileSync(file, `组织名称,统一社会信用代码,组织类型,登记状态,所属区市,业务领域,专职人数,联系人,联系电话\n${rows.join('\n')}\n`);
  return file;
}

async function imports({ dataFolder, client }: Place): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongqiao-bench-'));
  const took: number[] = [];
  for (let run = 0; run < 3; run++) {
    const begun = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [path.resolve(import.meta.dirname, '../../config/gongqiao.mjs'), 'import-organizations', importFile(folder, run), '--region', '370214'], { env: { ...process.env, GONGQIAO_DATA: dataFolder }, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    took.push(performance.now() - begun);
    await client.query('delete from registry_organization where batch_id is not null');
  }
  rmSync(folder, { recursive: true });
  return Number(p95(took).toFixed(0));
}

async function measureAt(place: Place): Promise<Record<Work, number>> {
  const post = poster(place);
  const { rows } = await place.client.query<{ id: string; version: number }>("select id, version from registry_organization where scope = '370214' order by md5(id::text) limit $1", [WARM + TIMED]);
  const one = (index: number) => rows[index % rows.length]!;
  return {
    list: await timed(TIMED, () => post(`query ($first: Int!) { organizations(first: $first) { nodes { ${fields} } } }`, { first: 50 })),
    one: await timed(TIMED, (index) => post(`query ($id: ID!) { organization(id: $id) { ${fields} } }`, { id: one(index).id })),
    search: await timed(TIMED, (index) => post(SEARCH, { text: TEXTS[index % TEXTS.length] })),
    district: await timed(60, (index) => post(SEARCH, { text: DISTRICTS[index % DISTRICTS.length] })),
    figures: await timed(DIMENSIONS.length * 4, (index) => post('query ($by: [OrganizationDimension!]!) { organizationFigures(by: $by) { key count missing } }', { by: [DIMENSIONS[index % DIMENSIONS.length]] })),
    write: await timed(Math.min(TIMED, rows.length - WARM), (index) => post(`mutation ($id: ID!, $version: Int!, $volunteers: Int!) { correctOrganization(id: $id, version: $version, input: { volunteers: $volunteers }, reason: "电话核实") { ... on Organization { id } ... on Refusal { code } } }`,
      { id: one(index).id, version: one(index).version, volunteers: 100_000 + Math.floor(Math.random() * 1_000_000) })),
    import: await imports(place),
  };
}

/** How long the pieces of work take, as a city's clerk, from 2,000 to 1,000,000 organizations with five contacts each. */
export async function grow(options: Options): Promise<void> {
  const sizes = SIZES.filter((size) => size <= options.to);
  const found: Record<Work, number>[] = [];
  for (const size of sizes) {
    const place = await openFilled('grow', size, 'legal-affairs');
    try {
      found.push(await measureAt(place));
      say(JSON.stringify(found.at(-1)));
    } finally {
      await place.close();
    }
  }
  const works = Object.keys(WORKS) as Work[];
  const table = [
    row(['p95, ms', ...sizes.map((size) => size.toLocaleString('en')), 'last ÷ first']), row(['---', ...sizes.map(() => '---:'), '---:']),
    ...works.map((work) => row([WORKS[work], ...found.map((each) => each[work]), (found.at(-1)![work] / found[0]![work]).toFixed(1)])),
  ].join('\n');
  writeSection('grow', table);
  const json = { sizes, ...Object.fromEntries(works.map((work) => [work, { p95Ms: found.map((each) => each[work]) }])) };
  process.stdout.write(options.json ? `${JSON.stringify(json)}\n` : `${table}\n`);
}
