import { Button, Checkbox } from 'antd';
import { Dropdown } from '../page/Dropdown.tsx';
import { useAtOnce } from '../state/use-at-once.ts';
import type { Column } from './column.ts';
import type { ColumnChoice } from './use-columns.ts';

export function ColumnChooser<Row>({ columns, choice }: { columns: readonly Column<Row>[]; choice: ColumnChoice<Row> }) {
  const [shown, show] = useAtOnce(choice.shown.map(({ key }) => key), choice.choose);
  const toggle = (key: string) => show(columns.map((column) => column.key).filter((one) => (one === key ? !shown.includes(key) : shown.includes(one))));
  return (
    <Dropdown label="列" name="选择显示哪些列" align="end">
      <fieldset className="gq-choices">
        <legend>显示哪些列（会记住您的选择）</legend>
        {columns.map(({ key, title, always }) => (
          <Checkbox key={key} checked={shown.includes(key)} disabled={always} onChange={() => toggle(key)}>{title}</Checkbox>
        ))}
      </fieldset>
      <Button size="small" disabled={choice.usual} onClick={() => choice.choose(null)}>恢复默认列</Button>
    </Dropdown>
  );
}
