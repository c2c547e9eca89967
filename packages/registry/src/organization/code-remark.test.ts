import { expect, it } from 'vitest';
import { codeRemark } from './code-remark.ts';
import { outerCheckCharacter } from './credit-code.ts';

const odd = '52370214XX2000070';

it.each([[null], ['52370214XX2000063A'], ['52370214XX2000063B'], ['5237']])('%s 没有可提示的', (code) => {
  expect(codeRemark(code)).toBeNull();
});

it('外层通过而主体标识码不符，只作提示', () => {
  expect(codeRemark(odd + outerCheckCharacter(odd))).toContain('主体标识码');
});

it('发证时的区市已经不在的，说明来历', () => {
  expect(codeRemark('52370282XX0000019T')).toBe('第 3–8 位 370282 是发证时的即墨市（2017 年起为即墨区），代码仍然有效。');
});
