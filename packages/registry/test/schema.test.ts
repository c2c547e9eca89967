import { createRow, nounOf } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registryDomain } from '../src/index.ts';
import { Organization } from '../src/organization/organization.entity.ts';
import { recordOf } from '../src/organization/organization.facts.ts';
import { buildOrganization, organizationFacts } from '../src/testing/index.ts';
import { registryWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await registryWorld();
});
afterAll(() => world.close());

const columnsWithValues = registryDomain.entities.map(nounOf).flatMap((noun) => [...noun.columns.values()].flatMap(({ column, enumeration }) => (enumeration ? [[noun.table, column, enumeration.values] as const] : [])));

describe('数据库与图的取值相同', () => {
  it.each(columnsWithValues)('%s.%s', async (table, column, values) => {
    const { rows } = await world.sql.query<{ definition: string; alone: boolean }>(`
      select pg_get_constraintdef(c.oid) as definition, cardinality(c.conkey) = 1 as alone from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
      where c.contype = 'c' and c.conrelid = $1::regclass and a.attname = $2`, [table, column]);
    const named = (alone: boolean) => rows.filter((row) => row.alone === alone).flatMap(({ definition }) => [...definition.matchAll(/'([A-Z0-9_]+)'/g)].map(([, value]) => value!));
    expect(named(true).sort()).toEqual([...values].sort());
    // What several columns say together names no value that there is not.
    expect(named(false).filter((value) => !values.includes(value))).toEqual([]);
  });
});

it('每一种排序都有与之相符的索引', async () => {
  const { rows } = await world.sql.query<{ indexdef: string }>("select indexdef from pg_indexes where tablename = 'registry_organization'");
  const plain = (sql: string): string => sql.replace(/::(text|integer|bigint)|[()\s"']/g, '');
  const indexes = rows.map(({ indexdef }) => plain(indexdef.replace(/^.* USING btree /i, '').toLowerCase()));
  for (const { sql } of nounOf(Organization).orders.values()) expect(indexes).toContain(`${plain(sql.replaceAll('$.', '').toLowerCase())},id`);
});

it('成批写的事件与逐个写的一样', async () => {
  const facts = organizationFacts({ otherMethods: ['巡展'], formerNames: ['旧名'], volunteers: 3, annualIncome: 120_000 });
  const one = await world.write(async (context) => createRow(context, Organization, { ...recordOf(facts, ''), creditCode: null } as never, { action: 'create' }));
  const many = await world.write((context) => buildOrganization(context, { ...facts, creditCode: null }));
  const changes = async (id: string) => (await world.sql.query<{ changes: { field: string }[] }>('select changes from kernel_event where subject_id = $1', [id])).rows[0]!.changes
    .filter(({ field }) => field !== 'identifierScheme' && field !== 'doubts').sort((a, b) => (a.field < b.field ? -1 : 1));
  expect(await changes(one.id)).toEqual(await changes(many.id));
});
