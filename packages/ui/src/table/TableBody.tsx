import { Checkbox } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Column } from './column.ts';
import type { Selection } from './selection.ts';

export interface RowRules<Row> {
  readonly rowKey: (row: Row) => string;
  /** How a row is called in labels that are read out. */
  readonly rowName: (row: Row) => string;
  /** Where a click on the row leads; the column that names it carries the link for the keyboard. */
  readonly rowPath?: ((row: Row) => string) | undefined;
  /** A row below the row, across all columns. */
  readonly expanded?: ((row: Row) => ReactNode) | undefined;
  readonly selection?: Selection | undefined;
  readonly selectable?: ((row: Row) => boolean) | undefined;
}

const isControl = (event: MouseEvent): boolean =>
  (event.target as HTMLElement).closest('a, button, input, label, select, textarea') !== null || (window.getSelection()?.toString() ?? '') !== '';

export function TableBody<Row>({ rows, columns, rules }: { rows: readonly Row[]; columns: readonly Column<Row>[]; rules: RowRules<Row> }) {
  return <tbody role="rowgroup">{rows.map((row) => <BodyRow key={rules.rowKey(row)} row={row} columns={columns} rules={rules} />)}</tbody>;
}

function useOpenRow<Row>(row: Row, rowPath: RowRules<Row>['rowPath']) {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return rowPath && ((event: MouseEvent) => {
    if (!isControl(event)) void navigate(rowPath(row), { state: { list: pathname + search } });
  });
}

function BodyRow<Row>({ row, columns, rules }: { row: Row; columns: readonly Column<Row>[]; rules: RowRules<Row> }) {
  const open = useOpenRow(row, rules.rowPath);
  const below = rules.expanded?.(row);
  const span = columns.length + (rules.selection ? 1 : 0);
  return (
    <>
      <tr role="row" className={open ? 'gq-clickable' : undefined} onClick={open}>
        {rules.selection && <TickCell row={row} rules={rules} selection={rules.selection} />}
        {columns.map(({ key, title, align, nowrap, render }) => (
          <td key={key} role="cell" data-label={title} className={align === 'end' ? 'gq-end' : nowrap ? 'gq-nowrap' : undefined}>{render(row)}</td>
        ))}
      </tr>
      {below && <tr role="row" className="gq-below"><td role="cell" colSpan={span}>{below}</td></tr>}
    </>
  );
}

function TickCell<Row>({ row, rules, selection }: { row: Row; rules: RowRules<Row>; selection: Selection }) {
  const id = rules.rowKey(row);
  const selectable = rules.selectable?.(row) ?? true;
  return (
    <td role="cell" className="gq-tick">
      {selectable && <Checkbox aria-label={`选择${rules.rowName(row)}`} checked={selection.ids.has(id)} onChange={() => selection.toggle(id)} />}
    </td>
  );
}
