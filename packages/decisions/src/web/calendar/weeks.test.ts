import { describe, expect, it } from 'vitest';
import { monthBeside, weeksOf } from './weeks.ts';

const month = (name: string, count: number) => Array.from({ length: count }, (_, index) => ({ day: `${name}-${String(index + 1).padStart(2, '0')}` }));
const shown = (weeks: ({ day: string } | null)[][]) => weeks.map((week) => week.map((day) => (day ? Number(day.day.slice(8)) : 0)));

describe('月历', () => {
  it('从周一排起：2026年12月1日是周二，2026年6月1日是周一，2026年2月正好四周多', () => {
    expect(shown(weeksOf(month('2026-12', 31)))).toEqual([[0, 1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12, 13], [14, 15, 16, 17, 18, 19, 20], [21, 22, 23, 24, 25, 26, 27], [28, 29, 30, 31, 0, 0, 0]]);
    expect(shown(weeksOf(month('2026-06', 30)))[0]![0]).toBe(1);
    expect(weeksOf(month('2026-02', 28))).toHaveLength(5);
    expect(weeksOf([])).toEqual([]);
  });

  it.each([['2026-12', 1, '2027-01'], ['2027-01', -1, '2026-12'], ['2026-05', 1, '2026-06']] as const)('%s 之后 %i 个月是 %s', (from, by, to) => expect(monthBeside(from, by)).toBe(to));
});
