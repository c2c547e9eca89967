import { accountCommand, identityDomain, signIn } from '@gongqiao/identity';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factorsOf, PASSWORD, sessionsOf, people } from './people.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ domains: [rulesDomain, identityDomain], seed: true });
});
afterAll(() => world.close());

async function typed(name: Parameters<typeof accountCommand>[0], args: string, password = PASSWORD): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const code = await accountCommand(name, args.split(' ').filter(Boolean), { context: world.context(), out: say, tell: say, ask: () => Promise.resolve(password) });
  return { code, said: said.join('\n') };
}

async function enter(account: string) {
  const result = await signIn({ sql: world.orm.pool as never, clock: world.clock, graph: { grants: new Map() }, sessions: sessionsOf(world), factors: factorsOf(world), people }, { account, password: PASSWORD, address: 'here' });
  return result && 'token' in result ? result : null;
}

describe('账号命令', () => {
  it('建立后就能登录，停用后不能，都有记录', async () => {
    expect(await typed('add', 'wang --name 王（经办） --unit 370214 --role registry-clerk-unit')).toEqual({ code: 0, said: '已建立账号 wang（王（经办），城阳区总工会）。' });
    expect((await enter('wang'))?.viewer).toMatchObject({ name: '王（经办）', department: null });
    expect((await typed('list', '')).said).toBe('wang\t王（经办）\t城阳区总工会\t\t区市及直属单位经办\t');
    expect(await typed('disable', 'wang')).toMatchObject({ code: 0 });
    expect(await enter('wang')).toBeNull();
    expect((await typed('list', '')).said).toContain('已停用');
    const { rows } = await world.sql.query("select kind, action, changes::text as changes from kernel_event where subject_type = 'Account' order by id");
    expect(rows.map(({ kind, action }) => [kind, action])).toEqual([['CREATE', 'add'], ['UPDATE', 'disable']]);
    expect(rows.map(({ changes }) => changes).join()).not.toMatch(/argon2|passwordHash/);
  });

  it('丢失的两步验证可以重置，没有的如实说明', async () => {
    await typed('add', 'liu --name 刘（经办） --unit 370214 --role registry-clerk-unit');
    expect(await typed('resetSecondFactor', 'liu')).toEqual({ code: 2, said: '这个账号没有设置两步验证。' });
    await world.sql.query("update identity_account set second_factor_since = now() where account = 'liu'");
    expect(await enter('liu')).toBeNull();
    expect(await typed('resetSecondFactor', 'liu')).toMatchObject({ code: 0, said: expect.stringContaining('已重置') });
    expect(await enter('liu')).not.toBeNull();
  });

  it('部门的账号属于市总工会', async () => {
    expect(await typed('add', 'law --name 周（经办） --department LEGAL_AFFAIRS --role registry-clerk-city')).toMatchObject({ code: 0, said: expect.stringContaining('青岛市总工会') });
  });

  it('社会组织的账号只属于那个组织', async () => {
    const organization = '01a211d5-a205-7000-8ba3-f4b51e251456';
    expect(await typed('add', `harbour --name 于（主任） --organization ${organization} --role organization-administrator`)).toEqual({ code: 0, said: '已建立账号 harbour（于（主任），社会组织）。' });
    expect((await enter('harbour'))?.viewer).toMatchObject({ kind: 'ORGANIZATION', organizationId: organization, unitId: null });
    expect((await typed('list', '')).said).toContain(`harbour\t于（主任）\t社会组织 ${organization}\t\t社会组织经办`);
  });

  it.each([
    ['社会组织的角色没有写组织', 'add', 'li --name x --unit 370214 --role organization-administrator', '--organization'],
    ['工会的角色给社会组织', 'add', 'li --name x --organization 01a211d5-a205-7000-8ba3-f4b51e251456 --role registry-clerk-unit', '不是社会组织的角色'],
    ['既写组织又写单位', 'add', 'li --name x --organization 01a211d5-a205-7000-8ba3-f4b51e251456 --unit 370214 --role organization-administrator', '只写 --organization'],
    ['组织的标识不对', 'add', 'li --name x --organization harbour --role organization-administrator', '组织页面网址的最后一段'],
    ['账号不合格式', 'add', 'Wang --name x --unit 370214 --role registry-clerk-unit', '小写字母'],
    ['没有称呼', 'add', 'li --unit 370214 --role registry-clerk-unit', '--name'],
    ['没有角色', 'add', 'li --name x --unit 370214', 'registry-clerk-unit（区市及直属单位经办）'],
    ['角色不认识', 'add', 'li --name x --unit 370214 --role admin', '没有 admin 这个角色'],
    ['全市角色没有部门', 'add', 'li --name x --unit 370214 --role reader-city', 'LEGAL_AFFAIRS（法律工作部）'],
    ['部门不认识', 'add', 'li --name x --department LAW --role reader-city', '没有 LAW 这个部门'],
    ['没有单位', 'add', 'li --name x --role registry-clerk-unit', '--unit'],
    ['单位不认识', 'add', 'li --name x --unit 999999 --role registry-clerk-unit', '370214（城阳区总工会）'],
    ['参数不认识', 'add', 'li --color red', '写法有误'],
    ['两种管理员给一人', 'add', 'li --name x --department GENERAL_OFFICE --role system-administrator --role security-administrator', '不能与这个账号的系统管理员由同一人担任'],
    ['重名', 'add', 'law --name x --unit 370214 --role registry-clerk-unit', '已经有了'],
    ['重置没有的账号', 'resetSecondFactor', 'nobody', '没有 nobody 这个账号'],
    ['停用没有的账号', 'disable', 'nobody', '没有 nobody 这个账号'],
  ] as const)('%s：说明怎么写', async (_, name, args, words) => {
    expect(await typed(name, args)).toEqual({ code: 2, said: expect.stringContaining(words) });
  });

  it('密码太短不行', async () => {
    expect(await typed('add', 'li --name x --unit 370214 --role registry-clerk-unit', 'short')).toEqual({ code: 2, said: '密码至少要有 12 个字符。' });
  });
});
