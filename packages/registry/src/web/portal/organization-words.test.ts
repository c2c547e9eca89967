import { expect, test } from 'vitest';
import { dateText, unionText } from './organization-words.ts';

test.each([
  ['2016', '2016 年'],
  ['2016-03', '2016 年 3 月'],
  ['2016-03-08', '2016 年 3 月 8 日'],
])('日期 %s 写作 %s，不补不知道的部分', (date, text) => {
  expect(dateText(date)).toBe(text);
});

test('没有填报与没有建会不是一回事', () => {
  expect([unionText(null), unionText(false), unionText(true)]).toEqual([null, '尚未建立工会', '已建立工会']);
});
