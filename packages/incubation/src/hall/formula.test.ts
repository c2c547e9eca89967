import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinedResult, droppedFrom, formulaText, hallResult, ranksOf } from './formula.ts';

// The same said otherwise, by fractions in whole numbers: what is published must come out twice.
function reckoned(totals: readonly number[], trimFrom: number): number | null {
  const sorted = totals.map(BigInt).sort((one, other) => Number(one - other));
  const kept = sorted.length >= trimFrom && sorted.length > 2 ? sorted.slice(1, -1) : sorted;
  if (kept.length === 0) return null;
  const [sum, count] = [kept.reduce((all, one) => all + one, 0n) * 100n, BigInt(kept.length)];
  const [whole, rest] = [sum / count, sum % count];
  return Number(rest * 2n >= count ? whole + 1n : whole);
}
function weighed(hall: number, written: number, hallWeight: number): number {
  const sum = BigInt(hall) * BigInt(hallWeight) + BigInt(written) * BigInt(100 - hallWeight);
  return Number(sum % 100n >= 50n ? sum / 100n + 1n : sum / 100n);
}

const total = fc.integer({ min: 0, max: 100 });
const hundredths = fc.integer({ min: 0, max: 10_000 });

describe('现场得分', () => {
  it.each([
    [[80, 85, 90, 50, 82], 8233], [[70, 75, 80, 76], 7525], [[60, 60, 60, 60, 60], 6000], [[100, 0, 0, 0, 0], 0], [[77], 7700], [[1, 2, 2], 167], [[], null],
  ] as const)('%j 得 %s（百分之一分）', (totals, wanted) => expect(hallResult(totals, { trimFrom: 5 })).toBe(wanted));

  it('去掉的正好一个最高、一个最低，不管几个人并列', () => {
    expect([...droppedFrom([90, 90, 50, 50, 70], 5)].sort()).toEqual([1, 2]);
    expect(droppedFrom([90, 50], 1).size).toBe(0);
    fc.assert(fc.property(fc.array(total, { minLength: 5, maxLength: 15 }), (totals) => {
      const dropped = [...droppedFrom(totals, 5)].map((index) => totals[index]!);
      expect(dropped.toSorted((one, other) => one - other)).toEqual([Math.min(...totals), Math.max(...totals)]);
    }));
  });

  it('另算一遍，一分不差；与评委的次序无关；最低和最高之间', () => {
    fc.assert(fc.property(fc.array(total, { maxLength: 15 }), fc.integer({ min: 3, max: 9 }), (totals, trimFrom) => {
      const result = hallResult(totals, { trimFrom });
      expect(result).toBe(reckoned(totals, trimFrom));
      expect(hallResult(totals.toReversed(), { trimFrom })).toBe(result);
      expect(result === null || (result >= Math.min(...totals) * 100 && result <= Math.max(...totals) * 100)).toBe(true);
    }), { numRuns: 2_000 });
  });
});

describe('综合得分和名次', () => {
  it('按公布的占比，另算一遍，一分不差', () => {
    fc.assert(fc.property(hundredths, hundredths, fc.integer({ min: 1, max: 100 }), (hall, written, hallWeight) => {
      expect(combinedResult(hall, written, { hallWeight, writtenWeight: 100 - hallWeight, trimFrom: 5 })).toBe(weighed(hall, written, hallWeight));
    }), { numRuns: 2_000 });
  });

  it('算分的一项没有的，没有综合得分；不算分的不要', () => {
    expect(combinedResult(8000, null, { hallWeight: 60, writtenWeight: 40, trimFrom: 5 })).toBeNull();
    expect(combinedResult(null, 8000, { hallWeight: 60, writtenWeight: 40, trimFrom: 5 })).toBeNull();
    expect(combinedResult(8000, null, { hallWeight: 100, writtenWeight: 0, trimFrom: 5 })).toBe(8000);
  });

  it('综合相同看现场，都相同的并列，后面的跳过', () => {
    const placed = [{ combined: 8000, hall: 7000 }, { combined: 8000, hall: 9000 }, { combined: null, hall: 9900 }, { combined: 8000, hall: 7000 }, { combined: 100, hall: 100 }];
    expect(ranksOf(placed)).toEqual([2, 1, null, 2, 4]);
  });

  it('名次是前面有几个加一，谁也不会分低名次高', () => {
    const one = fc.record({ hall: hundredths, combined: fc.option(fc.integer({ min: 0, max: 20 })) });
    fc.assert(fc.property(fc.array(one, { maxLength: 12 }), (placed) => {
      const ranks = ranksOf(placed);
      const sorted = placed.filter(({ combined }) => combined !== null).toSorted((a, b) => b.combined! - a.combined! || b.hall - a.hall);
      placed.forEach((each, index) => expect(ranks[index]).toBe(each.combined === null ? null : sorted.findIndex((other) => other.combined === each.combined && other.hall === each.hall) + 1));
    }));
  });

  it('公布的文字里有这次的占比和份数', () => {
    expect(formulaText({ hallWeight: 60, writtenWeight: 40, trimFrom: 5 })).toMatch(/不少于 5 份.*乘以 60%.*乘以 40%/);
  });
});
