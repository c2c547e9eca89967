import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeFault, innerCheckHolds, kindOfCreditCode, outerCheckCharacter } from './credit-code.ts';

const VALID: [code: string, kind: string | null][] = [
  ['91350100M000100Y43', 'SOCIAL_ENTERPRISE'],
  ['9144030071526726XG', 'SOCIAL_ENTERPRISE'],
  ['53100000500019795A', 'FOUNDATION'],
  ['53100000500021676K', 'FOUNDATION'],
  ['51100000500002862F', 'SOCIAL_ASSOCIATION'],
  ['52110000MJ0166456X', 'SOCIAL_SERVICE_INSTITUTION'],
  ['52370200MJD821637A', 'SOCIAL_SERVICE_INSTITUTION'],
  ['51370200XX00000195', 'SOCIAL_ASSOCIATION'],
  ['52370212XX0000019E', 'SOCIAL_SERVICE_INSTITUTION'],
  ['52370215XX0000019R', 'SOCIAL_SERVICE_INSTITUTION'],
  ['52370285XX00000196', 'SOCIAL_SERVICE_INSTITUTION'],
  ['53370200XX0000019Y', 'FOUNDATION'],
  ['81370202XX0000019Y', 'PRIMARY_UNION'],
  ['81370211XX00000190', 'PRIMARY_UNION'],
  ['31370200XX00000197', 'LAW_FIRM'],
  ['52370282XX0000019T', 'SOCIAL_SERVICE_INSTITUTION'],
];

describe('统一社会信用代码', () => {
  it.each(VALID)('%s 两重校验都成立，类别为 %s', (code, kind) => {
    expect(creditCodeFault(code)).toBeNull();
    expect(innerCheckHolds(code)).toBe(true);
    expect(kindOfCreditCode(code)).toBe(kind);
  });

  it.each([
    ['91350100M000100Y4Z', 'ALPHABET'],
    ['52110000MJ1234567A', 'CHECKSUM'],
    ['51100000500000024G', 'CHECKSUM'],
    ['53100000500020462H', 'CHECKSUM'],
    ['52110101MJ0018899X', 'CHECKSUM'],
    ['91350100M0001TGQXM', 'CHECKSUM'],
    ['91350211M0000XUF46', 'CHECKSUM'],
    ['91350203M0001FUE2P', 'CHECKSUM'],
    ['52370200XX2O001862', 'ALPHABET'],
    ['5237020', 'LENGTH'],
    ['', 'LENGTH'],
    ['52370200XX00000195X', 'LENGTH'],
  ])('%s 不成立：%s', (code, fault) => {
    expect(creditCodeFault(code)).toBe(fault);
  });

  it('校验码写错一位必能发现', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    const body = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }).map((it) => it.join(''));
    fc.assert(
      fc.property(body, fc.nat(16), fc.constantFrom(...alphabet), (digits, at, other) => {
        const code = digits + outerCheckCharacter(digits);
        expect(creditCodeFault(code)).toBeNull();
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        expect(creditCodeFault(changed)).toBe(changed === code ? null : 'CHECKSUM');
      }),
    );
  });

  it('没有约定的前缀不猜类别', () => {
    expect(kindOfCreditCode('34370200XX0000019Y')).toBeNull();
    expect(kindOfCreditCode('')).toBeNull();
  });
});
