import { expect, it } from 'vitest';
import { hoursText } from './hours-text.ts';

it('开放时间相同的日子合在一起说', () => {
  const day = (weekday: number) => [{ weekday, from: '09:00', to: '12:00' }, { weekday, from: '14:00', to: '18:00' }];
  expect(hoursText([1, 2, 3, 4, 5].flatMap(day).concat({ weekday: 7, from: '09:00', to: '12:00' }))).toBe('星期一至五 09:00–12:00、14:00–18:00；星期日 09:00–12:00');
});
