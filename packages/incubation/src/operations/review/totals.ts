/** The published formula: the mean of the reviewers' totals, to two decimals. */
export const meanOf = (totals: readonly number[]): number => Math.round((totals.reduce((sum, total) => sum + total, 0) / totals.length) * 100) / 100;

/** The middle one, or the mean of the two in the middle. */
export function medianOf(totals: readonly number[]): number {
  const sorted = totals.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

/** Which totals differ from the median by more than so many points. */
export function outliersIn(totals: readonly number[], over: number): boolean[] {
  const median = medianOf(totals);
  return totals.map((total) => Math.abs(total - median) > over);
}

export const FORMULA = '总分是各份评审合计得分的平均数，保留两位小数；每份评审的合计是各条得分之和，满分 100 分。';
