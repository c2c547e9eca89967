import { Input, type InputRef } from 'antd';
import { type FocusEvent, useEffect, useRef, useState } from 'react';

const PAUSE = 400;

/**
 * Searches when typing rests, and at once on Enter or when the box is left. What the address says wins, so that back and reset show in the box.
 * Whoever follows a link meanwhile is not called back by a search that was still waiting.
 */
export function SearchField({ label, placeholder, value, onSearch }: { label: string; placeholder: string; value: string; onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);
  const box = useRef<InputRef>(null);
  const asked = useRef(value);
  useEffect(() => {
    setTyped(value);
    asked.current = value;
  }, [value]);
  const search = () => {
    if (composing || typed.trim() === asked.current) return;
    asked.current = typed.trim();
    onSearch(asked.current);
  };
  useEffect(() => {
    const timer = setTimeout(() => { if (document.activeElement === box.current?.input) search(); }, PAUSE);
    return () => clearTimeout(timer);
  });
  const leave = ({ relatedTarget }: FocusEvent) => { if (!relatedTarget?.closest('a')) search(); };
  return (
    <Input ref={box} type="search" className="gq-search" aria-label={label} placeholder={placeholder} allowClear value={typed}
      onChange={(event) => setTyped(event.target.value)} onPressEnter={search} onBlur={leave}
      onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)} />
  );
}
