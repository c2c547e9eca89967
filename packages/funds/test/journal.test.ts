import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, approve, as, brokenIn, decided, fundsWorld, lineOf, organizationOf, paid, payable, paymentsOf, proposed, SOUND } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await fundsWorld();
});
afterAll(() => world.close());

describe('分录', () => {
  it('下达、承诺、付款、冲销：每一步借贷相等，科目的余额正是分录的合计', async () => {
    const [line, organization] = [await lineOf(world, 1_000_000), await organizationOf(world)];
    expect(line).toMatchObject({ amount: '1000000', available: '1000000', committed: '0', paid: '0' });
    const grant = await approve(world, await proposed(world, organization.id, [300_000, 200_001], line.id), {});
    expect(grant).toMatchObject({ state: 'APPROVED', committed: '500001', paid: '0' });
    const [first] = await paymentsOf(world, grant.id);
    const done = await paid(world, await payable(world, first!));
    expect(done).toMatchObject({ state: 'PAID', voucherNumber: '付字第1号' });
    const { rows: [held] } = await world.sql.query('select available, committed, paid from funds_budget_line where id = $1', [line.id]);
    expect(held).toEqual({ available: '499999', committed: '200001', paid: '300000' });
    expect(await act(world, as(world, 'clerk'), 'reversePayment', { id: done.id, version: done.version, reason: '账号填错，款已退回' })).toMatchObject({ state: 'REVERSED' });
    const { rows: [back] } = await world.sql.query('select available, committed, paid from funds_budget_line where id = $1', [line.id]);
    expect(back).toEqual({ available: '499999', committed: '500001', paid: '0' });
    const { rows } = await world.sql.query('select kind, reverses_id is not null as reverses from funds_journal_entry where line_id = $1 order by posted_at, id', [line.id]);
    expect(rows.map(({ kind }) => kind as string).sort()).toEqual(['ADOPT', 'COMMIT', 'PAY', 'REVERSE']);
    expect(await brokenIn(world)).toEqual(SOUND);
  });

  it('数据库自己不收：改、删、清空分录，借贷不等的、写一半的、透支的，以及不经分录改余额', async () => {
    const line = await lineOf(world, 500);
    const entry = '00000000-0000-7000-8000-0000000000e1';
    const insert = (amount: number) => `insert into funds_journal_entry (id, scope, created_at, updated_at, kind, amount, line_id, collective_decision_id, reason, posted_at, posted_by)
      select '${entry}', '', now(), now(), 'LOWER', ${amount}, line_id, collective_decision_id, '手写', now(), '某人' from funds_journal_entry where line_id = '${line.id}' limit 1`;
    const side = (account: string, debit: number, credit: number) => `insert into funds_journal_line (id, scope, created_at, updated_at, entry_id, line_id, account, debit, credit) values (gen_random_uuid(), '', now(), now(), '${entry}', '${line.id}', '${account}', ${debit}, ${credit})`;
    const attempt = async (...statements: string[]): Promise<string> => {
      const client = await world.orm.pool.connect();
      try {
        await client.query("begin; select set_config('app.scopes', '{*}', true)");
        for (const statement of statements) await client.query(statement);
        await client.query('commit');
        return 'DONE';
      } catch (error) {
        await client.query('rollback');
        return (error as { code: string }).code;
      } finally {
        client.release();
      }
    };
    expect(await attempt('update funds_journal_entry set amount = 1')).toBe('42501');
    expect(await attempt('delete from funds_journal_line')).toBe('42501');
    expect(await attempt('truncate funds_journal_line')).toBe('42501');
    expect(await attempt(insert(100))).toBe('23514');
    expect(await attempt(insert(100), `${side('SOURCE', 100, 0)}`)).toBe('23514');
    expect(await attempt(insert(100), `${side('SOURCE', 100, 0)}, (gen_random_uuid(), '', now(), now(), '${entry}', '${line.id}', 'AVAILABLE', 0, 99)`)).toBe('23514');
    expect(await attempt(insert(501), `${side('SOURCE', 501, 0)}, (gen_random_uuid(), '', now(), now(), '${entry}', '${line.id}', 'AVAILABLE', 0, 501)`)).toBe('23514');
    expect(await attempt(`update funds_budget_line set available = available + 1, amount = amount + 1 where id = '${line.id}'`)).toBe('42501');
    expect(await attempt(`update funds_collective_decision set used = 0`)).toBe('42501');
    expect(await attempt(insert(100), `${side('SOURCE', 100, 0)}, (gen_random_uuid(), '', now(), now(), '${entry}', '${line.id}', 'AVAILABLE', 0, 100)`)).toBe('DONE');
    expect(await brokenIn(world)).toEqual(SOUND);
  });

  it('表的主人也改不了分录：触发器挡住，不只是没有给权限', async () => {
    const { rows } = await world.sql.query("select tgrelid::regclass::text || ' ' || tgtype as kept from pg_trigger where tgname ~ '^funds_journal_(entry|line)_sta(nds|ys)$' and tgenabled = 'O' order by 1");
    // 27: before update or delete, for each row; 34: before truncate.
    expect(rows.map(({ kept }) => kept as string)).toEqual(['funds_journal_entry 27', 'funds_journal_entry 34', 'funds_journal_line 27', 'funds_journal_line 34']);
  });
});

describe('预算的调整', () => {
  it('要有关于预算的、已确认的集体决策；不能低于已承诺和已付款；别人先改了的要重看', async () => {
    const [line, organization, clerk] = [await lineOf(world, 1_000), await organizationOf(world), as(world, 'clerk')];
    await approve(world, await proposed(world, organization.id, [600]), { line: line.id });
    const change = (amount: number, collectiveDecision: string | null, version = line.version) => act(world, clerk, 'changeBudget', { id: line.id, version, input: { amount: String(amount), collectiveDecision, reason: '中期调整' } });
    const decision = await decided(world, 'BUDGET', 400);
    expect(await change(1_200, null)).toMatchObject({ code: 'DECISION_FOR_BUDGET' });
    expect(await change(1_200, (await decided(world, 'SPENDING', 400)).id)).toMatchObject({ code: 'DECISION_KIND' });
    expect(await change(1_200, (await decided(world, 'BUDGET', 400, false)).id)).toMatchObject({ code: 'DECISION_UNCONFIRMED' });
    expect(await change(1_401, decision.id)).toMatchObject({ code: 'DECISION_SHORT' });
    expect(await change(599, decision.id)).toMatchObject({ code: 'LINE_BELOW_USED' });
    expect(await change(1_000, decision.id)).toMatchObject({ code: 'LINE_UNCHANGED' });
    const raised = await change(1_400, decision.id);
    expect(raised).toMatchObject({ amount: '1400', available: '800', committed: '600', revision: 1 });
    expect(await change(1_300, decision.id)).toMatchObject({ code: 'CONFLICT' });
    expect(await change(600, decision.id, raised.version)).toMatchObject({ amount: '600', available: '0', revision: 2 });
    expect(await brokenIn(world)).toEqual(SOUND);
  });

  it('执行率是已付款除以预算', async () => {
    const [line, organization] = [await lineOf(world, 3_000), await organizationOf(world)];
    const grant = await approve(world, await proposed(world, organization.id, [1_000]), { line: line.id });
    await paid(world, await payable(world, (await paymentsOf(world, grant.id))[0]!));
    const clerk = as(world, 'clerk');
    expect(await act(world, clerk, 'correctBudgetLine', { id: line.id, version: line.version, input: { title: '孵化扶持' } })).toMatchObject({ executionRate: 33.3 });
  });
});
