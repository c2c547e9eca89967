import { announce, Button, type Column, DataTable, EmptyState, formatInstant, type ListState, PageHeader, Tag, TOTAL_LIMIT, type UrlShape, useListState, useMay, usePage } from '@gongqiao/ui';
import { useMemo, useState } from 'react';
import { type HoldRow, HoldsDocument, HoldTotalDocument } from '../retention.documents.ts';
import { ReleaseDialog } from './HoldDialogs.tsx';

const shape = {} satisfies UrlShape;

const facts: readonly Column<HoldRow>[] = [
  { key: 'kind', title: '哪一种记录', always: true, nowrap: true, render: ({ kind }) => kind },
  { key: 'reason', title: '为什么暂缓', width: '32%', render: ({ reason }) => reason },
  { key: 'held', title: '提出', nowrap: true, sort: 'HELD_AT', render: ({ heldBy, heldAt }) => <>{heldBy}<div className="gq-soft">{formatInstant(heldAt)}</div></> },
  { key: 'released', title: '现在', render: ({ releasedAt, releaseReason }) => (releasedAt ? <>{formatInstant(releasedAt)} 解除<div className="gq-soft">{releaseReason}</div></> : <Tag tone="warn">暂缓中</Tag>) },
];

/** Records whose documents are needed, for an audit or a lawsuit: nothing of theirs is destroyed meanwhile. */
export function Component() {
  const list = useListState(shape, ['HELD_AT']);
  const may = useMay();
  const [releasing, release] = useState<HoldRow | null>(null);
  const data = usePage({
    page: { document: HoldsDocument, variables: { filter: {}, orderBy: list.sort ?? { field: 'HELD_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: HoldTotalDocument, variables: { filter: {}, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  const columns = useMemo<readonly Column<HoldRow>[]>(() => [...facts, ...(may('retention.hold') ? [{ key: 'act', title: '办理', nowrap: true, render: (row: HoldRow) => row.releasedAt === null && <Button onClick={() => release(row)}>解除</Button> }] : [])], [may]);
  return (
    <>
      <PageHeader title="暂缓销毁"><p className="gq-soft">审计、诉讼还要用的，在那条记录的页面上暂缓；解除以前，它的附件不会列入到期，也销毁不了。</p></PageHeader>
      <DataTable id="retention-holds" title="暂缓销毁" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.kind} filters={list.sort && <Button type="link" onClick={list.reset}>重置</Button>}
        empty={<EmptyState title="没有暂缓销毁的"><p>打开一件认领、更正、入驻申请、扶持资金或者拨付，在“附件保管”里暂缓。</p></EmptyState>} />
      {releasing && <ReleaseDialog hold={releasing} onDone={() => { announce('已解除'); release(null); }} onClose={() => release(null)} />}
    </>
  );
}
