import { anonymous } from '@gongqiao/kernel';
import { createWorld, system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTo, ruleOn, rulesDomain } from '../src/index.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ domains: [rulesDomain], seed: true });
});
afterAll(() => world.close());

describe('规则', () => {
  it('谁都能查，没有核对原文的标明', async () => {
    const { data, errors } = await world.execute('{ rules(first: 100) { nodes { key amount unit basis verified validFrom } } }', { viewer: anonymous });
    expect(errors).toBeUndefined();
    expect((data as unknown as { rules: { nodes: object[] } }).rules.nodes).toContainEqual({
      key: 'registry.assessmentValidity', amount: 5, unit: 'YEAR', basis: '社会组织评估管理办法（民政部令第39号）', verified: true, validFrom: null,
    });
  });

  it('按日取当时有效的那一条；没有的不能猜', async () => {
    const context = world.context(system);
    await world.sql.query(`
      insert into rules_rule (id, scope, created_at, updated_at, key, title, amount, unit, basis, valid_from, valid_to, verified)
      values (gen_random_uuid(), '', now(), now(), 'test.period', '期限', 3, 'DAY', '旧', '2010', '2019', true), (gen_random_uuid(), '', now(), now(), 'test.period', '期限', 5, 'DAY', '新', '2020', null, true)`);
    expect([(await ruleOn(context, 'test.period', '2019-12-31')).amount, (await ruleOn(context, 'test.period', '2020-01-01')).amount]).toEqual([3, 5]);
    world.clock.set('2026-03-02T02:00:00Z');
    const { data } = await world.execute('{ rulesInForce(keys: ["test.nothing", "test.period"]) { key title amount unit } }', { viewer: anonymous });
    expect(data).toEqual({ rulesInForce: [{ key: 'test.period', title: '期限', amount: 5, unit: 'DAY' }] });
    await world.sql.query(`
      insert into rules_rule (id, scope, place, created_at, updated_at, key, title, amount, unit, basis, article, wording, valid_from, verified)
      values (gen_random_uuid(), '370214', '城阳区', now(), now(), 'test.period', '期限', 7, 'WORKING_DAY', '区里的办法', '第三条', '七个工作日以内。', '2026', false)`);
    const help = '{ own: rulesInForce(keys: ["test.period"], scope: "370214") { text basis article wording validFrom verified place } city: rulesInForce(keys: ["test.period"]) { text place } }';
    expect((await world.execute(help, { viewer: anonymous })).data).toEqual({
      own: [{ text: '期限：7个工作日', basis: '区里的办法', article: '第三条', wording: '七个工作日以内。', validFrom: '2026', verified: false, place: '城阳区' }], city: [{ text: '期限：5日', place: null }],
    });
    await expect(ruleOn(context, 'test.period', '2009-12-31')).rejects.toThrow('no rule test.period');
    await expect(ruleOn(context, 'test.nothing', '2020-01-01')).rejects.toThrow('no rule test.nothing');
  });
});

it.each([
  ['2024-05-12', 5, 'YEAR', '2029-05-12'], ['2024-02-29', 1, 'YEAR', '2025-02-28'], ['2024-01-31', 1, 'MONTH', '2024-02-29'], ['2024-12-31', 2, 'MONTH', '2025-02-28'], ['2024-12-20', 15, 'DAY', '2025-01-04'],
] as const)('%s 之后 %i %s 是 %s', (day, amount, unit, end) => expect(addTo(day, { amount, unit })).toBe(end));
