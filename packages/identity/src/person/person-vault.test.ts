import { describe, expect, it } from 'vitest';
import { PersonVault } from './person-vault.ts';

const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const vaultOf = (...keys: Buffer[]) => new PersonVault(() => keys);
const PHONE = '13800001234';

describe('手机号码的存放', () => {
  it('密钥换了，用着的程序随即知道', () => {
    let keys: Buffer[] = [one];
    const vault = new PersonVault(() => keys);
    const kept = vault.seal('a', PHONE);
    keys = [two, one];
    expect([vault.open('a', kept), vault.keyId]).toEqual([PHONE, vaultOf(two).keyId]);
  });

  it('封存的号码只在它的账号上打得开', () => {
    const vault = vaultOf(one);
    const kept = vault.seal('a', PHONE);
    expect(vault.open('a', kept)).toBe(PHONE);
    expect(kept).not.toContain('1234');
    expect(() => vault.open('b', kept)).toThrow(/authenticate/);
    expect(() => vault.open('a', `${kept.slice(0, -2)}AA`)).toThrow(/authenticate/);
    expect(vault.seal('a', PHONE)).not.toBe(kept);
  });

  it('换了密钥：旧的还打得开、找得到，新的用新密钥；旧密钥拿走后打不开', () => {
    const kept = vaultOf(one).seal('a', PHONE);
    const changed = vaultOf(two, one);
    expect(changed.open('a', kept)).toBe(PHONE);
    expect(changed.indexesOf(PHONE)).toEqual([vaultOf(two).indexOf(PHONE), vaultOf(one).indexOf(PHONE)]);
    expect(changed.seal('a', PHONE)).toMatch(new RegExp(`^${vaultOf(two).keyId}\\.`));
    expect(() => vaultOf(two).open('a', kept)).toThrow(/does not hold/);
  });

  it('验证码的摘要随号码和密钥而不同', () => {
    const vault = vaultOf(one);
    expect(new Set([vault.hashOf(PHONE, '123456'), vault.hashOf('13900001234', '123456'), vaultOf(two).hashOf(PHONE, '123456')]).size).toBe(3);
  });
});
