import { expect, it } from 'vitest';
import { isMadeOfSlots, openSpans, slotsOf } from './opening.ts';
import { dayOf, momentOf, spanText, timeOf, weekdayOf } from './shanghai.ts';

// 2026-03-02 is a Monday.
const opening = { hours: [{ weekday: 1, from: '13:30', to: '17:00' }, { weekday: 1, from: '08:30', to: '11:30' }, { weekday: 7, from: '09:00', to: '12:00' }], closedDays: ['2026-03-08'] };
const day = '2026-03-02';
const span = (from: string, to: string, other = day) => ({ from: momentOf(day, from), to: momentOf(other, to) });

it('按开放时间分成整小时的时段，不足一小时的不能预约', () => {
  expect(slotsOf(opening, day).map(({ from, to }) => `${timeOf(from)}-${timeOf(to)}`)).toEqual(['08:30-09:30', '09:30-10:30', '10:30-11:30', '13:30-14:30', '14:30-15:30', '15:30-16:30']);
  expect(slotsOf(opening, '2026-03-03')).toEqual([]);
  expect([openSpans(opening, '2026-03-08'), openSpans(opening, '2026-03-15')].map(({ length }) => length)).toEqual([0, 1]);
});

it.each([
  ['08:30', '09:30', true], ['08:30', '11:30', true], ['14:30', '16:30', true], ['09:00', '10:00', false], ['10:30', '14:30', false], ['15:30', '17:30', false], ['08:30', '08:30', false], ['09:30', '08:30', false], ['08:30', '09:00', false],
] as const)('%s 到 %s 可以预约：%s', (from, to, expected) => expect(isMadeOfSlots(opening, span(from, to))).toBe(expected));

it('跨天的不能按小时预约', () => expect(isMadeOfSlots(opening, span('08:30', '09:30', '2026-03-09'))).toBe(false));

it('日期和时刻按青岛的时间', () => {
  const midnight = new Date('2026-03-01T16:00:00Z');
  expect([dayOf(midnight), timeOf(midnight), weekdayOf(dayOf(midnight))]).toEqual([day, '00:00', 1]);
  expect(spanText(momentOf(day, '09:00'), momentOf(day, '11:00'))).toBe('3月2日 09:00–11:00');
  expect(spanText(momentOf(day, '09:00'), momentOf('2026-03-10', '11:00'))).toBe('3月2日 09:00–3月10日 11:00');
  expect(spanText(momentOf('2026-08-07', '10:00'), momentOf('2027-08-07', '00:00'))).toBe('2026年8月7日 10:00–2027年8月7日 00:00');
});
