import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestClock } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

const PASSWORD = '三月的海风吹过栈桥边的灯塔';
const clock = new TestClock();
let served: Served;
beforeAll(async () => { served = await serve({ clock }); });
afterAll(() => served.close());

const told = async (response: Response): Promise<{ status: number; code?: string }> => ({ status: response.status, ...((await response.json()) as object) });

describe('短信服务', () => {
  it('正式环境把验证码交给短信服务；没有接通的如实说明，发不出的可以马上再要', async () => {
    const asked: { authorization: string | undefined; body: { phone: string; text: string } }[] = [];
    let answer = JSON.stringify({ sent: true });
    const service: Server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        asked.push({ authorization: request.headers.authorization, body: JSON.parse(Buffer.concat(parts).toString()) as never });
        response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
      });
    });
    await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
    const sms = { url: `http://127.0.0.1:${(service.address() as AddressInfo).port}/send`, token: 'token-of-this-test' };
    const production = await serve({ clock, world: served.world, settings: { sms } });
    const without = await serve({ clock, world: served.world, settings: { mode: 'production' } });
    try {
      const phone = '13800009999';
      expect(await told(await without.post('/auth/phone-code', { phone }))).toMatchObject({ status: 503, code: 'SMS_MISSING' });
      expect(await (await without.fetch('/auth/settings')).json()).toMatchObject({ registration: false });
      answer = '{}';
      expect(await told(await production.post('/auth/phone-code', { phone }))).toMatchObject({ status: 503, code: 'SMS_FAILED' });
      answer = JSON.stringify({ sent: true });
      expect(await told(await production.post('/auth/phone-code', { phone }))).toEqual({ status: 200 });
      const [, { authorization, body }] = asked as [unknown, (typeof asked)[number]];
      expect([authorization, body.phone]).toEqual(['Bearer token-of-this-test', phone]);
      const code = /验证码 (\d{6})/.exec(body.text)![1];
      expect((await production.post('/auth/register', { kind: 'WORKER', phone, code, displayName: '丁', password: PASSWORD })).status).toBe(200);
    } finally {
      await production.close();
      await without.close();
      service.close();
    }
  });
});
