import { Button, Checkbox } from 'antd';
import { Dropdown } from '../page/Dropdown.tsx';
import { useAtOnce } from '../state/use-at-once.ts';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

interface FilterChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: readonly Value[];
  readonly onChange: (value: Value[]) => void;
  readonly help?: string;
}

function summary(label: string, chosen: readonly Option[]): string {
  if (chosen.length === 0) return label;
  return chosen.length <= 2 ? `${label}：${chosen.map((one) => one.label).join('、')}` : `${label}：${chosen[0]!.label}等 ${chosen.length} 项`;
}

/** A filter with several values, any of which may match. */
export function FilterChoice<Value extends string>({ label, options, value, onChange, help }: FilterChoiceProps<Value>) {
  const [ticked, tick] = useAtOnce(value, onChange);
  const chosen = options.filter((option) => value.includes(option.value));
  const toggle = (changed: Value) => tick(options.map((option) => option.value).filter((one) => (one === changed ? !ticked.includes(one) : ticked.includes(one))));
  return (
    <Dropdown label={summary(label, chosen)} marked={chosen.length > 0}>
      <fieldset className="gq-choices">
        <legend>{help ?? `${label}：符合任一项即列出`}</legend>
        {options.map((option) => (
          <Checkbox key={option.value} checked={ticked.includes(option.value)} onChange={() => toggle(option.value)}>{option.label}</Checkbox>
        ))}
      </fieldset>
      <Button size="small" disabled={chosen.length === 0} onClick={() => tick([])}>清除此项</Button>
    </Dropdown>
  );
}
