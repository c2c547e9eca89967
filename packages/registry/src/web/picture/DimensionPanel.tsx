import { ErrorState, Loading, Panel } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { type OrganizationFilters, organizationFilterOf } from '../organizations/list/organization-filters.ts';
import { FigurePanel } from './FigurePanel.tsx';
import type { PanelDescription } from './panels.ts';
import { FiguresDocument } from './picture.documents.ts';

/** A panel that asks for its own figures: the page fills as they are counted. */
export function DimensionPanel({ panel, filters, total, asOf }: { panel: PanelDescription; filters: OrganizationFilters; total: number | null; asOf: string }) {
  const [{ data, error, stale }, again] = useQuery({ query: FiguresDocument, variables: { filter: organizationFilterOf(filters), by: [panel.dimension] } });
  if (error) return <Panel title={panel.title}><ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} /></Panel>;
  if (!data) return <Panel title={panel.title}><Loading /></Panel>;
  return <FigurePanel panel={panel} figures={data.organizationFigures} filters={filters} total={total} asOf={asOf} busy={stale} />;
}
