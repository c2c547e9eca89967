import type { XlsxCell } from '../../import/write/xlsx-stream.ts';
import { type DimensionName, dimensions } from '../../organization/organization.dimensions.ts';
import { OrganizationDimension } from '../../organization/organization.enums.ts';
import type { OrganizationCrossFigures } from '../../organization/organization-cross-figures.ts';
import type { OrganizationFigure } from '../../organization/organization-figure.ts';
import { localTime } from './describe.ts';

export type Line = readonly (XlsxCell | undefined)[];

export interface PictureFigures {
  readonly dimension: DimensionName;
  readonly figures: readonly OrganizationFigure[];
}

const UNTOLD = '不公布';
const SEVERAL = '一个组织可以有几项，合计可以多于组织数';

const number = (count: number | null): XlsxCell => count ?? UNTOLD;
const share = (count: number | null, whole: number): XlsxCell | undefined => (count === null || whole === 0 ? undefined : Math.round((count / whole) * 1_000) / 10);
const sum = (counts: readonly (number | null)[]): number => counts.reduce<number>((all, count) => all + (count ?? 0), 0);

/** One dimension as a table of its own, with what it is drawn from below. */
export function figureLines({ dimension, figures }: PictureFigures, total: number): Line[] {
  const missing = figures[0]?.missing ?? 0;
  const several = sum(figures.map(({ count }) => count)) + missing > total;
  const note = [`n = ${total}`, ...(missing > 0 ? [`其中 ${missing} 个${dimensions[dimension].missing}`] : []), ...(several ? [SEVERAL] : []), ...(figures[0] ? [`截至 ${localTime(figures[0].asOf)}`] : [])];
  return [
    [], [{ header: OrganizationDimension.labels[dimension] }, { header: '组织数' }, { header: '占比（%）' }],
    ...figures.map(({ label, count }) => [label, number(count), share(count, total)]),
    [`注：${note.join('；')}`],
  ];
}

/** Two dimensions crossed: totals are numbers of organizations. */
export function crossLines({ rowDimension, columnDimension, rows, columns, cells, total, asOf }: OrganizationCrossFigures): Line[] {
  const names = [rowDimension, columnDimension].map((name) => OrganizationDimension.labels[name as DimensionName]);
  const cellsOf = (key: string | null) => cells.filter(({ row }) => row === key).map(({ count }) => number(count));
  const missing = [rows, columns].flatMap((lines, index) => lines.filter(({ key, count }) => key === null && count !== 0).map(({ label, count }) => `其中 ${count ?? UNTOLD} 个${names[index]!}${label}`));
  const note = [`n = ${total ?? UNTOLD}`, ...missing, '组织数不是各格之和：一个组织可以有几项', `截至 ${localTime(asOf)}`];
  return [
    [], [{ header: `交叉统计：${names.join(' × ')}` }, ...columns.map(({ label }) => ({ header: label })), { header: '组织数' }],
    ...rows.map(({ key, label, count }) => [label, ...cellsOf(key), number(count)]),
    ['组织数', ...columns.map(({ count }) => number(count)), number(total)],
    [`注：${note.join('；')}`],
  ];
}
