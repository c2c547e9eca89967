import { Unit } from '@gongqiao/identity';
import { createRow, refuse } from '@gongqiao/kernel';
import { staff } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record } from '../src/index.ts';
import { type Chained, chained, clerk, makeUnit, renameUnit } from './chain.ts';

let chain: Chained;
beforeAll(async () => {
  chain = await chained(1);
});
afterAll(() => chain.close());

const lastRow = async (): Promise<Record<string, unknown>> => (await chain.superuser.query('select * from audit_event order by seq desc limit 1')).rows[0] as Record<string, unknown>;
const count = async (): Promise<number> => (await chain.superuser.query<{ n: number }>('select count(*)::int as n from audit_event')).rows[0]!.n;

describe('写入', () => {
  it('一个事务一条，说明谁、在哪个部门、对什么做了什么', async () => {
    const id = await makeUnit(chain.world);
    expect(await lastRow()).toMatchObject({
      actor_id: clerk.accountId, actor_name: clerk.name, actor_kind: 'STAFF', department: 'LEGAL_AFFAIRS', action: 'Unit.found', object_type: 'Unit', object_id: id, outcome: 'DONE',
    });
    const before = await count();
    await chain.world.write(async (context) => {
      for (const code of ['a', 'b', 'c']) createRow(context, Unit, { code: `batch-${code}`, name: code, kind: 'INSTITUTION', parent: null, regionCode: null, scope: '' }, { action: 'found' });
    }, clerk);
    expect(await count()).toBe(before + 1);
    expect(JSON.parse((await lastRow())['payload'] as string)).toEqual({ digest: expect.stringMatching(/^[0-9a-f]{64}$/), events: 3 });
  });

  it('没有经过程序的写入也记下，照修改记录所说的人', async () => {
    await chain.world.sql.query(`
      insert into kernel_event (id, subject_type, subject_id, subject_version, kind, action, changes, actor_name, at, scope) values
      (gen_random_uuid(), 'Unit', 'x', 1, 'UPDATE', 'byHand', '[]', '某人', now(), '370214'), (gen_random_uuid(), 'Unit', 'y', 1, 'UPDATE', 'byHand', '[]', '某人', now(), '370214')`);
    expect(await lastRow()).toMatchObject({ actor_name: '某人', actor_kind: 'SYSTEM', action: 'Unit.byHand', scope: '370214' });
    expect(await chain.verify()).toMatchObject({ whole: true });
  });

  it('撤回的事务不留下记录，也不留下空号', async () => {
    const before = await count();
    await expect(chain.world.write((context) => {
      createRow(context, Unit, { code: 'gone', name: '不留', kind: 'INSTITUTION', parent: null, regionCode: null, scope: '' }, { action: 'found' });
      throw refuse('NOT_NOW');
    })).rejects.toMatchObject({ code: 'NOT_NOW' });
    expect(await count()).toBe(before);
    await makeUnit(chain.world);
    expect(await chain.verify()).toMatchObject({ whole: true, count: before + 1 });
  });

  it('50 个同时写入，一条接一条，没有空号', async () => {
    const before = await count();
    await Promise.all(Array.from({ length: 50 }, (_, index) => makeUnit(chain.world, staff({}, { name: `经办 ${index}` }))));
    expect(await chain.verify()).toMatchObject({ whole: true, count: before + 50 });
  });

  it('各种文字都照样核对得上', async () => {
    const context = chain.world.context(staff({}, { name: '引号" 反斜\\ 换行\n \u2028 \u0001 \u007f 表情🌉 é' }));
    await record(context, { action: 'try', purpose: '</script> %s $1', payload: { z: 1, a: ['二', null, true], 中: { b: 1, a: 2 } } });
    expect(await chain.verify()).toMatchObject({ whole: true });
  });
});

describe('谁也不能改', () => {
  const statements = ["update audit_event set actor_name = '别人'", 'delete from audit_event', 'truncate audit_event'];

  it.each(statements)('程序的角色没有权利：%s', async (text) => {
    await expect(chain.world.sql.query(text)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(statements)('有权利的也被挡住：%s', async (text) => {
    await expect(chain.superuser.query(text)).rejects.toThrow('audit_event is never changed');
  });

  it('程序的角色删不掉 200 天以内的，也删不掉更早的', async () => {
    const context = chain.world.context(clerk);
    chain.world.clock.set('2020-01-01T00:00:00Z');
    await record(context, { action: 'old' });
    chain.world.clock.set('2026-03-02T02:00:00Z');
    expect(await lastRow()).toMatchObject({ action: 'old', at: new Date('2020-01-01T00:00:00Z') });
    await expect(chain.world.sql.query("delete from audit_event where at < now() - interval '200 days'")).rejects.toMatchObject({ code: '42501' });
    await expect(chain.world.sql.query('alter table audit_event disable trigger user')).rejects.toMatchObject({ code: '42501' });
  });
});

it('记录里没有任何字段的值，只有指向', async () => {
  const canary = '金丝雀-37021419800101002X';
  const id = await makeUnit(chain.world, clerk, canary);
  await renameUnit(chain.world, id, `${canary}-改`);
  const { rows } = await chain.superuser.query('select 1 from audit_event e where e::text like $1', [`%金丝雀%`]);
  expect(rows).toEqual([]);
  expect((await chain.superuser.query("select 1 from kernel_event e where e.changes::text like '%金丝雀%'")).rowCount).toBe(2);
});
