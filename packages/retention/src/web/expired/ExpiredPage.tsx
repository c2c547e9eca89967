import { labels, optionsOf } from '@gongqiao/schema';
import { announce, Button, type Column, DataTable, EmptyState, FilterChoice, FlowButtons, formatInstant, formatSize, type ListState, PageHeader, Tag, type Tone, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage } from '@gongqiao/ui';
import { useMemo, useState } from 'react';
import { ExpiredDocumentsDocument, type ExpiredRow, ExpiredTotalDocument } from '../retention.documents.ts';
import { SettleDialog, type Step } from './SettleDialog.tsx';

const shape = { state: urlList(Object.keys(labels.ExpiredDocumentState) as (keyof typeof labels.ExpiredDocumentState)[]) } satisfies UrlShape;
const tones: Readonly<Record<string, Tone>> = { LISTED: 'warn', EXTENDED: 'info', DESTROYED: 'bad' };

const nameOf = ({ document }: ExpiredRow): string => document?.fileName ?? '附件';

const facts: readonly Column<ExpiredRow>[] = [
  { key: 'file', title: '附件', always: true, width: '20%', render: (row) => <>{nameOf(row)}{row.document && <div className="gq-soft">{formatSize(row.document.size)}</div>}</> },
  { key: 'kind', title: '附在', nowrap: true, render: ({ kind }) => kind },
  { key: 'rule', title: '依据的规则', width: '24%', render: ({ rule }) => rule && <>{rule.text}<div className="gq-soft">{rule.basis}{rule.article}</div></> },
  { key: 'closedOn', title: '办结', nowrap: true, render: ({ closedOn }) => closedOn },
  { key: 'dueOn', title: '保管到', nowrap: true, sort: 'DUE_ON', render: ({ dueOn, extendedTo }) => <>{dueOn}{extendedTo && <div className="gq-soft">延长到 {extendedTo}</div>}</> },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag {...(tones[state] ? { tone: tones[state] } : {})}>{labels.ExpiredDocumentState[state]}</Tag> },
  { key: 'settled', title: '怎样处理的', render: ({ settledBy, settledAt, reason }) => (settledAt ? <>{settledBy}　{formatInstant(settledAt)}<div className="gq-soft">{reason}</div></> : '—') },
];

/** What has been kept as long as the rules say: destroyed by somebody who says why, or kept longer. */
export function Component() {
  const list = useListState(shape, ['DUE_ON']);
  const [settling, settle] = useState<{ readonly row: ExpiredRow; readonly step: Step } | null>(null);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: ExpiredDocumentsDocument, variables: { filter, orderBy: list.sort ?? { field: 'DUE_ON', direction: 'ASC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: ExpiredTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  const columns = useMemo<readonly Column<ExpiredRow>[]>(() => [...facts, { key: 'act', title: '办理', nowrap: true, always: true, render: (row) => <FlowButtons offers={row.offers} on={{ destroy: () => settle({ row, step: 'destroy' }), extend: () => settle({ row, step: 'extend' }) }} /> }], []);
  return (
    <>
      <PageHeader title="到期附件"><p className="gq-soft">办结以后保管期限已满的附件。又在办理、正在复核、暂缓销毁的，不列在待处理里。</p></PageHeader>
      <DataTable id="expired-documents" title="到期附件" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={nameOf}
        filters={<><FilterChoice label="状态" options={optionsOf(labels.ExpiredDocumentState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />{(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}</>}
        empty={<EmptyState title="没有到期的附件"><p>一件事办结、它的附件保管期限满了以后，列在这里等人处理。</p></EmptyState>} />
      {settling && <SettleDialog key={settling.row.id} name={nameOf(settling.row)} row={settling.row} step={settling.step} onDone={(words) => { announce(words); settle(null); }} onClose={() => settle(null)} />}
    </>
  );
}
