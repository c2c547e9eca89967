import { withinScope } from '@gongqiao/kernel';
import { describe, expect, it } from 'vitest';
import { type AccountFacts, publicViewer, viewerOf } from './viewer-of.ts';

const graph = {
  grants: new Map([
    ['registry-clerk-city', ['registry.read', 'registry.correct', 'registry.settle']],
    ['registry-clerk-unit', ['registry.read', 'registry.correct']],
    ['reader-city', ['registry.read']],
  ]),
};

const district = { id: 'd', kind: 'DISTRICT', regionCode: '370214' };
const zone = { id: 'z', kind: 'ZONE', regionCode: '370214' };

function account(overrides: Partial<AccountFacts>): AccountFacts {
  return { id: 'a', kind: 'STAFF', account: 'somebody', displayName: '王（经办）', department: null, unit: null, organizationId: null, roles: [], ...overrides };
}

const grantsOf = (overrides: Partial<AccountFacts>) => Object.fromEntries(viewerOf(account(overrides), graph).grants);

describe('权限随角色与单位', () => {
  it('市总工会部门的角色在全市有效', () => {
    expect(grantsOf({ department: 'LEGAL_AFFAIRS', roles: ['registry-clerk-city'] })).toEqual({ 'registry.read': ['*'], 'registry.correct': ['*'], 'registry.settle': ['*'] });
  });

  it('区总工会的角色只在本区有效', () => {
    expect(grantsOf({ unit: district, roles: ['registry-clerk-unit'] })).toEqual({ 'registry.read': ['370214'], 'registry.correct': ['370214'] });
  });

  it('功能区不因所在的区而得到该区', () => {
    expect(grantsOf({ unit: zone, roles: ['registry-clerk-unit'] })['registry.read']).toEqual(['unit:z']);
  });

  it('几个角色按权限相加，不升为其中最宽的一个', () => {
    const viewer = viewerOf(account({ department: 'FINANCE', unit: district, roles: ['reader-city', 'registry-clerk-unit'] }), graph);
    expect(withinScope(viewer, 'registry.read')).toBe(true);
    expect(withinScope(viewer, 'registry.correct')).toEqual({ scope: ['370214'] });
    expect(withinScope(viewer, 'registry.settle')).toBe(false);
  });

  it.each<[string, Partial<AccountFacts>]>([
    ['不属部门而有全市角色', { unit: district, roles: ['registry-clerk-city', 'reader-city'] }],
    ['没有单位而有单位角色', { roles: ['registry-clerk-unit'] }],
    ['不认识的角色', { department: 'FINANCE', roles: ['constructor', 'gone'] }],
    ['没有角色', { department: 'FINANCE' }],
  ])('%s：什么也不能做', (_, overrides) => {
    expect(grantsOf(overrides)).toEqual({});
  });
});

describe('社会组织的账号', () => {
  const grants = { grants: new Map([...graph.grants, ['organization-administrator', ['registry.request']]]) };

  it('只在本组织有效，工会一方的角色在它手里什么也不是', () => {
    const viewer = viewerOf(account({ kind: 'ORGANIZATION', organizationId: 'o', department: 'LEGAL_AFFAIRS', unit: district, roles: ['organization-administrator', 'registry-clerk-city', 'registry-clerk-unit'] }), grants);
    expect([...viewer.grants]).toEqual([['registry.request', ['organization:o']]]);
  });

  it('社会组织的角色在工会一方手里什么也不是', () => {
    expect([...viewerOf(account({ department: 'LEGAL_AFFAIRS', unit: district, roles: ['organization-administrator'] }), grants).grants]).toEqual([]);
  });
});

it('社会组织的账号不是工作人员', () => {
  expect(viewerOf(account({ kind: 'ORGANIZATION', organizationId: 'o' }), graph)).toMatchObject({ kind: 'ORGANIZATION', organizationId: 'o', accountId: 'a', unitId: null });
});

it('公众只有公开的权限', () => {
  const viewer = publicViewer({ publicGrants: ['registry.directory'] });
  expect(viewer).toMatchObject({ kind: 'ANONYMOUS', accountId: null });
  expect([...viewer.grants]).toEqual([['registry.directory', ['*']]]);
});
