import { Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useDepartment } from '../app/department.ts';
import type { Feature } from '../app/feature.ts';
import { PaletteButton } from '../palette/PaletteButton.tsx';
import { useMay } from '../session/viewer.ts';

/** Searches from anywhere: a list by the box, one thing by the palette. */
export function HeaderSearch() {
  const { features } = useDepartment();
  const may = useMay();
  const search = features.find((feature) => feature.search && may(feature.permission))?.search;
  return (
    <search className="gq-header-search">
      {search && <ListSearch {...search} />}
      <PaletteButton />
    </search>
  );
}

function ListSearch({ placeholder, path }: NonNullable<Feature['search']>) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) void navigate(path(text.trim()));
  };
  return (
    <form onSubmit={submit}>
      <Input aria-label={placeholder} placeholder={placeholder} value={text} onChange={(event) => setText(event.target.value)} />
    </form>
  );
}
