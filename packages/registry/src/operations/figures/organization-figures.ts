import { type Context, seesOnlyPublic } from '@gongqiao/kernel';
import { forbidden } from '@gongqiao/query';
import { type DimensionName, dimensions } from '../../organization/organization.dimensions.ts';
import type { OrganizationFigure } from '../../organization/organization-figure.ts';
import { countingStatement, countsSql } from './counting.ts';
import { keptRows } from './kept-rows.ts';
import { type Labelled, labelled } from './labelled.ts';
import { withoutSmallCells } from './small-cells.ts';

type Filter = Readonly<Record<string, unknown>> | null;
type Counted = Readonly<{ dimension: string; key: string | null; count: number }>;

/** Refuses dimensions made of more than what the viewer may see. */
export function refuseHiddenDimensions({ viewer }: Context, names: readonly DimensionName[]): void {
  if (seesOnlyPublic(viewer) && names.some((name) => !dimensions[name].public)) throw forbidden('这一统计不对公众开放。');
}

function statementOf(context: Context, filter: Filter, names: readonly DimensionName[]) {
  return countingStatement(context, filter, names, (countings) => ({
    select: countings.map((counting, index) => {
      const groups = `(select ${counting.value} as value, count(*) as count from f group by 1)`;
      return `select '${names[index]!}' as dimension, t.key, t.count from (${countsSql(groups, 'g.value', counting)}) t`;
    }).join(' union all '),
  }));
}

// Open values stand by their number: small ones, of which it is not told, by their name.
function guarded(name: DimensionName, lines: readonly Labelled[], total: number): readonly Labelled[] {
  const [counts] = withoutSmallCells([[...lines.map(({ count }) => count ?? 0), total]]);
  const told = lines.map((line, index) => ({ ...line, count: counts![index]! }));
  if (dimensions[name].labels) return told;
  const untold = told.filter(({ key, count }) => key !== null && count === null);
  return [...told.filter((line) => !untold.includes(line)), ...untold.sort((one, other) => (one.label < other.label ? -1 : 1))];
}

/**
 * Counts the organizations that the viewer may see, by the dimensions asked for, in one statement; each count is that of the list it stands for.
 * The public is told no small counts.
 */
export async function organizationFigures(context: Context, filter: Filter, by: readonly DimensionName[]): Promise<OrganizationFigure[]> {
  refuseHiddenDimensions(context, by);
  if (by.length === 0) return [];
  const onlyPublic = seesOnlyPublic(context.viewer);
  const names = [...new Set<DimensionName>(onlyPublic ? ['TOTAL', ...by] : by)];
  const { rows, asOf } = await keptRows<Counted>(context, statementOf(context, filter, names), (all) => all.reduce((sum, { count }) => sum + count, 0) / names.length);
  const linesOf = (name: DimensionName): Labelled[] => labelled(name, rows.filter(({ dimension }) => dimension === name));
  return [...new Set(by)].flatMap((name) => {
    const lines = onlyPublic ? guarded(name, linesOf(name), linesOf('TOTAL')[0]!.count!) : linesOf(name);
    const missing = dimensions[name].missing ? lines.find(({ key }) => key === null)!.count : 0;
    return lines.flatMap(({ key, label, count }) => (key === null ? [] : [{ dimension: name, key, label, count, missing, asOf }]));
  });
}
