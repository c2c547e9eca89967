import { BarList, formatCount, Panel } from '@gongqiao/ui';
import { Link } from 'react-router';
import type { OrganizationFilters } from '../organizations/list/organization-filters.ts';
import { figurePath, missingPath } from './figure-lists.ts';
import type { Dimension, Figure } from './picture.documents.ts';

export interface FigurePanelProps {
  readonly title: string;
  readonly dimension: Dimension;
  readonly figures: readonly Figure[];
  readonly filters: Partial<OrganizationFilters>;
  readonly total: number;
  /** One organization can stand under several values. */
  readonly several?: boolean;
  /** Values without organizations are left out. */
  readonly onlyUsed?: boolean;
  readonly most?: number;
}

/** One dimension as bars; below it how many it is drawn from, and how many say nothing. */
export function FigurePanel(props: FigurePanelProps) {
  const { title, dimension, figures, filters, total, several = false, onlyUsed = false, most = 20 } = props;
  const own = figures.filter((figure) => figure.dimension === dimension && (!onlyUsed || figure.count > 0));
  const shown = own.slice(0, most);
  const bars = shown.map((figure) => ({ key: figure.key, label: figure.label, count: figure.count, to: figurePath(filters, figure) }));
  return (
    <Panel title={title}>
      <BarList label={title} bars={bars} whole={total} note={<FigureNote {...props} several={several} missing={own[0]?.missing ?? 0} more={own.length - shown.length} />} />
      {bars.length === 0 && <p className="gq-soft">没有。</p>}
    </Panel>
  );
}

function FigureNote({ dimension, filters, total, several, missing, more }: FigurePanelProps & { missing: number; more: number }) {
  const to = missingPath(filters, dimension);
  const count = `${formatCount(missing)} 个未填`;
  return (
    <p>
      n = {formatCount(total)}{several && '，一个组织可以有几项，合计可超过 100%'}
      {missing > 0 && <>；其中 {to ? <Link to={to}>{count}</Link> : count}</>}
      {more > 0 && `；另有 ${formatCount(more)} 种较少的未列出`}
    </p>
  );
}
