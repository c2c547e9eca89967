import { Button, Checkbox } from 'antd';
import { Dropdown } from '../page/Dropdown.tsx';
import type { Column } from './column.ts';
import type { ColumnChoice } from './use-columns.ts';

export function ColumnChooser<Row>({ columns, choice }: { columns: readonly Column<Row>[]; choice: ColumnChoice<Row> }) {
  const shown = new Set(choice.shown.map(({ key }) => key));
  const toggle = (key: string) => choice.choose(columns.filter((column) => (column.key === key ? !shown.has(key) : shown.has(column.key))).map((column) => column.key));
  return (
    <Dropdown label="列" name="选择显示哪些列" align="end">
      <fieldset className="gq-choices">
        <legend>显示哪些列（会记住您的选择）</legend>
        {columns.map(({ key, title, always }) => (
          <Checkbox key={key} checked={shown.has(key)} disabled={always} onChange={() => toggle(key)}>{title}</Checkbox>
        ))}
      </fieldset>
      <Button size="small" disabled={choice.usual} onClick={() => choice.choose(null)}>恢复默认列</Button>
    </Dropdown>
  );
}
