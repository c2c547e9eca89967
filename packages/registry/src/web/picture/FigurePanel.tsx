import { BarList, ErrorState, formatCount, formatInstant, Loading, Panel } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { type OrganizationFilters, organizationFilterOf, organizationsPath } from '../organizations/list/organization-filters.ts';
import { filtersAt } from './figure-lists.ts';
import type { PanelDescription } from './panels.ts';
import { type Figure, FiguresDocument } from './picture.documents.ts';

interface FigurePanelProps {
  readonly panel: PanelDescription;
  readonly filters: OrganizationFilters;
  readonly total: number | null;
  /** When the total was counted: a panel that was counted at another time says so. */
  readonly asOf: string;
}

/** One dimension, asked for by itself, so that a page fills as its figures are counted. */
export function FigurePanel(props: FigurePanelProps) {
  const { panel: { dimension, title }, filters } = props;
  const [{ data, error, stale }, again] = useQuery({ query: FiguresDocument, variables: { filter: organizationFilterOf(filters), by: [dimension] } });
  return (
    <Panel title={title} busy={stale}>
      {error && <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />}
      {!error && !data && <Loading />}
      {!error && data && <FigureBars {...props} figures={data.organizationFigures} />}
    </Panel>
  );
}

type Counted = FigurePanelProps & { readonly figures: readonly Figure[] };

/** Bars; below them how many they are drawn from, and how many say nothing. */
function FigureBars(props: Counted) {
  const { panel: { title, onlyUsed = false, most = 20 }, figures, filters, total } = props;
  const own = figures.filter((figure) => !onlyUsed || figure.count !== 0);
  const shown = own.slice(0, most);
  const bars = shown.map((figure) => ({ key: figure.key, label: figure.label, count: figure.count, to: organizationsPath(filtersAt(filters, figure)) }));
  return (
    <>
      <BarList label={title} bars={bars} whole={total ?? 0} note={<FigureNote {...props} more={own.length - shown.length} />} />
      {bars.length === 0 && <p className="gq-soft">没有。</p>}
    </>
  );
}

function FigureNote({ panel: { dimension, several, missing: none = '未填' }, filters, total, asOf, figures, more }: Counted & { more: number }) {
  const missing = figures[0]?.missing ?? 0;
  const counted = figures[0] && formatInstant(figures[0].asOf);
  return (
    <p>
      n = {formatCount(total)}{several && '，一个组织可以有几项，合计可超过 100%'}
      {missing > 0 && <>；其中 <Link to={organizationsPath(filtersAt(filters, { dimension, key: null }))}>{formatCount(missing)} 个{none}</Link></>}
      {more > 0 && `；另有 ${formatCount(more)} 种较少的未列出`}
      {counted && counted !== formatInstant(asOf) && `；截至 ${counted}`}
    </p>
  );
}
