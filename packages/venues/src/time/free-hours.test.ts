import { expect, it } from 'vitest';
import { freeHours } from './free-hours.ts';

const at = (hour: number): string => `2026-03-05T${String(hour).padStart(2, '0')}:00:00.000Z`;
const slots = [1, 2, 3, 6, 7, 8].map((hour) => ({ from: at(hour), to: at(hour + 1), state: hour === 8 ? 'TAKEN' : 'FREE' }));

it.each([[1, 3], [3, 1], [6, 2], [8, 0], [4, 0]])('自 %i 时起连续空闲 %i 小时：到午休、被占用为止', (hour, free) => expect(freeHours(slots, at(hour))).toBe(free));
