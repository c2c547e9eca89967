import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOrganization, syntheticCode } from '../src/testing/index.ts';
import { ask, clerkOfCity, registryWorld } from './world.ts';

let world: World;
const code = syntheticCode('52', '370215', 930_001);
beforeAll(async () => {
  world = await registryWorld();
  await world.write(async (context) => {
    await buildOrganization(context, { name: '即墨区绿石职工法律服务中心（总部）', formerNames: ['青石法律服务社'], creditCode: code, region: '370215' });
    await buildOrganization(context, { name: '重庆路100%工友会', creditCode: null, registrationStatus: 'FILED', region: '370203' });
    await buildOrganization(context, { name: '市北区长乐文艺队', creditCode: null, registrationStatus: 'FILED', region: '370203' });
  });
});
afterAll(() => world.close());

const found = async (search: string): Promise<string[]> => {
  const { organizations } = await ask<{ organizations: { nodes: { name: string }[] } }>(world, clerkOfCity(world), 'query ($search: String) { organizations(filter: { search: $search }) { nodes { name } } }', { search });
  return organizations.nodes.map(({ name }) => name);
};

it.each([
  ['名称的一部分', '职工法律'], ['两个字', '绿石'], ['全拼', 'lvshizhigong'], ['首字母', 'lszgfl'], ['两个首字母', 'ls'], ['曾用名', '青石法律'], ['曾用名的拼音', 'qingshi'], ['区的旧称', '即墨市绿石'],
  ['代码', code], ['代码的一部分、小写', code.slice(8).toLowerCase()], ['空格与括号', '绿 石　职工（法律）'],
])('按%s找到：%s', async (_, text) => {
  expect(await found(text)).toEqual(['即墨区绿石职工法律服务中心（总部）']);
});

it('多音字按词读', async () => {
  expect(await found('chongqinglu')).toEqual(['重庆路100%工友会']);
});

it.each(['changle', 'changyue', 'zhangle', 'cywyd'])('词典选错了读音，按另一个读音也找得到：%s', async (text) => {
  expect(await found(text)).toEqual(['市北区长乐文艺队']);
});

it('通配符只是字', async () => {
  expect(await found('1%_友')).toEqual([]);
  expect(await found('100%工')).toEqual(['重庆路100%工友会']);
});

it('四方区的旧称找到市北区的', async () => {
  expect(await found('四方区长乐')).toEqual(['市北区长乐文艺队']);
});

it('没有的找不到，空的不筛选', async () => {
  expect(await found('没有这样的组织')).toEqual([]);
  expect(await found('  ')).toHaveLength(3);
});
