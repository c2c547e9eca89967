import { CombinedError } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failure.ts';

const answered = (code: string, message: string) => new CombinedError({ graphQLErrors: [{ message, extensions: { code } }], response: { status: 429 } });

describe('没能办成的话', () => {
  it('请求太多：照服务器说的，几秒之后再试', () => {
    expect(failureOf(answered('TOO_MANY', '从这里来的请求太多，请 45 秒后再试。'))).toEqual({ kind: 'busy', message: '从这里来的请求太多，请 45 秒后再试。' });
  });

  it('别的错不照搬服务器的话', () => {
    expect(failureOf(answered('INTERNAL_SERVER_ERROR', 'boom'))).toEqual({ kind: 'server', message: expect.not.stringContaining('boom') });
    expect(failureOf(new CombinedError({ networkError: new Error('failed to fetch') })).kind).toBe('offline');
  });
});
