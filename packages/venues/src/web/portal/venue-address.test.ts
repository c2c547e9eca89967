import { expect, it } from 'vitest';
import { bookPath, dayAfter, readDay, readWanted } from './venue-address.ts';

it('地址里的时段写得出也读得回，写坏了当没有', () => {
  const wanted = { venue: 'a', space: 'b', from: '2026-03-05T06:00:00.000Z' };
  expect(readWanted(new URL(bookPath(wanted), 'http://localhost').searchParams)).toEqual(wanted);
  expect(readWanted(new URLSearchParams('venue=a&space=b&from=明天'))).toBeNull();
  expect([readDay(new URLSearchParams('day=2026-03-05'), '2026-03-01'), readDay(new URLSearchParams('day=明天'), '2026-03-01')]).toEqual(['2026-03-05', '2026-03-01']);
  expect([dayAfter('2026-02-28', 1), dayAfter('2026-01-01', -1)]).toEqual(['2026-03-01', '2025-12-31']);
});
