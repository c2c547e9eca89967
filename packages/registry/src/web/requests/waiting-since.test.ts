import { expect, it } from 'vitest';
import { waitingSince } from './waiting-since.ts';

it.each([
  ['2026-03-02T02:00:00Z', '2026-03-02T15:59:59Z', '今天提交'], ['2026-03-02T15:59:59Z', '2026-03-02T16:00:00Z', '已等 1 天'], ['2026-02-27T02:00:00Z', '2026-03-02T01:00:00Z', '已等 3 天'], ['2026-03-02T02:00:00Z', '2026-03-01T02:00:00Z', '今天提交'],
])('%s 提交，到 %s：%s', (submitted, now, words) => {
  expect(waitingSince(submitted, new Date(now))).toBe(words);
});
