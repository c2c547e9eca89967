/**
 * The least count that the public is told, besides none at all: of fewer than five it could be seen which organization it is, and so what that one
 * has or lacks (统计惯例 k = 5). It holds for every dimension alike.
 */
export const LEAST_TOLD = 5;

interface Cell {
  readonly count: number;
  told: boolean;
}

const untold = (line: readonly Cell[]): Cell[] => line.filter(({ told }) => !told);

// A reader knows that what is not told is at least one, and that the last number of a line is the sum of the others.
function tellsHidden(line: readonly Cell[]): boolean {
  const [parts, total] = [line.slice(0, -1), line.at(-1)!];
  const hidden = untold(parts).length;
  if (!total.told) return hidden === 0;
  const rest = total.count - parts.reduce((sum, { told, count }) => sum + (told ? count : 0), 0);
  return hidden === 1 || (hidden > 0 && rest === hidden);
}

/** The least number of a line that can be left out besides; its total only where nothing else is. */
function nextOf(line: readonly Cell[]): Cell | undefined {
  const left = line.filter(({ told, count }) => told && count > 0);
  const parts = left.filter((cell) => cell !== line.at(-1));
  return (parts.length > 0 ? parts : left).reduce<Cell | undefined>((least, cell) => (least && least.count <= cell.count ? least : cell), undefined);
}

/**
 * Counts as rows and columns of which the last ones are totals; small ones become null, and further ones until none of them is what a row or a column
 * leaves over. One row alone has no column totals.
 */
export function withoutSmallCells(table: readonly (readonly number[])[]): (number | null)[][] {
  const cells = table.map((row) => row.map((count): Cell => ({ count, told: count === 0 || count >= LEAST_TOLD })));
  const columns = cells.length > 1 ? cells[0]!.map((_, index) => cells.map((row) => row[index]!)) : [];
  // Totals first: what is left out among them is then the same as where they are shown alone.
  const lines = [cells.at(-1)!, ...columns.slice(-1), ...cells.slice(0, -1), ...columns.slice(0, -1)];
  for (let settled = false; !settled;) {
    settled = true;
    for (const line of lines) {
      for (let next = nextOf(line); next && tellsHidden(line); next = nextOf(line)) {
        next.told = false;
        settled = false;
      }
    }
  }
  return cells.map((row) => row.map(({ count, told }) => (told ? count : null)));
}
