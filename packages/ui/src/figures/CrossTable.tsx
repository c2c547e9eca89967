import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatCount } from '../format/format.ts';
import { useGridKeys } from './use-grid-keys.ts';
import './figures.css';

interface Count {
  /** Null where it is not told. */
  readonly count: number | null;
  /** The list of exactly these records. */
  readonly to?: string | undefined;
}

export interface CrossLine extends Count {
  readonly key: string | null;
  readonly label: string;
}

interface CrossTableProps {
  readonly label: string;
  /** What the rows and the columns tell apart. */
  readonly heads: readonly [rows: string, columns: string];
  readonly rows: readonly CrossLine[];
  readonly columns: readonly CrossLine[];
  readonly total: Count;
  readonly cellOf: (row: CrossLine, column: CrossLine) => Count;
  readonly note?: ReactNode;
}

const SHADES = 5;

/** Two dimensions crossed. Each number is a link to the list that makes it; arrow keys go from number to number. Shades repeat what the numbers say. */
export function CrossTable({ label, heads: [rowHead, columnHead], rows, columns, total, cellOf, note }: CrossTableProps) {
  const cells = rows.map((row) => columns.map((column) => cellOf(row, column)));
  const most = Math.max(1, ...cells.flat().map(({ count }) => count ?? 0));
  const grid = useGridKeys();
  return (
    <>
      <div className="gq-scroll">
        <table className="gq-cross" aria-label={label} {...grid}>
          <thead>
            <tr><th rowSpan={2} scope="col">{rowHead}</th><th colSpan={columns.length} scope="colgroup">{columnHead}</th><th rowSpan={2} scope="col">组织数</th></tr>
            <tr>{columns.map(({ key, label: head }) => <th key={key ?? ''} scope="col">{head}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.key ?? ''}>
                <th scope="row">{row.label}</th>
                {columns.map(({ key }, at) => <Cell key={key ?? ''} of={cells[index]![at]!} shade={Math.ceil(((cells[index]![at]!.count ?? 0) / most) * SHADES)} />)}
                <Cell of={row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr><th scope="row">组织数</th>{columns.map((column) => <Cell key={column.key ?? ''} of={column} />)}<Cell of={total} /></tr>
          </tfoot>
        </table>
      </div>
      {note && <div className="gq-figure-note">{note}</div>}
    </>
  );
}

function Cell({ of: { count, to }, shade = 0 }: { of: Count; shade?: number }) {
  return <td className={`gq-shade-${shade}`}>{to && count !== 0 ? <Link to={to} tabIndex={-1}>{formatCount(count)}</Link> : <span>{formatCount(count)}</span>}</td>;
}
