import { DEMO_PASSWORD } from '@gongqiao/identity/testing';
import { TestClock } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, serve, type Served } from './served.ts';

const NEW = '三月的海风吹过栈桥边的灯塔';
const clock = new TestClock();
let served: Served;
beforeAll(async () => { served = await serve({ clock }); });
afterAll(() => served.close());

const told = async (response: Response): Promise<{ status: number; code?: string; message?: string }> => ({ status: response.status, ...((await response.json()) as object) });
const change = (cookie: string, current: string, password: string) => served.post('/auth/password', { current, password }, { cookie });
const enter = (account: string, password: string) => served.post('/auth/login', { account, password });
const ended = (cookie: string) => expect.poll(async () => (await served.graphql('{ viewer { kind } }', { cookie })).status, { timeout: 1_000 }).toBe(401);

describe('更换自己的密码', () => {
  it.each(['chengyang', 'harbour-social-work', 'system-admin'])('%s：填对现在的密码就换；别处的登录结束，这一处接着用，旧密码不再有用', async (account) => {
    const [here, elsewhere] = [await served.signIn(account), await served.signIn(account)];
    const response = await change(here, DEMO_PASSWORD, NEW);
    expect(response.status).toBe(204);
    await ended(elsewhere);
    await ended(here);
    expect((await served.graphql('{ viewer { account } }', { cookie: cookieOf(response) })).body.data).toEqual({ viewer: { account } });
    expect((await enter(account, DEMO_PASSWORD)).status).toBe(401);
    expect((await enter(account, NEW)).status).toBe(200);
  });

  it.each([['现在的密码不对', 'wrong wrong wrong', NEW, 'PASSWORD_CURRENT'], ['与现在的相同', DEMO_PASSWORD, DEMO_PASSWORD, 'PASSWORD_WEAK'], ['太短', DEMO_PASSWORD, '短', 'PASSWORD_WEAK'], ['常见的', DEMO_PASSWORD, 'password1234', 'PASSWORD_WEAK'], ['账号凑成的', DEMO_PASSWORD, 'shinanshinan', 'PASSWORD_WEAK']])('%s：说明为什么，什么也没有改', async (_, current, password, code) => {
    const cookie = await served.signIn('shinan');
    expect(await told(await change(cookie, current, password))).toMatchObject({ status: 400, code });
    expect((await served.graphql('{ viewer { kind } }', { cookie })).status).toBe(200);
    expect((await enter('shinan', DEMO_PASSWORD)).status).toBe(200);
  });

  it('捡到没有锁的电脑也猜不了：连错五次就等，十次同时来也只看五次', async () => {
    const cookie = await served.signIn('jimo');
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => change(cookie, `wrong ${n} wrong wrong`, NEW).then(told)));
    expect(answers.filter(({ code }) => code === 'PASSWORD_CURRENT')).toHaveLength(5);
    expect(await told(await change(cookie, DEMO_PASSWORD, NEW))).toMatchObject({ code: 'PASSWORD_WAIT' });
  });

  it('没有登录的先登录；密码不在图里，也不在记录里', async () => {
    expect((await served.post('/auth/password', { current: DEMO_PASSWORD, password: NEW })).status).toBe(401);
    const { rows } = await served.world.sql.query("select action, changes::text as changes from kernel_event where action = 'changePassword' limit 1");
    expect(rows).toEqual([{ action: 'changePassword', changes: '[]' }]);
  });

  it('工作人员用统一身份登录的，到那里换；系统管理员和社会组织的照旧', async () => {
    const cookies = { staff: await served.signIn('huangdao'), organization: await served.signIn('ginkgo-school') };
    const federation = { issuer: 'http://127.0.0.1:9/', clientId: 'x', clientSecret: 'x', accountClaim: 'preferred_username' };
    const federated = await serve({ clock, world: served.world, settings: { federation } });
    try {
      const ask = (cookie: string) => federated.post('/auth/password', { current: DEMO_PASSWORD, password: NEW }, { cookie });
      expect(await told(await ask(cookies.staff))).toMatchObject({ status: 400, code: 'PASSWORD_ELSEWHERE' });
      expect((await ask(cookies.organization)).status).toBe(204);
    } finally {
      await federated.close();
    }
  });
});
