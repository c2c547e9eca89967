import { describe, expect, it } from 'vitest';
import { base32, codeOf, matchingStep, otpauthUri, stepAt } from './totp.ts';

// RFC 6238, appendix B; the last six of its eight digits.
const secret = Buffer.from('12345678901234567890');

describe('验证码', () => {
  it.each([[59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130']])('第 %s 秒的，与 RFC 6238 一致', (seconds, code) => {
    expect(codeOf(secret, stepAt(new Date(seconds * 1000)))).toBe(code);
  });

  it('前一步、后一步的也算，再远的不算，别的写法不算', () => {
    const now = new Date('2026-03-02T02:00:10Z');
    const found = [-2, -1, 0, 1, 2].map((offset) => matchingStep(secret, codeOf(secret, stepAt(now) + offset), now));
    expect(found).toEqual([null, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, null]);
    for (const code of ['', '12345', '1234567', '１２３４５６', 'abcdef']) expect(matchingStep(secret, code, now)).toBeNull();
  });

  it('密钥按 RFC 4648 写', () => {
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))).toEqual(['MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI']);
    expect(otpauthUri('chengyang', secret)).toBe('otpauth://totp/%E5%B7%A5%E6%A1%A5:chengyang?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E5%B7%A5%E6%A1%A5');
  });
});
