import { labels } from '@gongqiao/schema';
import { type CrossLine, CrossTable, formatCount, formatInstant } from '@gongqiao/ui';
import { Link } from 'react-router';
import { type OrganizationFilters, organizationsPath } from '../organizations/list/organization-filters.ts';
import { filtersAt, type Place } from './figure-lists.ts';
import { panelOf } from './panels.ts';
import type { CrossFigures } from './picture.documents.ts';

const MOST_ROWS = 30;
const MOST_COLUMNS = 15;

interface Shown {
  readonly figures: CrossFigures;
  readonly filters: OrganizationFilters;
}

type Lines = CrossFigures['rows'];

/** Lines with something in them, as many as a page takes; the line of those without a value stays at the end. */
function shownOf(lines: Lines, most: number): Lines {
  const used = lines.filter(({ count }) => count !== 0);
  return [...used.filter(({ key }) => key !== null).slice(0, most), ...used.filter(({ key }) => key === null)];
}

const place = (row: string | null, column: string | null): string => JSON.stringify([row, column]);

/** The crossed table, each number of it the list that makes it. */
export function CrossFiguresTable({ figures, filters }: Shown) {
  const { rowDimension, columnDimension, total } = figures;
  const counts = new Map(figures.cells.map(({ row, column, count }) => [place(row, column), count]));
  const to = (...places: Place[]): string => organizationsPath(filtersAt(filters, ...places));
  const at = { row: ({ key }: CrossLine): Place => ({ dimension: rowDimension, key }), column: ({ key }: CrossLine): Place => ({ dimension: columnDimension, key }) };
  const [rows, columns] = [shownOf(figures.rows, MOST_ROWS), shownOf(figures.columns, MOST_COLUMNS)];
  if (rows.length === 0 || columns.length === 0) return <p className="gq-soft">没有。</p>;
  return (
    <CrossTable label="交叉统计" heads={[labels.OrganizationDimension[rowDimension], labels.OrganizationDimension[columnDimension]]} total={{ count: total, to: to() }}
      rows={rows.map((row) => ({ ...row, to: to(at.row(row)) }))} columns={columns.map((column) => ({ ...column, to: to(at.column(column)) }))}
      cellOf={(row, column) => ({ count: counts.get(place(row.key, column.key)) ?? 0, to: to(at.row(row), at.column(column)) })}
      note={<CrossNote figures={figures} filters={filters} left={figures.rows.length - rows.length + figures.columns.length - columns.length} />} />
  );
}

function CrossNote({ figures: { rows, columns, rowDimension, columnDimension, total, asOf }, filters, left }: Shown & { left: number }) {
  const missing = [[rowDimension, rows] as const, [columnDimension, columns] as const].flatMap(([dimension, lines]) => {
    const none = lines.find(({ key, count }) => key === null && count !== 0);
    return none ? [<Link key={dimension} to={organizationsPath(filtersAt(filters, { dimension, key: null }))}>{formatCount(none.count)} 个{labels.OrganizationDimension[dimension]}{none.label}</Link>] : [];
  });
  return (
    <p>
      n = {formatCount(total)}，截至 {formatInstant(asOf)}
      {missing.map((link, index) => <span key={link.key}>{index === 0 ? '；其中 ' : '，'}{link}</span>)}
      {(panelOf(rowDimension).several || panelOf(columnDimension).several) && '；一个组织可以有几项，各格相加可以多于组织数'}
      {left > 0 && `；没有组织的和较少的 ${formatCount(left)} 种取值未列出`}
      <span className="gq-no-print">；在表中用方向键移动</span>
    </p>
  );
}
