import { describe, expect, it } from 'vitest';
import { FactorVault, SETUP_LIMIT } from './factor-vault.ts';

const vault = new FactorVault(Buffer.alloc(32, 3));
const secret = Buffer.from('12345678901234567890');
const now = new Date('2026-03-02T02:00:00Z');

describe('密钥的保管', () => {
  it('封好的打得开，每次封的都不同，里面看不出密钥', () => {
    const sealed = [1, 2].map(() => vault.seal('a', secret));
    expect(sealed.map((each) => vault.open('a', each, vault.keyId))).toEqual([secret, secret]);
    expect(sealed[0]).not.toBe(sealed[1]);
    expect(Buffer.from(sealed[0]!, 'base64url').includes(secret)).toBe(false);
  });

  it('挪给别的账号、改动过、换了钥匙的，都打不开', () => {
    const sealed = vault.seal('a', secret);
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[bytes.length - 1]! ^= 1;
    expect(() => vault.open('b', sealed, vault.keyId)).toThrow(/authenticate/);
    expect(() => vault.open('a', bytes.toString('base64url'), vault.keyId)).toThrow(/authenticate/);
    expect(() => new FactorVault(Buffer.alloc(32, 4)).open('a', sealed, vault.keyId)).toThrow(/was sealed under the key/);
  });

  it('设置用的凭条只给本人，过时作废，不能当作封好的密钥，反过来也不能', () => {
    const ticket = vault.ticket('a', secret, now);
    const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
    expect(vault.openTicket('a', ticket, after(SETUP_LIMIT - 1))).toEqual(secret);
    expect([vault.openTicket('a', ticket, after(SETUP_LIMIT)), vault.openTicket('b', ticket, now), vault.openTicket('a', '', now), vault.openTicket('a', vault.seal('a', secret), now)]).toEqual([null, null, null, null]);
    expect(() => vault.open('a', ticket, vault.keyId)).toThrow(/authenticate/);
  });
});
