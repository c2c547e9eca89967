import { expect, it } from 'vitest';
import { cellsOf } from './board.ts';

const hour = (from: number, state: 'FREE' | 'TAKEN' = 'FREE') => ({ from: `2026-03-05T0${from}:00:00.000Z`, to: `2026-03-05T0${from + 1}:00:00.000Z`, state });
const booking = (id: string, from: number, to: number, space = 'room') => ({ id, kind: 'HOURLY', holderName: id, purpose: '讲座', startsAt: `2026-03-05T0${from}:00:00.000Z`, endsAt: `2026-03-05T0${to}:00:00.000Z`, state: 'BOOKED', space: { id: space } }) as const;

it('同一件预约连成一格，别处的不算，停到第二天的也占到底', () => {
  const cells = cellsOf({ id: 'room', slots: [hour(1), hour(2, 'TAKEN'), hour(3, 'TAKEN'), hour(6), hour(7, 'TAKEN')] }, [booking('甲', 2, 4), booking('乙', 7, 9), booking('丙', 1, 2, 'other')]);
  expect(cells.map(({ slots, booking: held }) => [held?.id ?? null, slots])).toEqual([[null, 1], ['甲', 2], [null, 1], ['乙', 1]]);
});
