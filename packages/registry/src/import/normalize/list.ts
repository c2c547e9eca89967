import { isEmptyText, properText, visibleText } from './text.ts';

const SEPARATOR = /[、,;/\n\r\v\f\u0085\u2028\u2029]/;

/** Rule 4.5: the items of a cell, each once, in their order; folded first, so that every width of a separator counts. */
export function listItems(cell: { readonly text: string; readonly items?: readonly string[] }): string[] {
  if (!cell.items && isEmptyText(properText(cell.text))) return [];
  const parts = (cell.items ?? [cell.text]).flatMap((text) => visibleText(text).split(SEPARATOR));
  const items = parts.map(properText).filter((item) => !isEmptyText(item));
  return [...new Set(items)];
}
