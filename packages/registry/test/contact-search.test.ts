import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillContactWords } from '../src/operations/search-words.ts';
import { buildContact, buildOrganization } from '../src/testing/index.ts';
import { anybody, ask, clerkOf, clerkOfCity, ofOrganization, readerOfCity, registryWorld } from './world.ts';

const document = 'query ($search: String, $organization: String) { contacts(filter: { search: $search, organizationSearch: $organization }) { nodes { position organization { name } } } }';
const [chengyang, jimo] = ['城阳区联系人服务中心', '即墨区联系人服务中心'];
let world: World;
let ofOne: Viewer;
beforeAll(async () => {
  world = await registryWorld();
  await world.write(async (context) => {
    const [one, other] = [await buildOrganization(context, { name: chengyang, region: '370214' }), await buildOrganization(context, { name: jimo, region: '370215' })];
    ofOne = ofOrganization(world, one.id);
    await buildContact(context, { organizationId: one.id, position: '王（主任）' });
    await buildContact(context, { organizationId: other.id, position: '李（主任）' });
    await buildContact(context, { organizationId: other.id, position: '秘书长' });
  });
});
afterAll(() => world.close());

const found = async (viewer: Viewer, search: string | null, organization?: string): Promise<string[]> => {
  const { contacts } = await ask<{ contacts: { nodes: { position: string; organization: { name: string } }[] } }>(world, viewer, document, { search, organization });
  return contacts.nodes.map(({ position, organization }) => `${organization.name} ${position}`).toSorted();
};

describe('按职务找联系人', () => {
  it.each([['职务', '秘书长'], ['两个字', '书长'], ['全拼', 'mishuzhang'], ['首字母', 'msz'], ['两个首字母', 'ms']])('%s：%s', async (_, text) => {
    expect(await found(clerkOfCity(world), text)).toEqual([`${jimo} 秘书长`]);
  });

  it('称呼里的括号不必写', async () => {
    for (const text of ['王主任', '王（主任）', 'wangzhuren', 'wzr', '王']) expect(await found(clerkOfCity(world), text)).toEqual([`${chengyang} 王（主任）`]);
  });

  it('没有的找不到', async () => {
    expect(await found(clerkOfCity(world), '会长')).toEqual([]);
  });
});

it('按所在的组织找，也可以与职务合用', async () => {
  for (const text of [jimo, '即墨区联系', 'jmqlxr']) expect(await found(clerkOfCity(world), null, text)).toEqual([`${jimo} 李（主任）`, `${jimo} 秘书长`]);
  expect(await found(clerkOfCity(world), '主任', '即墨区')).toEqual([`${jimo} 李（主任）`]);
  expect(await found(clerkOfCity(world), null, ' ')).toHaveLength(3);
  expect(await found(clerkOf(world, '370214'), null, '联系人服务')).toEqual([`${chengyang} 王（主任）`]);
});

describe('谁找得到谁', () => {
  it('区里只找得到本区的，全市的读者找得到全部', async () => {
    expect(await found(clerkOf(world, '370214'), '主任')).toEqual([`${chengyang} 王（主任）`]);
    expect(await found(clerkOf(world, '370215'), 'zhuren')).toEqual([`${jimo} 李（主任）`]);
    expect(await found(readerOfCity(world), 'zr')).toEqual([`${jimo} 李（主任）`, `${chengyang} 王（主任）`].toSorted());
  });

  it('公众和组织的账号不能找', async () => {
    for (const [viewer, code] of [[anybody(world), 'UNAUTHENTICATED'], [ofOne, 'FORBIDDEN']] as const) {
      const { errors } = await world.execute(document, { viewer, variables: { search: '主任' } });
      expect(errors?.[0]?.extensions?.['code']).toBe(code);
    }
  });
});

it('以前写入、还没有词的联系人，启动时补上', async () => {
  const withoutWords = () => world.sql.query<{ n: number }>('select count(*)::int as n from registry_contact c where not exists (select 1 from registry_contact_words w where w.contact_id = c.id)');
  await world.sql.query('delete from registry_contact_words');
  expect(await found(clerkOfCity(world), '主任')).toEqual([]);
  await world.write((context) => fillContactWords(context));
  expect((await withoutWords()).rows[0]!.n).toBe(0);
  expect(await found(clerkOf(world, '370214'), 'wzr')).toEqual([`${chengyang} 王（主任）`]);
});
