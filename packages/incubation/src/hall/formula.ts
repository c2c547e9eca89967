/** How the result of a hall is worked out: two weights that add up to a hundred, and from how many scores on the highest and the lowest are left out. */
export interface Formula {
  readonly hallWeight: number;
  readonly writtenWeight: number;
  readonly trimFrom: number;
}

/** Results are kept in hundredths of a point, so that sums are whole numbers and two people who reckon get the same. */
export type Hundredths = number;

// 四舍五入, in whole numbers: a half goes up
const rounded = (above: number, below: number): number => Math.floor((2 * above + below) / (2 * below));

/** Which totals are left out: one of the highest and one of the lowest, where there are enough. */
export function droppedFrom(totals: readonly number[], trimFrom: number): ReadonlySet<number> {
  if (totals.length < Math.max(trimFrom, 3)) return new Set();
  const order = totals.map((total, index) => ({ total, index })).sort((one, other) => one.total - other.total || one.index - other.index);
  return new Set([order[0]!.index, order.at(-1)!.index]);
}

/** The result in the hall of the totals of those who judged; null where nobody did. */
export function hallResult(totals: readonly number[], { trimFrom }: Pick<Formula, 'trimFrom'>): Hundredths | null {
  if (totals.length === 0) return null;
  const dropped = droppedFrom(totals, trimFrom);
  const counted = totals.filter((_, index) => !dropped.has(index));
  return rounded(counted.reduce((sum, total) => sum + total, 0) * 100, counted.length);
}

/** Hall and paper together by their weights; null where one that counts is missing. */
export function combinedResult(hall: Hundredths | null, written: Hundredths | null, { hallWeight, writtenWeight }: Formula): Hundredths | null {
  if ((hall === null && hallWeight > 0) || (written === null && writtenWeight > 0)) return null;
  return rounded((hall ?? 0) * hallWeight + (written ?? 0) * writtenWeight, 100);
}

export interface Placed {
  readonly hall: Hundredths | null;
  readonly combined: Hundredths | null;
}

/** The rank of each: the better combined result first, then the better one in the hall; alike in both, they share a rank. Without a result, none. */
export function ranksOf(results: readonly Placed[]): (number | null)[] {
  const before = (one: Placed, other: Placed): boolean => one.combined! > other.combined! || (one.combined === other.combined && (one.hall ?? 0) > (other.hall ?? 0));
  return results.map((own) => (own.combined === null ? null : results.filter((other) => other.combined !== null && before(other, own)).length + 1));
}

/** The formula in words, as it is published and digested. */
export function formulaText({ hallWeight, writtenWeight, trimFrom }: Formula): string {
  return [
    '现场得分：每位评委的合计是各条得分之和，满分 100 分；', `有效评分不少于 ${trimFrom} 份的，去掉一个最高分和一个最低分；`, '其余合计的平均数，四舍五入保留两位小数。回避和没有提交的评委不计。',
    `综合得分：现场得分乘以 ${hallWeight}%，加书面评审总分乘以 ${writtenWeight}%，四舍五入保留两位小数。`, '名次：综合得分高的在前；相同的，现场得分高的在前；仍然相同的，名次并列。没有有效评分的不排名次。',
  ].join('');
}
