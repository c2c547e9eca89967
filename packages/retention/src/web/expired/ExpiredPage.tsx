import { labels, optionsOf } from '@gongqiao/schema';
import { announce, Button, DataTable, EmptyState, FilterChoice, type ListState, PageHeader, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage, useSelection } from '@gongqiao/ui';
import { useMemo, useState } from 'react';
import { ExpiredDocumentsDocument, ExpiredTotalDocument } from '../retention.documents.ts';
import { expiredColumns, nameOf } from './expired-columns.tsx';
import { mayNow, SettleBar } from './SettleBar.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import type { Settling } from './use-each.tsx';

const shape = { state: urlList(Object.keys(labels.ExpiredDocumentState) as (keyof typeof labels.ExpiredDocumentState)[]) } satisfies UrlShape;

/** What has been kept as long as the rules say: one asks that it be destroyed and says why, another does it; or it is kept longer. */
export function Component() {
  const list = useListState(shape, ['DUE_ON']);
  const selection = useSelection();
  const [settling, settle] = useState<Settling | null>(null);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: ExpiredDocumentsDocument, variables: { filter, orderBy: list.sort ?? { field: 'DUE_ON', direction: 'ASC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: ExpiredTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  const columns = useMemo(() => expiredColumns(settle), []);
  const chosen = (data.page?.nodes ?? []).filter(({ id }) => selection.ids.has(id));
  const done = (words: string) => {
    announce(words);
    selection.clear();
    settle(null);
  };
  return (
    <>
      <PageHeader title="到期附件"><p className="gq-soft">办结以后保管期限已满的附件。一人提出销毁，另一人核对以后销毁。又在办理、正在复核、暂缓销毁的，不列在待处理里。</p></PageHeader>
      <DataTable id="expired-documents" title="到期附件" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={nameOf}
        selection={selection} selectable={(row) => mayNow(row, 'propose') || mayNow(row, 'destroy')} bar={<SettleBar chosen={chosen} onSettle={settle} onClear={selection.clear} />}
        filters={<><FilterChoice label="状态" options={optionsOf(labels.ExpiredDocumentState)} value={state} onChange={(value) => list.setFilters({ state: value })} />{(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}</>}
        empty={<EmptyState title="没有到期的附件"><p>一件事办结、它的附件保管期限满了以后，列在这里等人处理。</p></EmptyState>} />
      {settling && <SettleDialog key={`${settling.step} ${settling.rows[0]!.id}`} settling={settling} onDone={done} onClose={() => settle(null)} />}
    </>
  );
}
