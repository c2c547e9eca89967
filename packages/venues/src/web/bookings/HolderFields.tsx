import { SearchField } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { HoldersDocument } from './bookings.documents.ts';

export interface Holder {
  readonly organization: { readonly id: string; readonly name: string } | null;
  readonly group: string;
}

/** Who will use it: an organization of the registry, or somebody else by name. */
export function HolderFields({ holder, onChange }: { holder: Holder; onChange: (holder: Holder) => void }) {
  const [search, setSearch] = useState('');
  const [{ data, fetching }] = useQuery({ query: HoldersDocument, variables: { search }, pause: search === '' });
  if (holder.organization) return <p className="gq-row">使用方：<b>{holder.organization.name}</b><button type="button" className="gq-button" onClick={() => onChange({ organization: null, group: '' })}>换一个</button></p>;
  const found = search === '' ? [] : (data?.organizations.nodes ?? []);
  return (
    <div className="gq-stack">
      <div className="gq-row"><span>使用的社会组织</span><SearchField label="查找社会组织" placeholder="名称、拼音、代码" value={search} onSearch={setSearch} /><span role="status" className="gq-soft">{search === '' ? '' : fetching ? '正在查找…' : `找到 ${found.length} 个`}</span></div>
      {found.length > 0 && <ul className="gq-list-plain">{found.map(({ id, name, region }) => <li key={id} className="gq-row"><button type="button" className="gq-button" onClick={() => onChange({ organization: { id, name }, group: '' })}>选这个</button>{name}<span className="gq-soft">{region?.name ?? '区市不明'}</span></li>)}</ul>}
      <p className="gq-row"><label htmlFor="group">或者其他使用方</label><input id="group" size={30} maxLength={60} className="gq-select" value={holder.group} onChange={({ target }) => onChange({ organization: null, group: target.value })} /><span className="gq-soft">例如“市总工会女职工部”。</span></p>
    </div>
  );
}
