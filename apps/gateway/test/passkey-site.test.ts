import { observer, witness } from '@gongqiao/audit';
import { DEMO_PASSWORD } from '@gongqiao/identity/testing';
import { createWorld, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { cookieOf, serve } from './served.ts';

const ORIGIN = 'https://bridge.example.org';

let world: World;
beforeAll(async () => {
  world = await createWorld({ domains, seed: true, witness, observer });
});
afterAll(() => world.close());

const forwarded = (address: string): Record<string, string> => ({ 'x-forwarded-proto': new URL(address).protocol.slice(0, -1), 'x-forwarded-host': new URL(address).host });

describe('通行密钥在哪里有用', () => {
  it.each([
    ['直接以地址打开', {}, {}, '请从那个地址打开'],
    ['以别的域名打开', {}, forwarded('https://elsewhere.example.org'), '请从那个地址打开'],
    ['没有设置对外的地址', { publicUrl: undefined, mode: 'production' as const }, forwarded(ORIGIN), 'PUBLIC_URL'],
    ['不加密的内网名称', { publicUrl: 'http://bridge.lan' }, forwarded('http://bridge.lan'), '以 https 开头'],
    ['只有数字的地址', { publicUrl: 'https://10.0.0.5' }, forwarded('https://10.0.0.5'), '用域名'],
    ['设好的地址', {}, forwarded(ORIGIN), ''],
  ])('%s', async (_what, settings, headers, why) => {
    const there = await serve({ world, clock: world.clock, settings: { publicUrl: ORIGIN, trustedProxies: ['127.0.0.1'], plainHttp: true, ...settings } });
    try {
      const cookie = cookieOf(await there.post('/auth/login', { account: 'jimo', password: DEMO_PASSWORD }, { headers }));
      const { passkeysAway = null } = (await (await there.fetch('/auth/second-factor', { cookie, headers })).json()) as { passkeysAway?: string };
      const refused = await there.post('/auth/passkeys/begin', {}, { cookie, headers });
      const { code, message } = (await refused.json()) as { code: string; message: string };
      expect(passkeysAway ?? '').toContain(why);
      expect(passkeysAway === null).toBe(why === '');
      expect([refused.status, code]).toEqual([400, why ? 'PASSKEY_AWAY' : 'PASSKEY_FIRST']);
      expect(message).toContain(passkeysAway ?? '请先设置');
    } finally {
      await there.close();
    }
  });
});
