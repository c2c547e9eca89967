import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('info', new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) })));
  return lines.join('');
}

it('密码、会话与授权不进日志，藏得多深都一样', () => {
  const text = logged((log) => {
    log.info({ password: 'CANARY', body: { password: 'CANARY' }, req: { headers: { cookie: 'CANARY', authorization: 'CANARY', 'set-cookie': 'CANARY' } }, token: 'CANARY' }, 'x');
  });
  expect(text).not.toContain('CANARY');
  expect(text).toContain('[redacted]');
});

it('数据库错误里的内容不进日志，查得到的线索在', () => {
  const error = Object.assign(new Error("insert into t values ('CANARY') - Key (name)=(CANARY) already exists"), { code: '23505', detail: 'Key (name)=(CANARY)', table: 'registry_organization', constraint: 'one_code', query: 'CANARY' });
  const text = logged((log) => log.error({ error }, 'a request failed'));
  expect(text).not.toContain('CANARY');
  expect(text).toMatch(/23505.*registry_organization one_code/);
});

it('别的错误带上说明与位置', () => {
  expect(JSON.parse(logged((log) => log.error({ error: new RangeError('out of range') }, 'x')))).toMatchObject({ level: 'error', msg: 'x', error: { type: 'RangeError', message: 'out of range', stack: expect.arrayContaining([expect.stringContaining('log.test.ts')]) } });
});
