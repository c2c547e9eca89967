import { useId, useRef } from 'react';
import { Button } from './Button.tsx';

interface Properties {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** One field and its button. The field keeps what is typed; a `key` that follows the address resets it. */
export function SearchForm({ label, hint, value, onSearch }: Properties) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(field.current?.value.trim() ?? '');
      }}
    >
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input ref={field} id={id} className="input" type="search" name="q" defaultValue={value} maxLength={100} autoComplete="off" enterKeyHint="search" aria-describedby={`${id}-hint`} />
      <Button look="main" submit>
        查询
      </Button>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </form>
  );
}
