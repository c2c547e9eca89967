import { identityDomain, publicViewer, unitId, viewerOf } from '@gongqiao/identity';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

let world: World;
beforeAll(async () => {
  world = await createWorld({ domains: [rulesDomain, identityDomain], seed: true });
});
afterAll(() => world.close());

const WHOAMI = '{ viewer { kind name account department departmentLabel permissions unit { code name kind parent { code } } } }';

it('工作人员看到自己的单位与权限', async () => {
  const graph = { grants: new Map([['registry-clerk-unit', ['registry.read', 'registry.import']]]) };
  const unit = { id: unitId('370214'), kind: 'DISTRICT', regionCode: '370214' };
  const viewer = viewerOf({ id: unitId('x'), account: 'chengyang', displayName: '王（经办）', department: null, unit, kind: 'STAFF', organizationId: null, roles: ['registry-clerk-unit'] }, graph);
  const { result, statements } = await world.statementsOf(() => world.execute(WHOAMI, { viewer }));
  expect(result).toEqual({ data: { viewer: {
    kind: 'STAFF', name: '王（经办）', account: 'chengyang', department: null, departmentLabel: null, permissions: ['registry.import', 'registry.read'],
    unit: { code: '370214', name: '城阳区总工会', kind: 'DISTRICT', parent: { code: '370200' } },
  } } });
  expect(statements).toHaveLength(1);
});

it('部门以中文名称显示', async () => {
  const viewer = viewerOf({ id: unitId('x'), account: 'law', displayName: '周（经办）', department: 'LEGAL_AFFAIRS', unit: null, kind: 'STAFF', organizationId: null, roles: [] }, { grants: new Map() });
  expect((await world.execute('{ viewer { department departmentLabel unit { code } } }', { viewer })).data)
    .toEqual({ viewer: { department: 'LEGAL_AFFAIRS', departmentLabel: '法律工作部', unit: null } });
});

it('公众可以问自己是谁', async () => {
  const { data } = await world.execute(WHOAMI, { viewer: publicViewer({ publicGrants: ['registry.directory'] }) });
  expect(data).toEqual({ viewer: { kind: 'ANONYMOUS', name: '公众', account: null, department: null, departmentLabel: null, permissions: ['registry.directory'], unit: null } });
});

it('不登录看不到单位名单', async () => {
  expect((await world.execute('{ units { nodes { code } } }')).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
});
