import { Checkbox } from 'antd';
import type { ListState } from '../state/list-state.ts';
import type { Column } from './column.ts';
import type { Selection } from './selection.ts';

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly list: Pick<ListState, 'sort' | 'setSort'>;
  readonly selection?: Selection | undefined;
  /** What the tick at the top covers. */
  readonly pageIds: readonly string[];
}

const orders = { ASC: { aria: 'ascending', mark: '▲' }, DESC: { aria: 'descending', mark: '▼' } } as const;

export function TableHead<Row>({ columns, list, selection, pageIds }: TableHeadProps<Row>) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selection && <SelectAll selection={selection} pageIds={pageIds} />}
        {columns.map((column) => <HeadCell key={column.key} column={column} list={list} />)}
      </tr>
    </thead>
  );
}

function HeadCell<Row>({ column, list }: { column: Column<Row>; list: Pick<ListState, 'sort' | 'setSort'> }) {
  const { sort, title, align, width, help } = column;
  const order = sort && list.sort?.field === sort ? orders[list.sort.direction] : null;
  return (
    <th role="columnheader" scope="col" aria-sort={sort ? (order?.aria ?? 'none') : undefined} className={align === 'end' ? 'gq-end' : undefined} style={width ? { width } : undefined} title={help}>
      {sort
        ? <button type="button" className="gq-sort" onClick={() => list.setSort(sort)}>{title}<span aria-hidden="true">{order?.mark ?? '↕'}</span></button>
        : title}
    </th>
  );
}

function SelectAll({ selection, pageIds }: { selection: Selection; pageIds: readonly string[] }) {
  const ticked = pageIds.filter((id) => selection.ids.has(id)).length;
  const all = pageIds.length > 0 && ticked === pageIds.length;
  return (
    <th role="columnheader" scope="col" className="gq-tick">
      <Checkbox aria-label="选择本页各行" checked={all} indeterminate={ticked > 0 && !all} onChange={() => selection.setAll(pageIds, !all)} />
    </th>
  );
}
