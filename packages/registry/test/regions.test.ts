import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anybody, ask, registryWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await registryWorld();
});
afterAll(() => world.close());

interface RegionRow { code: string; name: string; validFrom: string | null; validTo: string | null; successorCode: string | null; verified: boolean }
const regions = async (filter: object) => (await ask<{ regions: { nodes: RegionRow[] } }>(world, anybody(world), 'query ($filter: RegionFilter) { regions(first: 100, filter: $filter) { nodes { code name validFrom validTo successorCode verified } } }', { filter })).regions.nodes;

it('区划有沿革：不在了的注明后继，回忆得来的日期标明没有核实', async () => {
  expect(await regions({ current: false })).toEqual([
    { code: '370205', name: '四方区', validFrom: null, validTo: '2012-12', successorCode: '370203', verified: false },
    { code: '370282', name: '即墨市', validFrom: null, validTo: '2017', successorCode: '370215', verified: true },
    { code: '370284', name: '胶南市', validFrom: null, validTo: '2012-12', successorCode: '370211', verified: false },
  ]);
  const current = await regions({ current: true });
  expect(current.map(({ code }) => code)).not.toContain('370282');
  expect(current.find(({ code }) => code === '370215')).toMatchObject({ name: '即墨区', validFrom: '2017', validTo: null });
  expect(current.filter(({ code }) => code.length === 9)).toHaveLength(7);
});
