import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { samplePath } from '../src/import/samples.ts';
import { importOrganizationsCommand } from '../src/index.ts';
import { registryWorld } from './world.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongqiao-command-'));
});
beforeEach(async () => {
  await world?.close();
  world = await registryWorld();
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number; out: string; told: string }> {
  const [out, told]: [string[], string[]] = [[], []];
  const code = await importOrganizationsCommand(args, { context: world.context(system), out: (text) => void out.push(text), tell: (text) => void told.push(text), file: (name) => (name.includes('/') ? name : samplePath(name)) });
  return { code, out: out.join('\n'), told: told.join('\n') };
}

const organizations = async () => (await world.sql.query('select count(*)::int as count from registry_organization')).rows[0].count as number;

interface Expected {
  readonly registryBefore: readonly object[];
  readonly rows: readonly { readonly row: number; readonly reasons: readonly { code: string; field: string }[] }[];
}

const inOrder = (expected: Expected) => ({ ...expected, rows: expected.rows.map((row) => ({ ...row, reasons: [...row.reasons].sort((one, other) => (one.code + one.field < other.code + other.field ? -1 : 1)) })) });

describe.each([['chengyang-2018.xlsx', '370214'], ['jimo-2018.csv', '370215']])('%s', (sample, region) => {
  it('先装入库中已有的，试导入的报告与期望的一字不差，且什么也不写', async () => {
    const expected = JSON.parse(await readFile(samplePath(`${basename(sample, sample.slice(sample.lastIndexOf('.')))}.expected.json`), 'utf8')) as Expected;
    const before = join(folder, 'before.json');
    await writeFile(before, JSON.stringify(expected.registryBefore));
    const loaded = await run(before, '--json');
    expect(JSON.parse(loaded.out)).toMatchObject({ results: { created: expected.registryBefore.length, skipped: 0 } });
    const { code, out } = await run(sample, '--region', region, '--dry-run', '--json');
    const { registryBefore, ...report } = expected;
    expect(code).toBe(0);
    expect(inOrder(JSON.parse(out) as Expected)).toEqual(inOrder(report as Expected));
    expect(await organizations()).toBe(registryBefore.length);
  });
});

it('导入：报告结果，再导入一次只剩相同的', async () => {
  const first = JSON.parse((await run('laoshan-2018.xlsx', '--region', '370212', '--json')).out) as { results: object; batch: string; rows: { result: string }[] };
  expect(first.results).toEqual({ created: 40, updated: 0, unchanged: 0, skipped: 0, waiting: 0 });
  expect(first.rows.every(({ result }) => result === 'created')).toBe(true);
  const again = await run('laoshan-2018.xlsx', '--region', '370212');
  expect(again.out).toContain('内容相同，未改 40');
  expect(again.out).toContain('“laoshan-2018.xlsx”');
  expect(await organizations()).toBe(40);
});

it('别的区市来报送：外区的等法律工作部确认', async () => {
  const { out } = await run('laoshan-2018.xlsx', '--region', '370215', '--json');
  expect(JSON.parse(out)).toMatchObject({ results: { created: 0, waiting: 40 }, counts: { create: 40 } });
});

it('不用 --json 时说人话', async () => {
  const { out } = await run('chengyang-2018.xlsx', '--dry-run');
  expect(out).toContain('“chengyang-2018.xlsx”（工作表“社会组织名单”）读到 65 行：新增 51，更新 0，重复 1，待核对 8，不能导入 0，跳过 5。');
  expect(out).toContain('不认识的列（不导入）：备注');
  expect(out).toContain('第 26 行 重复');
  expect(out.endsWith('这是试导入，没有写入任何内容。')).toBe(true);
});

it.each<[string, string[], number]>([
  ['没有文件', [], 2], ['没有这个文件', ['没有.xlsx'], 2], ['不认识的选项', ['laoshan-2018.xlsx', '--fast'], 2], ['没有这个区市', ['laoshan-2018.xlsx', '--region', '370299'], 2], ['不是表格', ['regions.json'], 1],
])('%s：说明并以相应的代码退出', async (_, args, expected) => {
  const { code, out, told } = await run(...args);
  expect([code, out]).toEqual([expected, '']);
  expect(told).toMatch(/\p{Script=Han}/u);
});
