import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOrganization } from '../src/testing/index.ts';
import { act, files, input } from './correction-world.ts';
import { ask, clerkOfCity, ofOrganization, readerOfCity, registryWorld } from './world.ts';

interface Section { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly total: number }
interface Whole { readonly ownRecord: { readonly name: string; readonly sections: readonly Section[] } | null }

const QUERY = '{ ownRecord { name asOf sections { title columns rows total } } }';

let world: World;
let city: Viewer;
let own: Viewer;
let other: Viewer;
beforeAll(async () => {
  world = await registryWorld({ uploads: files });
  world.clock.set('2026-02-10T02:00:00Z');
  city = clerkOfCity(world);
  const [mine, another] = [await world.write((context) => buildOrganization(context, { name: '城阳区灯塔职工服务中心', street: '城阳街道', fullTimeStaff: 6 })), await world.write((context) => buildOrganization(context, { name: '即墨区航标职工之家' }))];
  [own, other] = [ofOrganization(world, mine.id), ofOrganization(world, another.id)];
  const asked = await act(world, own, 'request', { organization: mine.id, input: input({ street: '流亭街道', fullTimeStaff: 8 }) });
  await act(world, city, 'decline', { id: asked.id, version: asked.version, reason: '登记证上的住所没有变。' });
  await ask(world, city, 'mutation ($id: ID!) { correctOrganization(id: $id, version: 1, input: { volunteers: 12 }, reason: "实地走访") { __typename } }', { id: mine.id });
  const strange = await act(world, other, 'request', { organization: another.id, input: input({ street: '鳌山卫街道' }) });
  await act(world, city, 'decline', { id: strange.id, version: strange.version, reason: '航标的理由。' });
});
afterAll(async () => {
  await world.close();
  files.remove();
});

const recordOf = async (viewer: Viewer) => (await ask<Whole>(world, viewer, QUERY)).ownRecord!;
const rowsOf = (sections: readonly Section[], title: string) => {
  const { columns, rows } = sections.find((section) => section.title === title)!;
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
};

describe('我的档案', () => {
  it('每一项资料写着内容、来源和记入的时间', async () => {
    const { name, sections } = await recordOf(own);
    const values = rowsOf(sections, '登记的资料');
    expect(name).toBe('城阳区灯塔职工服务中心');
    expect(values.find((row) => row['项目'] === '志愿者人数')).toMatchObject({ 内容: '12', 来源: '核实更正', 记入时间: '2026-02-10 10:00' });
    expect(values.find((row) => row['项目'] === '街道（镇）')).toMatchObject({ 内容: '城阳街道' });
  });

  it('申请、办理、决定都在，决定连同理由、依据和当时的事实；谁改过、为什么', async () => {
    const { sections } = await recordOf(own);
    expect(rowsOf(sections, '更正申请')).toHaveLength(1);
    expect(rowsOf(sections, '办件')).toHaveLength(1);
    const [decision] = rowsOf(sections, '决定');
    expect(decision).toMatchObject({ 理由: '登记证上的住所没有变。' });
    expect([decision!['依据'], decision!['当时的事实']].every((text) => text !== '')).toBe(true);
    expect(rowsOf(sections, '谁看过、谁改过')[0]).toMatchObject({ 涉及的内容: '志愿者人数', 理由: '实地走访' });
  });

  it('别的组织的一个字也没有；没有工会内部的栏：范围、账号、经办人', async () => {
    const text = JSON.stringify((await recordOf(own)).sections);
    for (const stranger of ['航标', '鳌山卫']) expect(text).not.toContain(stranger);
    const columns = (await recordOf(own)).sections.flatMap((section) => section.columns);
    for (const internal of ['范围', '账号', '经办人', '经办账号', '等待的权限', '版本', '标识']) expect(columns).not.toContain(internal);
  });

  it('没有组织的、工会的人，没有这份档案；公众不能问', async () => {
    const { errors } = await world.execute(QUERY, { viewer: readerOfCity(world) });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const gone = ofOrganization(world, '00000000-0000-7000-8000-000000000001');
    expect((await ask<Whole>(world, gone, QUERY)).ownRecord).toBeNull();
  });
});
