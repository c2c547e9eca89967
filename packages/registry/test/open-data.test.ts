import { createHash } from 'node:crypto';
import { buffer, text } from 'node:stream/consumers';
import type { Download } from '@gongqiao/kernel';
import { system, type World } from '@gongqiao/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registryDomain } from '../src/index.ts';
import { publishEdition } from '../src/operations/open-data/publish-edition.ts';
import { readStored } from '../src/operations/open-data/stored-file.ts';
import { checkFiles } from '../src/operations/open-data/check-files.ts';
import { buildContact, buildOrganization } from '../src/testing/index.ts';
import { anybody, ask, clerkOf, registryWorld } from './world.ts';

let world: World;
let hidden: string;
let shown: string;
beforeAll(async () => {
  world = await registryWorld();
  world.clock.set('2026-11-02T01:00:00Z');
  await world.write(async (context) => {
    const one = await buildOrganization(context, { name: '城阳区“引号”, 逗号中心', formerNames: ['旧名'], foundedOn: '2015-06', fullTimeStaff: 77_123, annualIncome: 12_345_600, activities: ['=1+1'], fundingSources: ['DONATION'] });
    shown = one.id;
    hidden = (await buildOrganization(context, { name: '不公开的学习小组', creditCode: null, registrationStatus: 'UNREGISTERED' })).id;
    await buildContact(context, { organizationId: one.id, position: '秘书处', officePhone: '0532-55501234' });
    for (let index = 0; index < 30; index += 1) await buildOrganization(context, { region: index % 2 ? '370215' : null, kind: index % 3 ? 'FOUNDATION' : null });
  });
  if (!(await publishEdition(world.context(system)))) throw new Error('no edition was published');
});
afterAll(() => world.close());

interface File { name: string; rows: number | null; bytes: number; sha256: string; mediaType: string }
const editions = async () => (await ask<{ openDataEditions: { nodes: { month: string; organizations: number; valid: boolean; files: File[] }[] } }>(world, anybody(world), '{ openDataEditions { nodes { month organizations valid files { name rows bytes sha256 mediaType } } } }')).openDataEditions.nodes;
const download = (name: string, query: Readonly<Record<string, string | undefined>>, viewer = anybody(world)): Promise<Download> => registryDomain.downloads![name]!.handle(world.context(viewer), query);
const content = async (file: string): Promise<Buffer> => buffer((await download('open-data', { month: '2026-11', file })).body as Readable);

