import { labels } from '@gongqiao/schema';
import { SearchField } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { FindRecipientsDocument } from './grants.documents.ts';

export interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface RecipientFieldProps {
  readonly label: string;
  readonly chosen: Chosen | null;
  readonly error?: string | undefined;
  readonly onChange: (chosen: Chosen | null) => void;
}

/** Finds an organization of the registry. */
export function RecipientField({ label, chosen, error, onChange }: RecipientFieldProps) {
  const [search, setSearch] = useState('');
  const [{ data, fetching }] = useQuery({ query: FindRecipientsDocument, variables: { search }, pause: search === '' });
  if (chosen) return <p className="gq-row">{label}：<b>{chosen.name}</b><button type="button" className="gq-button" onClick={() => onChange(null)}>换一个</button></p>;
  const found = search === '' ? [] : (data?.organizations.nodes ?? []);
  return (
    <div className="gq-stack">
      <div className="gq-row"><span>{label}</span><SearchField label={`查找${label}`} placeholder="名称、拼音、代码" value={search} onSearch={setSearch} /><span role="status" className="gq-soft">{search === '' ? '' : fetching ? '正在查找…' : `找到 ${found.length} 个`}</span></div>
      {error && <p className="gq-field-error" role="alert">{error}</p>}
      {found.length > 0 && <ul className="gq-list-plain">{found.map(({ id, name, region, registrationStatus }) => <li key={id} className="gq-row"><button type="button" className="gq-button" aria-label={`选 ${name}`} onClick={() => onChange({ id, name })}>选这个</button>{name}<span className="gq-soft">{region?.name ?? '区市不明'}{registrationStatus && `　${labels.RegistrationStatus[registrationStatus]}`}</span></li>)}</ul>}
    </div>
  );
}
