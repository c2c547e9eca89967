import { describe, expect, it } from 'vitest';
import { maskedPhone, phoneOf } from './phone.ts';

describe('手机号码', () => {
  it.each([['13800001234', '13800001234'], ['138 0000 1234', '13800001234'], ['+86 138-0000-1234', '13800001234'], ['008613800001234', '13800001234'], ['１３８００００１２３４', '13800001234'], ['8613800001234', '13800001234']])('%s 读作 %s', (typed, phone) => {
    expect(phoneOf(typed)).toBe(phone);
  });

  it.each(['', '1380000123', '138000012345', '12800001234', '0532-83862222', 'a13800001234', '861380000123'])('%s 不是手机号码', (typed) => {
    expect(phoneOf(typed)).toBeNull();
  });

  it('遮去中间六位', () => expect(maskedPhone('13800001234')).toBe('138******34'));
});
