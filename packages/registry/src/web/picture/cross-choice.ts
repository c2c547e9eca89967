import { labels } from '@gongqiao/schema';
import { urlChoice, type UrlShape } from '@gongqiao/ui';
import type { Dimension } from './picture.documents.ts';

/** What can be put into rows and columns: every cell is a number anyway. */
export const crossable = (Object.keys(labels.OrganizationDimension) as Dimension[]).filter((dimension) => dimension !== 'TOTAL');

/** The dimensions of the crossed table, as they stand in the address. */
export const crossShape = { rows: urlChoice(crossable, null), columns: urlChoice(crossable, null) } satisfies UrlShape;

export interface CrossChoice {
  readonly rows: Dimension;
  readonly columns: Dimension;
}

/** 地区 × 行业领域 unless chosen; a dimension with itself says nothing and counts as not chosen. */
export function crossChoiceOf({ rows, columns }: { rows: Dimension | null; columns: Dimension | null }): CrossChoice {
  const chosen = rows ?? (columns === 'REGION' ? 'LABOUR_DOMAIN' : 'REGION');
  if (columns && columns !== chosen) return { rows: chosen, columns };
  return { rows: chosen, columns: chosen === 'LABOUR_DOMAIN' ? 'REGION' : 'LABOUR_DOMAIN' };
}

/** What changes when one side is chosen; what stands on the other side changes places with it. */
export function crossChange(choice: CrossChoice, side: keyof CrossChoice, to: Dimension): Partial<CrossChoice> {
  const other = side === 'rows' ? 'columns' : 'rows';
  return choice[other] === to ? { rows: choice.columns, columns: choice.rows } : { [side]: to };
}
