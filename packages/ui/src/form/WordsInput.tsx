import { Input as TextInput } from 'antd';
import { useState } from 'react';
import type { ControlProps } from './FieldControl.tsx';
import { wordsTyped } from './words.ts';

/** A list of words, typed one a line or with 、 between. What is typed stays as it is until the field is left. */
export function WordsInput({ id, field, input, invalid, describedBy, onChange }: ControlProps) {
  const words = input as readonly string[];
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput.TextArea id={id} className="gq-words" rows={2} placeholder="每行一项，或用顿号隔开" status={invalid ? 'error' : ''}
      aria-invalid={invalid || undefined} aria-required={field.required} aria-describedby={describedBy}
      value={typed ?? words.join('、')} onChange={(event) => { setTyped(event.target.value); onChange(wordsTyped(event.target.value)); }} onBlur={() => setTyped(null)} />
  );
}
