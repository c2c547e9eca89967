import { expect, it } from 'vitest';
import { pausedUntil } from './standing.ts';

const rules = { limit: 3, window: { amount: 3, unit: 'MONTH' }, pause: { amount: 1, unit: 'MONTH' } } as const;

it.each([
  [[], null],
  [['2026-01-05', '2026-02-05'], null],
  [['2026-01-05', '2026-02-05', '2026-04-05'], '2026-05-05'],
  [['2026-01-05', '2026-02-05', '2026-04-06'], null],
  [['2026-01-05', '2026-01-06', '2026-01-07', '2026-06-01'], '2026-02-07'],
  [['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-20'], '2026-02-20'],
] as const)('未到场的日子 %j：暂停到 %s', (missed, until) => expect(pausedUntil(missed, rules)).toBe(until));
