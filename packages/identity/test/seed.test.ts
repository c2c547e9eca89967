import { identityDomain, units } from '@gongqiao/identity';
import { demoAccounts, loadDemoAccounts, presentDemoAccounts } from '@gongqiao/identity/testing';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let world: World;
beforeAll(async () => {
  world = await createWorld({ domains: [rulesDomain, identityDomain], seed: true });
});
afterAll(() => world.close());

const rowsOf = async (sql: string) => (await world.sql.query(sql)).rows;

describe('单位', () => {
  it('市总工会之下十个区市、两个功能区、一个产业工会、两个直属单位', async () => {
    const counts = await rowsOf('select kind, count(*)::int as n from identity_unit group by kind order by kind');
    expect(counts).toEqual([{ kind: 'CITY', n: 1 }, { kind: 'DISTRICT', n: 10 }, { kind: 'INSTITUTION', n: 2 }, { kind: 'SECTOR_UNION', n: 1 }, { kind: 'ZONE', n: 2 }]);
    expect(await rowsOf('select count(*)::int as n from identity_unit u join identity_unit p on p.id = u.parent_id where p.code = \'370200\'')).toEqual([{ n: units.length - 1 }]);
  });

  it('再播种一次什么也不变，改过的名称也不被改回', async () => {
    await world.sql.query("update identity_unit set name = '城阳区总工会（新）' where code = '370214'");
    const before = await rowsOf('select * from identity_unit order by code');
    await identityDomain.seed!(world.context());
    expect(await rowsOf('select * from identity_unit order by code')).toEqual(before);
  });
});

describe('演示账号', () => {
  it('加载两次也只有一份，每个账号都有单位或者社会组织', async () => {
    await loadDemoAccounts(world.context());
    await loadDemoAccounts(world.context());
    const accounts = await rowsOf('select account from identity_account where (unit_id is null) = (organization_id is not null) order by account');
    expect(accounts.map(({ account }) => account)).toEqual(demoAccounts.map(({ account }) => account).sort());
  });

  it('改了名字也认得出来', async () => {
    await world.sql.query("update identity_account set account = 'zzz-renamed' where account = 'chengyang'");
    expect(await presentDemoAccounts(world.context())).toContain('zzz-renamed');
  });

  it('只有职务或姓氏，没有人名', () => {
    for (const { name } of demoAccounts) expect(name).toMatch(/^\p{Script=Han}（\p{Script=Han}+）$/u);
  });
});
