import { matches, type Viewer } from '@gongqiao/kernel';
import { describe, expect, it } from 'vitest';
import { askedByAnother } from './second-person.ts';
import { type AccountFacts, viewerOf } from './viewer-of.ts';

const graph = { grants: new Map([['registry-clerk-city', ['registry.read', 'registry.settle']], ['reader-city', ['registry.read']], ['security-administrator', ['identity.grant']], ['registry-clerk-unit', ['registry.read', 'registry.settle']]]) };
const unit = { id: 'u', kind: 'CITY', regionCode: null };
const jia = { id: 'jia', name: '甲' };
const deputy = (facts: Partial<AccountFacts>): Viewer => viewerOf({ id: 'yi', kind: 'STAFF', account: 'yi', displayName: '乙', department: 'LEGAL_AFFAIRS', unit, organizationId: null, roles: [], ...facts }, graph);

describe('第二人', () => {
  it.each<[string, Partial<AccountFacts>, readonly string[]]>([
    ['自己的职责', { roles: ['registry-clerk-city'] }, ['jia', 'bing']],
    ['只凭甲的代理', { roles: ['registry-clerk-city'], lent: [{ ...jia, role: 'registry-clerk-city' }] }, ['bing']],
    ['代理的是别的职责', { roles: ['registry-clerk-city', 'reader-city'], lent: [{ ...jia, role: 'reader-city' }] }, ['jia', 'bing']],
    ['替甲、丙两人代理', { roles: ['registry-clerk-city'], lent: [{ ...jia, role: 'registry-clerk-city' }, { id: 'bing', name: '丙', role: 'registry-clerk-city' }] }, []],
  ])('%s：自己的不行，所代的人的也不行', (_what, facts, others) => {
    const rule = askedByAnother(deputy(facts), 'registry.settle', 'askedBy');
    expect(['yi', 'jia', 'bing'].filter((askedBy) => matches(rule, { askedBy }))).toEqual(others);
  });

  it('借来的比自己的管得宽：算代理；一样宽的：算自己的', () => {
    const wider = deputy({ roles: ['registry-clerk-city', 'registry-clerk-unit'], lent: [{ ...jia, role: 'registry-clerk-city' }] });
    expect(Object.fromEntries(wider.lent!)).toEqual({ 'registry.read': [jia], 'registry.settle': [jia] });
    const narrower = deputy({ roles: ['registry-clerk-city', 'registry-clerk-unit'], lent: [{ ...jia, role: 'registry-clerk-unit' }] });
    expect(narrower.lent).toBeUndefined();
    const beside = deputy({ roles: ['registry-clerk-city', 'reader-city'], lent: [{ ...jia, role: 'registry-clerk-city' }] });
    expect([...beside.lent!.keys()]).toEqual(['registry.settle']);
  });

  it('三员的职责借来的不算', () => {
    const viewer = deputy({ roles: ['security-administrator'], lent: [{ ...jia, role: 'security-administrator' }] });
    expect([viewer.grants.size, viewer.lent]).toEqual([0, undefined]);
  });
});
