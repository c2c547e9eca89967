import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

const linkIn = (table: HTMLTableElement, row: number, fromEnd: number): HTMLElement | null => {
  const cells = table.rows[row]?.cells;
  return cells?.[cells.length - fromEnd]?.querySelector('a') ?? null;
};

// Columns are counted from the end, since a head that reaches over two rows stands in the first of them only.
function neighbour(table: HTMLTableElement, link: HTMLElement, [rows, columns]: readonly [number, number]): HTMLElement | null {
  const cell = link.closest('td')!;
  const line = cell.parentElement as HTMLTableRowElement;
  let [row, fromEnd] = [line.rowIndex + rows, line.cells.length - cell.cellIndex - columns];
  while (table.rows[row] && fromEnd > 0 && fromEnd <= line.cells.length) {
    const found = linkIn(table, row, fromEnd);
    if (found) return found;
    row += rows;
    fromEnd -= columns;
  }
  return null;
}

interface GridKeys {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLTableElement>) => void;
}

/** Makes a table of links one stop of the Tab key: arrows go from link to link, and Tab comes back to the one that was left. */
export function useGridKeys(): GridKeys {
  const ref = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const table = ref.current;
    if (table && !table.querySelector('a[tabindex="0"]')) table.querySelector<HTMLElement>('a')?.setAttribute('tabindex', '0');
  });
  return {
    ref,
    onKeyDown: (event) => {
      const step = STEPS[event.key];
      const next = step && event.target instanceof HTMLAnchorElement && neighbour(event.currentTarget, event.target, step);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
    onFocus: (event) => {
      for (const link of event.currentTarget.querySelectorAll<HTMLElement>('a')) link.tabIndex = link === (event.target as Element) ? 0 : -1;
    },
  };
}
