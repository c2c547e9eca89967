import { columnIndex, type MergedArea } from '../cell.ts';
import { LIMITS } from '../limits.ts';
import { ImportRefused } from '../refusal.ts';
import { aroundRows } from './around-rows.ts';
import { type Attributes, isTrue, parseXml } from './xml.ts';

/** What stands around the rows of a sheet, and must be known before they are read. */
export interface SheetLayout {
  readonly hidden: ReadonlySet<number>;
  /** By their first row. */
  readonly merged: readonly MergedArea[];
}

const REFERENCE = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/;

function areaOf(reference: string): MergedArea {
  const match = REFERENCE.exec(reference);
  if (!match) throw new ImportRefused('DAMAGED', '合并区域写法有误');
  const area = { left: columnIndex(match[1]!), top: Number(match[2]), right: columnIndex(match[3]!), bottom: Number(match[4]) };
  if (area.left > area.right || area.top > area.bottom || area.right >= LIMITS.columns) throw new ImportRefused('DAMAGED', '合并区域写法有误');
  return area;
}

function addHidden(hidden: Set<number>, attributes: Attributes): void {
  if (!isTrue(attributes['hidden'])) return;
  const last = Math.min(Number(attributes['max']), LIMITS.columns);
  for (let column = Number(attributes['min']); column <= last; column += 1) hidden.add(column - 1);
}

async function readLayout(chunks: AsyncIterable<Buffer>): Promise<SheetLayout> {
  const hidden = new Set<number>();
  const merged: MergedArea[] = [];
  const parsing = parseXml(chunks, {
    open(name, attributes) {
      if (name === 'col') addHidden(hidden, attributes);
      else if (name === 'mergeCell') merged.push(areaOf(attributes['ref'] ?? ''));
    },
  });
  for await (const _ of parsing) {
    if (merged.length > LIMITS.mergedAreas) throw new ImportRefused('TOO_MANY_CELLS');
  }
  return { hidden, merged: merged.sort((one, other) => one.top - other.top) };
}

/** First pass over a sheet, past its rows. */
export async function readSheetLayout(read: () => AsyncIterable<Buffer>): Promise<SheetLayout> {
  try {
    return await readLayout(aroundRows(read()));
  } catch (error) {
    if (!(error instanceof ImportRefused) || error.code !== 'DAMAGED') throw error;
    return readLayout(read());
  }
}
