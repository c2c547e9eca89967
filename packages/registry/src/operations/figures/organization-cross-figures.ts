import { type Context, seesOnlyPublic } from '@gongqiao/kernel';
import { badInput } from '@gongqiao/query';
import { canCross, type DimensionName } from '../../organization/organization.dimensions.ts';
import type { OrganizationCrossFigures } from '../../organization/organization-cross-figures.ts';
import { type Counting, countingStatement, countsSql } from './counting.ts';
import { keptRows } from './kept-rows.ts';
import { type Labelled, labelled } from './labelled.ts';
import { refuseHiddenDimensions } from './organization-figures.ts';
import { withoutSmallCells } from './small-cells.ts';

type Filter = Readonly<Record<string, unknown>> | null;
type Counted = Readonly<{ part: 'total' | 'row' | 'column' | 'cell'; row: string | null; column: string | null; count: number }>;

// Of open values the cells of those alone that have a line.
const listed = ({ most }: Counting, key: string, lines: string): string => (most === undefined ? 'true' : `(${key} is null or exists (select 1 from ${lines} t where t.key = ${key}))`);

function crossSql(rows: Counting, columns: Counting): { with: string; select: string } {
  return {
    with: `g as materialized (select ${rows.value} as r, ${columns.value} as c, count(*) as count from f group by 1, 2),
      r as materialized (${countsSql('g', 'g.r', rows)}), c as materialized (${countsSql('g', 'g.c', columns)})`,
    select: `select 'total' as part, null as row, null as column, coalesce(sum(count), 0)::int as count from g
      union all select 'row', key, null, count from r union all select 'column', null, key, count from c
      union all (select 'cell', a.key, b.key, sum(g.count)::int from g left join lateral ${rows.keys('g.r')} a (key) on true left join lateral ${columns.keys('g.c')} b (key) on true
        where ${listed(rows, 'a.key', 'r')} and ${listed(columns, 'b.key', 'c')} group by 2, 3)`,
  };
}

interface Table {
  readonly rows: readonly Labelled[];
  readonly columns: readonly Labelled[];
  /** A row for each, and at the end the totals. */
  readonly numbers: readonly (readonly (number | null)[])[];
}

function tableOf(counted: readonly Counted[], rowDimension: DimensionName, columnDimension: DimensionName): Table {
  const place = (row: string | null, column: string | null): string => JSON.stringify([row, column]);
  const counts = new Map(counted.filter(({ part }) => part === 'cell').map(({ row, column, count }) => [place(row, column), count]));
  const linesOf = (part: 'row' | 'column', dimension: DimensionName) => labelled(dimension, counted.filter((one) => one.part === part).map((one) => ({ key: one[part], count: one.count })));
  const [rows, columns] = [linesOf('row', rowDimension), linesOf('column', columnDimension)];
  const cellsOf = (row: Labelled) => [...columns.map(({ key }) => counts.get(place(row.key, key)) ?? 0), row.count];
  return { rows, columns, numbers: [...rows.map(cellsOf), [...columns.map(({ count }) => count), totalOf(counted)]] };
}

const totalOf = (counted: readonly Counted[]): number => counted.find(({ part }) => part === 'total')!.count;

/**
 * Counts the organizations that the viewer may see by two dimensions at once, in one statement. Totals are numbers of organizations, not sums: one
 * organization can stand in several cells. The public is told no small counts.
 */
export async function organizationCrossFigures(context: Context, filter: Filter, rowDimension: DimensionName, columnDimension: DimensionName): Promise<OrganizationCrossFigures> {
  if (!canCross(rowDimension, columnDimension)) throw badInput('行和列要选两个不同的维度；“数量”不能作行或列，每一格都是数量。');
  refuseHiddenDimensions(context, [rowDimension, columnDimension]);
  const statement = countingStatement(context, filter, [rowDimension, columnDimension], ([rows, columns]) => crossSql(rows!, columns!));
  const { rows: counted, asOf } = await keptRows<Counted>(context, statement, totalOf);
  const { rows, columns, numbers } = tableOf(counted, rowDimension, columnDimension);
  const told = seesOnlyPublic(context.viewer) ? withoutSmallCells(numbers as number[][]) : numbers;
  const totals = told.at(-1)!;
  return {
    rowDimension, columnDimension, asOf, total: totals.at(-1)!,
    rows: rows.map((row, index) => ({ ...row, count: told[index]!.at(-1)! })),
    columns: columns.map((column, index) => ({ ...column, count: totals[index]! })),
    cells: rows.flatMap((row, index) => columns.map((column, at) => ({ row: row.key, column: column.key, count: told[index]![at]! }))),
  };
}
