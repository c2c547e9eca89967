import { Input } from 'antd';
import { useEffect, useState } from 'react';

const PAUSE = 400;

/** Searches when typing rests, and at once on Enter. What the address says wins, so that back and reset show in the box. */
export function SearchField({ label, placeholder, value, onSearch }: { label: string; placeholder: string; value: string; onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (composing || typed.trim() === value) return undefined;
    const timer = setTimeout(() => onSearch(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  });
  return (
    <Input type="search" className="gq-search" aria-label={label} placeholder={placeholder} allowClear value={typed}
      onChange={(event) => setTyped(event.target.value)} onPressEnter={() => { if (!composing) onSearch(typed.trim()); }}
      onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)} />
  );
}