describe('开放数据', () => {
  it('每月一份，谁都能查、能下；各文件与所列的大小、摘要、条数一致', async () => {
    const [edition] = await editions();
    expect(edition).toMatchObject({ month: '2026-11', organizations: 31, valid: true });
    expect(edition!.files.map(({ name }) => name)).toEqual(['organizations.csv', 'organizations.json', 'organizations.jsonl', 'popolo.json', 'schema.json', 'report.json', 'datapackage.json']);
    for (const { name, bytes, sha256 } of edition!.files) {
      const bodyOfFile = await content(name);
      expect([name, bodyOfFile.length, createHash('sha256').update(bodyOfFile).digest('hex')]).toEqual([name, bytes, sha256]);
    }
  });

  it('三种格式是同样的内容，合乎所附的格式说明', async () => {
    const json = JSON.parse((await content('organizations.json')).toString()) as { id: string; name: string }[];
    const lines = (await content('organizations.jsonl')).toString().trimEnd().split('\n').map((line) => JSON.parse(line) as object);
    expect(lines).toEqual(json);
    const validate = new Ajv2020({ formats: { uuid: true } }).compile(JSON.parse((await content('schema.json')).toString()) as object);
    for (const row of json) expect(validate(row), JSON.stringify(validate.errors)).toBe(true);
    expect(json.find(({ id }) => id === shown)).toMatchObject({ name: '城阳区“引号”, 逗号中心', formerNames: ['旧名'], foundedOn: '2015-06', regionCode: '370214', regionName: '城阳区' });
    const csv = (await content('organizations.csv')).toString();
    expect(csv.startsWith('\uFEFF标识,名称,')).toBe(true);
    expect(csv).toContain('"城阳区“引号”, 逗号中心"');
    expect(csv).toContain("'=1+1");
    expect(csv.trimEnd().split('\r\n')).toHaveLength(32);
  });

  it('不公开的组织、人数、收入、资金来源、联系人，哪个文件里都没有', async () => {
    for (const { name } of (await editions())[0]!.files) {
      const all = (await content(name)).toString();
      for (const secret of [hidden, '不公开的学习小组', '77123', '12345600', '秘书处', '55501234', 'fundingSources', 'annualIncome', 'fullTimeStaff']) expect([name, secret, all.includes(secret)]).toEqual([name, secret, false]);
    }
  });

  it('检验报告由读回来的文件得出；坏了的查得出来', async () => {
    expect(JSON.parse((await content('report.json')).toString())).toMatchObject({ valid: true, files: [{ name: 'organizations.jsonl', rows: 31, errors: [] }, { name: 'organizations.json', rows: 31 }, { name: 'organizations.csv', rows: 31 }] });
    const { rows } = await world.sql.query('select id from registry_open_data_edition');
    const broken = { query: async (sql: string, values: readonly unknown[] = []) => {
      const answer = await world.sql.query(sql, values as unknown[]);
      return values[1] === 'organizations.jsonl' && values[2] === 1 ? { rows: [{ bytes: (await import('node:zlib')).gzipSync('{"id":"x"}\n不是\n') }] } : answer;
    } };
    const checked = await checkFiles(broken as never, rows[0]!['id'] as string, 31);
    expect(checked[0]!.errors).toEqual(expect.arrayContaining(['应有 31 条，读到 2 条', '第 2 条：不是 JSON']));
    expect(await text(readStored(world.orm.pool as never, rows[0]!['id'] as string, 'schema.json'))).toContain('2020-12');
  });

  it('Popolo：组织、曾用名、代码、地区；公开的没有职务，工作人员的有职务而没有人', async () => {
    const popolo = JSON.parse((await content('popolo.json')).toString()) as { organizations: { id: string }[]; areas: { id: string }[]; posts: unknown[] };
    expect([popolo.organizations.length, popolo.posts.length, popolo.areas.length]).toEqual([31, 0, 11]);
    expect(popolo.organizations.find(({ id }) => id === shown)).toMatchObject({ other_names: [{ name: '旧名', note: '曾用名' }], identifiers: [{ scheme: 'CN-USCC' }], classification: '社会服务机构', area_id: 'cn-370214', founding_date: '2015-06' });
    const staff = JSON.parse(await text((await download('popolo', {}, clerkOf(world, '370214'))).body as Readable)) as { posts: object[] };
    expect(staff.posts).toEqual([{ id: expect.any(String), label: '秘书处', organization_id: shown }]);
    expect(registryDomain.downloads!['popolo']!.allow).toBe('registry.export');
  });

  it('一个月只做一份，做好的不再变；下个月另做', async () => {
    const before = await editions();
    await world.write((context) => buildOrganization(context, {}));
    const made = await Promise.all(Array.from({ length: 6 }, () => publishEdition(world.context(system))));
    expect(made).toEqual(Array.from({ length: 6 }, () => false));
    expect(await editions()).toEqual(before);
    world.clock.set('2026-11-30T16:30:00Z');
    const next = await Promise.all(Array.from({ length: 6 }, () => publishEdition(world.context(system))));
    expect(next.filter(Boolean)).toHaveLength(1);
    expect((await editions()).map(({ month, organizations }) => [month, organizations])).toEqual([['2026-11', 31], ['2026-12', 32]]);
  });

  it('没有的月份、没有的文件就是没有', async () => {
    for (const query of [{ month: '2020-01', file: 'organizations.csv' }, { month: '2026-11', file: '../schema.json' }, {}]) await expect(download('open-data', query)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
