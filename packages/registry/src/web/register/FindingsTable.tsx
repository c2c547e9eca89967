import { labels, optionsOf } from '@gongqiao/schema';
import { Button, DataTable, EmptyState, FilterChoice, formatCount, type ListState, SearchField, TOTAL_LIMIT, urlList, type UrlShape, urlText, useListState, usePage, useSelection } from '@gongqiao/ui';
import { useState } from 'react';
import { actionsOf, type Asked, type AskedForAll, type DoneForAll } from './decide.ts';
import { DecideAllDialog, DoneForAllNote } from './DecideAllDialog.tsx';
import { DecideBar } from './DecideBar.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { findingColumns } from './finding-columns.tsx';
import { type FindingFilter, FindingsDocument, FindingTotalDocument, type RegisterFileData } from './register.documents.ts';
import type { Kind } from './register-words.ts';
import '../statements/statements.css';

const states = Object.keys(labels.RegisterFindingState) as (keyof typeof labels.RegisterFindingState)[];
const shape = { search: urlText, kind: urlList(Object.keys(labels.FindingKind) as Kind[]), state: urlList(states) } satisfies UrlShape;

/** What a file says otherwise, by kind; what is still to be done unless told. */
export function FindingsTable({ file }: { file: RegisterFileData }) {
  const list = useListState(shape, ['NAME']);
  const selection = useSelection();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [askedForAll, setAskedForAll] = useState<AskedForAll | null>(null);
  const [done, setDone] = useState<DoneForAll | null>(null);
  const { search, kind, state } = list.filters;
  const filter: FindingFilter = { file: [file.id], state: state.length > 0 ? state : ['OPEN', 'STATED'], ...(kind.length > 0 && { kind }), ...(search !== '' && { search }) };
  const doneForAll = (outcome: DoneForAll) => { setDone(outcome); selection.clear(); };
  const data = usePage({
    page: { document: FindingsDocument, variables: { filter, orderBy: list.sort ?? { field: 'NAME', direction: 'ASC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: FindingTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  const chosen = (data.page?.nodes ?? []).filter(({ id }) => selection.ids.has(id));
  const kinds = file.counts.filter(({ count }) => count > 0).map((one) => ({ value: one.kind, label: `${labels.FindingKind[one.kind]}（${formatCount(one.count)}）` }));
  return (
    <>
      {done && <DoneForAllNote done={done} />}
      <DataTable id="register-findings" title="比对结果" columns={findingColumns(setAsked)} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.name}
        selection={selection} selectable={(row) => actionsOf(row).length > 0}
        bar={<DecideBar chosen={chosen} filter={filter} onAsk={setAsked} onAskForAll={setAskedForAll} onClear={selection.clear} />}
        filters={(
          <>
            <SearchField label="搜索比对结果" placeholder="名称、代码" value={search} onSearch={(text) => list.setFilters({ search: text })} />
            <FilterChoice label="类别" options={kinds} value={kind} onChange={(value) => list.setFilters({ kind: value })} />
            <FilterChoice label="状态" options={optionsOf(labels.RegisterFindingState)} value={state} onChange={(value) => list.setFilters({ state: value })} />
            {list.filtered && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有待办的不同"><p>按状态可以查看已经决定的。</p></EmptyState>} />
      {asked && <DecideDialog asked={asked} onDone={selection.clear} onClose={() => setAsked(null)} />}
      {askedForAll && <DecideAllDialog asked={askedForAll} onDone={doneForAll} onClose={() => setAskedForAll(null)} />}
    </>
  );
}
