import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LEAST_TOLD, withoutSmallCells } from './small-cells.ts';

type Told = (number | null)[];

/** A crossed table of organizations that each stand in some rows and some columns, with its totals. */
function tableOf(organizations: readonly (readonly [rows: number[], columns: number[]])[], height: number, width: number): number[][] {
  const count = (row: number | null, column: number | null): number =>
    organizations.filter(([rows, columns]) => (row === null || rows.includes(row)) && (column === null || columns.includes(column))).length;
  const lines = [...Array(height).keys(), null];
  return lines.map((row) => [...Array(width).keys(), null].map((column) => count(row, column)));
}

const sides = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));
// Few values for many, so that small cells stand beside large ones.
const place = (size: number) => fc.nat(size * size - 1).map((seed) => Math.floor(Math.sqrt(seed)));
const single = sides.chain(([height, width]) => fc.array(fc.tuple(place(height).map((row) => [row]), place(width).map((column) => [column])), { maxLength: 120 }).map((rows) => tableOf(rows, height, width)));
const several = sides.chain(([height, width]) => fc.array(fc.tuple(fc.uniqueArray(place(height), { minLength: 1 }), fc.uniqueArray(place(width), { minLength: 1 })), { maxLength: 120 }).map((rows) => tableOf(rows, height, width)));

const linesOf = (table: readonly Told[]): Told[] => (table.length === 1 ? [...table] : [...table, ...table[0]!.map((_, column) => table.map((row) => row[column]!))]);

/** What somebody can work out: in a line with one number left out it is what the others leave over; where all that is left out can only be one each, it is that. */
function recovered(line: readonly (number | null)[]): number[] {
  const [parts, total] = [line.slice(0, -1), line.at(-1)!];
  const known = parts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const hidden = parts.filter((count) => count === null).length;
  if (total === null) return hidden === 0 && known > 0 ? [known] : [];
  return hidden === 1 || (hidden > 1 && total - known === hidden) ? [(total - known) / hidden] : [];
}

it('小数不告诉，零照样告诉；告诉的都是真的', () => {
  fc.assert(fc.property(fc.oneof(single, several), (table) => {
    const small = (count: number): boolean => count > 0 && count < LEAST_TOLD;
    withoutSmallCells(table).forEach((row, index) => row.forEach((told, at) => {
      const count = table[index]![at]!;
      expect(told).toBe(small(count) || (count > 0 && told === null) ? null : count);
    }));
  }));
});

it('用行和列的总数减不出没有告诉的数', () => {
  fc.assert(fc.property(fc.oneof(single, several), (table) => {
    for (const line of linesOf(withoutSmallCells(table))) expect(recovered(line)).toEqual([]);
  }), { numRuns: 500 });
});

it('一个维度对着总数也减不出', () => {
  fc.assert(fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 8 }), (counts) => {
    const [told] = withoutSmallCells([[...counts, counts.reduce((sum, count) => sum + count, 0)]]);
    expect(recovered(told!)).toEqual([]);
  }));
});

it.each<[string, number[][], Told[]]>([
  ['没有小数的原样', [[10, 20, 30]], [[10, 20, 30]]],
  ['一个小数带上最小的一个', [[3, 20, 10, 33]], [[null, 20, null, 33]]],
  ['两个小数之和猜得出各是一，就再带一个', [[1, 1, 20, 22]], [[null, null, null, 22]]],
  ['只有一项时连同总数', [[3, 0, 3]], [[null, 0, null]]],
  ['交叉：同一行和同一列各带一个', [[3, 20, 23], [40, 50, 90], [43, 70, 113]], [[null, null, 23], [null, null, 90], [43, 70, 113]]],
])('%s', (_, table, told) => {
  expect(withoutSmallCells(table)).toEqual(told);
});
