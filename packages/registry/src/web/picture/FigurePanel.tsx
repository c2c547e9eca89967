import { BarList, formatCount, formatInstant, Panel } from '@gongqiao/ui';
import { Link } from 'react-router';
import { type OrganizationFilters, organizationsPath } from '../organizations/list/organization-filters.ts';
import { filtersAt } from './figure-lists.ts';
import type { PanelDescription } from './panels.ts';
import type { Figure } from './picture.documents.ts';

export interface FigurePanelProps {
  readonly panel: PanelDescription;
  readonly figures: readonly Figure[];
  readonly filters: Partial<OrganizationFilters>;
  readonly total: number | null;
  /** When the rest of the page was counted: where this was not, it says so. */
  readonly asOf?: string;
  /** Being asked for again. */
  readonly busy?: boolean;
}

/** One dimension as bars; below it how many it is drawn from, and how many say nothing. */
export function FigurePanel(props: FigurePanelProps) {
  const { panel: { dimension, title, onlyUsed = false, most = 20 }, figures, filters, total, busy } = props;
  const own = figures.filter((figure) => figure.dimension === dimension && (!onlyUsed || figure.count !== 0));
  const shown = own.slice(0, most);
  const bars = shown.map((figure) => ({ key: figure.key, label: figure.label, count: figure.count, to: organizationsPath(filtersAt(filters, figure)) }));
  return (
    <Panel title={title} busy={busy}>
      <BarList label={title} bars={bars} whole={total ?? 0} note={<FigureNote {...props} first={own[0]} more={own.length - shown.length} />} />
      {bars.length === 0 && <p className="gq-soft">没有。</p>}
    </Panel>
  );
}

function FigureNote({ panel: { dimension, several, missing: none = '未填' }, filters, total, asOf, first, more }: FigurePanelProps & { first: Figure | undefined; more: number }) {
  const missing = first?.missing ?? 0;
  const counted = first && formatInstant(first.asOf);
  return (
    <p>
      n = {formatCount(total)}{several && '，一个组织可以有几项，合计可超过 100%'}
      {missing > 0 && <>；其中 <Link to={organizationsPath(filtersAt(filters, { dimension, key: null }))}>{formatCount(missing)} 个{none}</Link></>}
      {more > 0 && `；另有 ${formatCount(more)} 种较少的未列出`}
      {asOf && counted && counted !== formatInstant(asOf) && `；截至 ${counted}`}
    </p>
  );
}
