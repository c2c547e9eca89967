import { type ReactNode, useState } from 'react';
import type { CombinedError } from 'urql';
import { EmptyState } from '../page/EmptyState.tsx';
import { ErrorState } from '../page/ErrorState.tsx';
import { readStored, writeStored } from '../state/stored.ts';
import type { ListState } from '../state/list-state.ts';
import type { Column } from './column.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { type PageInfo, Pager } from './Pager.tsx';
import { TableBody, type RowRules } from './TableBody.tsx';
import { TableHead } from './TableHead.tsx';
import { useColumns } from './use-columns.ts';
import './table.css';

export interface ListData<Row> {
  readonly page: { readonly nodes: readonly Row[]; readonly pageInfo: PageInfo } | undefined;
  /** Asked for separately, so that counting never holds up the rows. */
  readonly total: number | undefined;
  readonly fetching: boolean;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

interface DataTableProps<Row> extends RowRules<Row> {
  /** Under which the person's columns are kept. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly list: ListState;
  readonly data: ListData<Row>;
  readonly empty: ReactNode;
  /** Left above the table: filters. */
  readonly filters?: ReactNode;
  /** Beside the columns: views kept of this list. */
  readonly views?: ReactNode;
  /** Right above the table, such as an export of the columns shown. */
  readonly tools?: (columns: readonly string[]) => ReactNode;
  /** Between filters and table, such as what to do with ticked rows. */
  readonly bar?: ReactNode;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, columns, list, data, filters, tools, bar } = props;
  const choice = useColumns(id, columns, list);
  const [compact, setCompact] = useDensity();
  return (
    <div className={compact ? 'gq-list gq-compact' : 'gq-list'}>
      <div className="gq-toolbar">
        <div className="gq-filters">{filters}</div>
        <div className="gq-tools">
          <button type="button" className="gq-button" aria-pressed={compact} onClick={() => setCompact(!compact)}>紧凑</button>
          {props.views}
          <ColumnChooser columns={columns} choice={choice} />
          {tools?.(choice.shown.map(({ key }) => key))}
        </div>
      </div>
      {bar}
      {data.error && !data.page
        ? <ErrorState error={data.error} retry={data.retry}><button type="button" className="gq-button" onClick={list.reset}>重置筛选</button></ErrorState>
        : <Table {...props} columns={choice.shown} />}
      {data.page && <Pager list={list} info={data.page.pageInfo} rows={data.page.nodes.length} total={data.total} />}
    </div>
  );
}

function useDensity(): [boolean, (compact: boolean) => void] {
  const [compact, setCompact] = useState(() => readStored<boolean>('compact') ?? false);
  return [compact, (wanted) => { setCompact(wanted); writeStored('compact', wanted || null); }];
}

function Table<Row>(props: DataTableProps<Row>) {
  const { title, columns, list, data, selection, selectable, rowKey } = props;
  const rows = data.page?.nodes ?? [];
  const pageIds = rows.filter((row) => selectable?.(row) ?? true).map(rowKey);
  return (
    <div className="gq-table-wrap" aria-busy={data.fetching}>
      {data.fetching && <div className="gq-progress" aria-hidden="true" />}
      <table role="table" className="gq-table" aria-label={title}>
        <TableHead columns={columns} list={list} selection={selection} pageIds={pageIds} />
        {data.page ? <TableBody rows={rows} columns={columns} rules={props} /> : <Skeleton columns={columns.length + (selection ? 1 : 0)} />}
      </table>
      {data.page && rows.length === 0 && <div role="status">{list.filtered
        ? <EmptyState title="没有符合筛选条件的内容"><button type="button" className="gq-button" onClick={list.reset}>重置筛选</button></EmptyState>
        : props.empty}</div>}
    </div>
  );
}

function Skeleton({ columns }: { columns: number }) {
  return (
    <tbody role="rowgroup" className="gq-skeleton">
      {Array.from({ length: 8 }, (_, index) => <tr role="row" key={index}>{Array.from({ length: columns }, (_cell, cell) => <td role="cell" key={cell}><span /></td>)}</tr>)}
    </tbody>
  );
}
