import { Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useDepartment } from '../app/department.ts';
import { useMay } from '../session/viewer.ts';

function useFocusKey(focus: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}

/** Searches from anywhere; Ctrl+K leads into it. */
export function HeaderSearch() {
  const { features } = useDepartment();
  const may = useMay();
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const search = features.find((feature) => feature.search && may(feature.permission))?.search;
  useFocusKey(() => box.current?.focus({ cursor: 'all' }));
  if (!search) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) void navigate(search.path(text.trim()));
  };
  return (
    <search className="gq-header-search">
      <form onSubmit={submit}>
        <Input ref={box} aria-label={search.placeholder} aria-keyshortcuts="Control+K" placeholder={search.placeholder} value={text} onChange={(event) => setText(event.target.value)} suffix={<kbd>Ctrl K</kbd>} />
      </form>
    </search>
  );
}
