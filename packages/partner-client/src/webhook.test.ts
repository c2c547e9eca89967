import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyWebhook, type WebhookRequest } from './webhook.ts';

// The example that the specification of Standard Webhooks gives.
const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', body: '{"test": 2432232314}', now: new Date(1_614_265_330_000),
  headers: { 'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek', 'webhook-timestamp': '1614265330', 'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' },
} satisfies WebhookRequest;
const other = 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const signed = (more: Partial<typeof vector.headers>) => ({ ...vector, headers: { ...vector.headers, ...more } });
const at = (seconds: number) => ({ ...vector, now: new Date(vector.now.getTime() + seconds * 1_000) });
const codeOf = (request: WebhookRequest): string => {
  try {
    return typeof verifyWebhook(request);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('推送的签名', () => {
  it('规范里的例子对得上，无论头和内容以什么样子给出', () => {
    const forms: WebhookRequest[] = [vector, { ...vector, headers: new Headers(vector.headers) }, { ...vector, body: Buffer.from(vector.body) }, { ...vector, body: new TextEncoder().encode(vector.body) }];
    for (const form of forms) expect(verifyWebhook(form)).toEqual({ test: 2_432_232_314 });
  });

  it('换密钥期间有两个签名，有一个对就行；手里有两把密钥，有一把对就行', () => {
    const wrong = `v1,${createHmac('sha256', 'x').update('x').digest('base64')}`;
    expect(codeOf(signed({ 'webhook-signature': `${wrong} ${vector.headers['webhook-signature']}` }))).toBe('object');
    expect(codeOf({ ...vector, secret: [other, vector.secret] })).toBe('object');
  });

  it('汉字按 UTF-8 计算', () => {
    const body = '{"说明":"名录"}';
    const signature = createHmac('sha256', Buffer.from(vector.secret.slice(6), 'base64')).update(`${vector.headers['webhook-id']}.${vector.headers['webhook-timestamp']}.${body}`, 'utf8').digest('base64');
    expect(verifyWebhook({ ...signed({ 'webhook-signature': `v1,${signature}` }), body })).toEqual({ 说明: '名录' });
  });

  it.each<[string, WebhookRequest, string]>([
    ['内容改了一个字', { ...vector, body: '{"test": 2432232315}' }, 'WRONG_SIGNATURE'],
    ['标识改了', signed({ 'webhook-id': 'msg_x' }), 'WRONG_SIGNATURE'],
    ['时间改了', signed({ 'webhook-timestamp': '1614265331' }), 'WRONG_SIGNATURE'],
    ['别的密钥', { ...vector, secret: other }, 'WRONG_SIGNATURE'],
    ['签名短了', signed({ 'webhook-signature': 'v1,g0hM' }), 'WRONG_SIGNATURE'],
    ['签名是别的版本', signed({ 'webhook-signature': 'v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' }), 'NOT_SIGNED'],
    ['没有标识', signed({ 'webhook-id': '' }), 'NOT_SIGNED'],
    ['时间不是数', signed({ 'webhook-timestamp': 'now' }), 'NOT_SIGNED'],
    ['什么头也没有', { ...vector, headers: {} }, 'NOT_SIGNED'],
    ['五分零一秒以前', at(301), 'TOO_OLD'],
    ['五分零一秒以后', at(-301), 'TOO_OLD'],
    ['正好五分钟', at(300), 'object'],
    ['早来五分钟', at(-300), 'object'],
  ])('%s：%#', (_, request, answer) => {
    expect(codeOf(request)).toBe(answer);
  });
});
