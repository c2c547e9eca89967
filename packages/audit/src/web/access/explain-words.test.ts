import { expect, it } from 'vitest';
import { answerText, grantText } from './explain-words.ts';

const nothing = { seen: false, disabled: false, published: false, own: false };

it.each([
  [nothing, '看不到。'],
  [{ ...nothing, seen: true }, '看得到。'],
  [{ ...nothing, seen: true, published: true, own: true }, '看得到。这是它代表的组织；公开名录里有，不登录也看得到公开的内容。'],
  [{ ...nothing, disabled: true, published: true }, '看不到：账号已经停用，登录不了。'],
])('%j：%s', (explanation, words) => {
  expect(answerText(explanation)).toBe(words);
});

it.each([
  [{ requestedBy: '顾（安全）', decidedBy: '孟（安全）', delegator: null }, '顾（安全）提出，孟（安全）确认'],
  [{ requestedBy: '系统', decidedBy: '系统', delegator: null }, '系统授予'],
  [{ requestedBy: '周（经办）', decidedBy: '周（经办）', delegator: '周（经办）' }, '代理周（经办），由周（经办）委托'],
])('%j：%s', (grant, words) => {
  expect(grantText(grant)).toBe(words);
});
