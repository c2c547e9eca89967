import { Panel, SearchField } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { MergeCandidatesDocument, type MergeSide } from './merge.documents.ts';

/** Looks for the other record of the same organization. */
export function SecondSearch({ first, onChoose }: { first: MergeSide; onChoose: (id: string) => void }) {
  const [search, setSearch] = useState('');
  const [{ data, fetching }] = useQuery({ query: MergeCandidatesDocument, variables: { search }, pause: search === '' });
  const found = (search === '' ? [] : (data?.organizations.nodes ?? [])).filter(({ id }) => id !== first.id);
  return (
    <Panel title={`与“${first.name}”是同一个的组织`}>
      <div className="gq-stack">
        <SearchField label="查找另一条记录" placeholder="名称、拼音、曾用名、代码" value={search} onSearch={setSearch} />
        <ul className="gq-list-plain">
          {found.map(({ id, name, creditCode, region }) => (
            <li key={id} className="gq-row"><button type="button" className="gq-button" onClick={() => onChoose(id)}>选这个</button>{name}　<span className="gq-soft">{creditCode ?? '无代码'} · {region?.name ?? '区市不明'}</span></li>
          ))}
        </ul>
        <p role="status" className="gq-soft">{search === '' ? '输入后在这里列出，选中后并排核对。' : fetching ? '正在查找…' : found.length === 0 ? '没有找到别的组织。' : `找到 ${found.length} 个`}</p>
      </div>
    </Panel>
  );
}
