import { DataTable, EmptyState, type ListState, TOTAL_LIMIT, urlText, usePage, useListState, useSelection, useUrlState } from '@gongqiao/ui';
import type { ReactNode } from 'react';
import type { Batch } from '../import-batch.documents.ts';
import { rowColumns } from './row-columns.tsx';
import { RowDetail } from './RowDetail.tsx';
import { type RowFilter, RowsDocument, RowTotalDocument } from './rows.documents.ts';
import { SettleBar } from './SettleBar.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import type { Settling } from './use-settling.ts';

interface RowsTableProps {
  readonly batch: Batch;
  readonly filter: RowFilter;
  readonly settling: Settling | null;
  /** Those of the filter that may be ticked. */
  readonly tickable: RowFilter;
  readonly editable: boolean;
  readonly filters?: ReactNode;
}

const openShape = { row: urlText };
const noFilters = {};

/** Rows of a file with their reasons, and a way to settle each or many where they stand. */
export function RowsTable({ batch, filter, settling, tickable, editable, filters }: RowsTableProps) {
  const list = useListState(noFilters, ['ROW_NUMBER']) as ListState;
  const { values, set } = useUrlState(openShape);
  const selection = useSelection();
  const { id } = batch;
  const data = usePage({
    page: { document: RowsDocument, variables: { id, filter, orderBy: (list.sort as { field: 'ROW_NUMBER'; direction: 'ASC' | 'DESC' } | null), ...list.page }, of: (answer) => answer.importBatch?.rows },
    total: { document: RowTotalDocument, variables: { id, filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.importBatch?.rows },
  });
  const rows = new Map((data.page?.nodes ?? []).map((row) => [row.id, row]));
  const columns = rowColumns({ settling, opened: values.row, onOpen: (row) => set({ row }, { replace: true }), editable, over: batch.state === 'UNDONE' });
  const every = { filter: { and: [filter, tickable] }, count: data.total };
  return (
    <>
      <DataTable id="import-rows" title="各行" columns={columns} list={list} data={data} rowKey={(row) => row.id} rowName={(row) => `第 ${row.rowNumber} 行`} filters={filters}
        selection={settling ? selection : undefined} selectable={(row) => settling?.maySettle(row) ?? false}
        bar={settling && <SettleBar batch={id} selection={selection} settling={settling} rows={rows} every={every} />}
        expanded={(row) => (row.id === values.row ? <RowDetail row={row} editable={editable && row.result === null} /> : null)}
        empty={<EmptyState title="这一类没有行" />} />
      {settling && <SettleDialog settling={settling} onDone={selection.clear} />}
    </>
  );
}
