import { describe, expect, it } from 'vitest';
import { dayNote, isWorkday, workdaysAfter, workdaysBetween } from './calendar.ts';
import { deadlineOf } from './deadline.ts';

const workdays = (amount: number) => ({ amount, unit: 'WORKING_DAY' as const });
const days = (amount: number) => ({ amount, unit: 'DAY' as const });

describe('工作日', () => {
  // 国办发明电〔2017〕12号: 2018年春节2月15日至21日放假, 2月11日、24日上班; 国庆10月1日至7日放假, 9月29日、30日上班
  it.each([
    ['2018-02-11', true], ['2018-02-15', false], ['2018-02-21', false], ['2018-02-22', true], ['2018-02-24', true], ['2018-02-25', false], ['2018-09-29', true], ['2018-09-30', true], ['2018-10-01', false], ['2018-10-07', false],
    ['2018-10-08', true],
  ] as const)('%s 上班：%s', (day, works) => expect(isWorkday(day)).toBe(works));

  it.each([
    ['2018-02-09', 5, '2018-02-22'], ['2018-02-12', 5, '2018-02-24'], ['2018-02-14', 1, '2018-02-22'], ['2018-02-14', 3, '2018-02-24'], ['2018-09-28', 5, '2018-10-10'], ['2026-02-10', 5, '2026-02-24'],
  ] as const)('%s 之后第 %i 个工作日是 %s', (from, count, day) => expect(workdaysAfter(from, count)).toBe(day));

  it.each([['2018-02-16', '春节'], ['2018-02-11', '春节调休，上班'], ['2018-02-10', null], ['2018-02-12', null]] as const)('%s 写着：%s', (day, note) => expect(dayNote(day)).toBe(note));

  it('还剩几天与截止日互相对得上，过了是负数', () => {
    for (const count of [0, 1, 5, 20, 60]) expect(workdaysBetween('2018-09-25', workdaysAfter('2018-09-25', count))).toBe(count);
    expect(workdaysBetween('2018-10-10', '2018-09-28')).toBe(-5);
  });
});

describe('期限', () => {
  it('最后一天是休假日的，顺延到上班的第一天', () => {
    expect(deadlineOf('2018-09-01', days(30))).toEqual({ dueOn: '2018-10-08', provisional: false });
    expect(deadlineOf('2018-08-31', days(30))).toEqual({ dueOn: '2018-09-30', provisional: false });
    expect(deadlineOf('2018-01-15', { amount: 1, unit: 'MONTH' })).toEqual({ dueOn: '2018-02-22', provisional: false });
  });

  it('经过放假安排没有公布的年份，是暂定的', () => {
    expect(deadlineOf('2026-12-20', workdays(5)).provisional).toBe(false);
    expect(deadlineOf('2026-12-30', workdays(5)).provisional).toBe(true);
    expect(deadlineOf('2099-01-01', days(1)).provisional).toBe(true);
  });

  it('没有数的条文不是期限', () => expect(() => deadlineOf('2018-01-01', { amount: null, unit: 'ARTICLE' })).toThrow('no period'));
});
