import type { Context, Download } from '@gongqiao/kernel';
import { type XlsxCell, xlsxStream } from '../../import/write/xlsx-stream.ts';
import { canCross, type DimensionName } from '../../organization/organization.dimensions.ts';
import { OrganizationDimension } from '../../organization/organization.enums.ts';
import { refuse } from '../../refusals.ts';
import { organizationCrossFigures } from '../figures/organization-cross-figures.ts';
import { organizationFigures } from '../figures/organization-figures.ts';
import { type AskedFilter, askedFilter } from './asked-filter.ts';
import { XLSX } from './content-types.ts';
import { describeFilter, describeViewer, fileTime, localTime } from './describe.ts';
import { keepTrace } from './keep-trace.ts';
import { crossLines, figureLines, type Line, type PictureFigures } from './picture-lines.ts';

type Query = Readonly<Record<string, string | undefined>>;
type Crossing = readonly [rows: DimensionName, columns: DimensionName];

function crossingOf({ rows, columns }: Query): Crossing | null {
  if (!rows && !columns) return null;
  const crossing = [rows, columns] as Crossing;
  if (!crossing.every((name) => OrganizationDimension.values.includes(name)) || !canCross(...crossing)) throw refuse('FILTER_INVALID');
  return crossing;
}

// One after the other, as the page asks for them: what was kept for the page is what the file says.
async function figuresOf(context: Context, filter: AskedFilter | null): Promise<PictureFigures[]> {
  const all: PictureFigures[] = [];
  for (const dimension of OrganizationDimension.values) all.push({ dimension, figures: await organizationFigures(context, filter, [dimension]) });
  return all;
}

function numbered(lines: readonly Line[]): { number: number; cells: readonly (XlsxCell | undefined)[] }[] {
  return lines.map((cells, index) => ({ number: index + 1, cells }));
}

/** The picture as a file: every dimension, and two of them crossed: `?filter=<json>&rows=REGION&columns=KIND`. */
export async function exportPicture(context: Context, query: Query): Promise<Download> {
  const [filter, crossing] = [askedFilter(query['filter']), crossingOf(query)];
  const now = localTime(context.clock.now());
  const words = describeFilter(filter);
  await keepTrace(context, { filter: words, picture: OrganizationDimension.values, crossed: crossing });
  const [whole, ...figures] = await figuresOf(context, filter);
  const cross = crossing && (await organizationCrossFigures(context, filter, ...crossing));
  const total = whole!.figures[0]!;
  const head: Line[] = [[`社会组织概况（${now} 导出）`], [`导出人：${await describeViewer(context)}`], [`筛选：${words}`], [`截至 ${localTime(total.asOf)}，社会组织（个）`, total.count ?? undefined]];
  const lines = [...head, ...figures.flatMap((each) => figureLines(each, total.count ?? 0)), ...(cross ? crossLines(cross) : [])];
  return { fileName: `社会组织概况-${fileTime(now)}.xlsx`, contentType: XLSX, body: xlsxStream({ name: '社会组织概况', widths: new Map([[0, 30]]), rows: numbered(lines) }) };
}
