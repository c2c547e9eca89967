import type { ResultOf } from '@gongqiao/schema';
import { Tag } from '@gongqiao/ui';
import type { BatchColumn, FieldsDocument } from '../import-batch.documents.ts';
import type { Choices } from './ColumnsStep.tsx';

type Field = ResultOf<typeof FieldsDocument>['importFields'][number];

interface ColumnsTableProps {
  readonly columns: readonly BatchColumn[];
  readonly fields: readonly Field[];
  readonly choices: Choices;
  readonly editable: boolean;
  readonly onChoose: (column: BatchColumn, field: string | null) => void;
}

export function ColumnsTable({ columns, fields, choices, editable, onChoose }: ColumnsTableProps) {
  const tables = [...new Set(columns.map(({ table }) => table))];
  return tables.map((table) => (
    <div key={table} className="gq-scroll">
      <table className="gq-plain-table gq-columns-table">
        {tables.length > 1 && <caption>第 {table + 1} 张表（同一工作表中有几段表头，各列分别理解）</caption>}
        <thead><tr><th scope="col">列</th><th scope="col">表头</th><th scope="col">理解为</th></tr></thead>
        <tbody>
          {columns.filter((column) => column.table === table).map((column) => {
            const chosen = choices[`${column.table}:${column.index}`];
            return <ColumnRow key={column.index} column={column} fields={fields} field={chosen === undefined ? column.field : chosen} editable={editable} onChoose={(field) => onChoose(column, field)} />;
          })}
        </tbody>
      </table>
    </div>
  ));
}

function ColumnRow({ column, fields, field, editable, onChoose }: { column: BatchColumn; fields: readonly Field[]; field: string | null; editable: boolean; onChoose: (field: string | null) => void }) {
  const { letter, header, unit } = column;
  return (
    <tr className={field === null ? 'gq-unmapped' : undefined}>
      <td>{letter}</td>
      <th scope="row">{header || <span className="gq-soft">（没有表头）</span>}{unit && <span className="gq-soft">（{unit}）</span>}</th>
      <td>
        {editable
          ? (
            <select className="gq-select gq-block" aria-label={`${letter} 列${header}理解为`} value={field ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
              <option value="">不导入</option>
              {fields.map((one) => <option key={one.field} value={one.field}>{one.label}</option>)}
            </select>
          )
          : fields.find((one) => one.field === field)?.label ?? '不导入'}
        {field !== column.field && <Tag tone="info">已改</Tag>}
      </td>
    </tr>
  );
}
