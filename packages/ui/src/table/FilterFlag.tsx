interface FilterFlagProps {
  readonly label: string;
  readonly yes: string;
  readonly no: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
}

/** A filter by yes or no. */
export function FilterFlag({ label, yes, no, value, onChange }: FilterFlagProps) {
  return (
    <select className={value === null ? 'gq-select' : 'gq-select gq-marked'} aria-label={label} value={value === null ? '' : value ? 'yes' : 'no'}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value === 'yes')}>
      <option value="">{label}</option>
      <option value="yes">{yes}</option>
      <option value="no">{no}</option>
    </select>
  );
}
