import { combinedResult, droppedFrom, type Formula, hallResult, type Hundredths, ranksOf } from '../../hall/formula.ts';
import type { HallLine, HallStanding } from '../../hall/hall.types.ts';
import { meanOf } from '../review/totals.ts';
import type { EntryRead, SheetRead } from './read-hall.ts';

export interface Standing {
  readonly entry: EntryRead;
  readonly hall: Hundredths | null;
  readonly written: Hundredths | null;
  readonly combined: Hundredths | null;
  readonly lines: readonly HallLine[];
}

export const formulaOf = ({ hallWeight, writtenWeight, trimFrom }: { hallWeight: number; writtenWeight: number; trimFrom: number | null }): Formula => ({ hallWeight, writtenWeight, trimFrom: trimFrom! });

function lineOf(sheet: SheetRead, { criteria }: EntryRead, counted: boolean): HallLine {
  return { judge: `评委 ${sheet.seat}`, total: sheet.total!, counted, comment: sheet.comment!, points: criteria.map(({ id, title, weight }) => ({ title, weight, points: sheet.points[id]! })) };
}

/** What one application came to by the formula. Those who stepped back or gave nothing do not count. */
export function standingOf(entry: EntryRead, formula: Formula): Standing {
  const sheets = entry.sheets.filter(({ state }) => state === 'SUBMITTED');
  const totals = sheets.map(({ total }) => total!);
  const dropped = droppedFrom(totals, formula.trimFrom);
  const hall = hallResult(totals, formula);
  const written = entry.written.length === 0 ? null : Math.round(meanOf(entry.written) * 100);
  return { entry, hall, written, combined: combinedResult(hall, written, formula), lines: sheets.map((sheet, index) => lineOf(sheet, entry, !dropped.has(index))) };
}

/** What all of a hearing came to, each with its rank. */
export function standingsOf(entries: readonly EntryRead[], formula: Formula): (Standing & { readonly rank: number | null })[] {
  const standings = entries.filter(({ state }) => state === 'DONE').map((entry) => standingOf(entry, formula));
  const ranks = ranksOf(standings);
  return standings.map((standing, index) => ({ ...standing, rank: ranks[index]! }));
}

const shown = (hundredths: Hundredths | null): number | null => (hundredths === null ? null : hundredths / 100);

/** The standing of an application that was heard, as it is shown; null while points are still to come. */
export function standingShown(entry: EntryRead, formula: Formula): HallStanding | null {
  if (entry.state !== 'DONE' || entry.sheets.some(({ state }) => state === 'REOPENED')) return null;
  const { hall, written, combined, lines } = standingOf(entry, formula);
  return { hall: shown(hall), written: shown(written), combined: shown(combined), rank: entry.rank, lines: [...lines] };
}
