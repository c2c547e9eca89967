import { expect, it } from 'vitest';
import { formatInstant, formatMoment, formatPartialDate, formatShare, formatSize, formatTotal } from './format.ts';

it.each([[0, '0'], [1284, '1,284'], [10_000, '10,000'], [10_001, '10,000+']])('总数 %d 写作 %s', (total, text) => {
  expect(formatTotal(total)).toBe(text);
});

it('时刻按青岛的钟点写', () => {
  expect(formatInstant('2018-11-30T16:05:00Z')).toBe('2018-12-01 00:05');
});

it('今天的只写钟点', () => {
  expect(formatMoment('2018-11-30T16:05:00Z', '2018-12-01T08:00:00Z')).toBe('00:05');
  expect(formatMoment('2018-11-30T15:05:00Z', '2018-12-01T08:00:00Z')).toBe('2018-11-30 23:05');
});

it.each([['2015', '2015年'], ['2015-06', '2015年6月'], ['2015-06-03', '2015年6月3日']])('%s 写作 %s', (date, text) => {
  expect(formatPartialDate(date)).toBe(text);
});

it('不是全部，就不写百分之百', () => {
  expect(formatShare(1999, 2000)).toBe('99.9%');
  expect(formatShare(99_999, 100_000)).toBe('99.9%');
  expect(formatShare(2000, 2000)).toBe('100.0%');
  expect(formatShare(0, 0)).toBe('—');
});

it('文件大小', () => {
  expect(formatSize(512)).toBe('512 B');
  expect(formatSize(19_377)).toBe('18.9 KB');
  expect(formatSize(64 * 1024 * 1024)).toBe('64.0 MB');
});
