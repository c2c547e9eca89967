import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage, yuanOfFen } from '@gongqiao/ui';
import { paymentPath, paymentTones } from '../paths.ts';
import { type PaymentRow, PaymentsDocument, PaymentTotalDocument } from './payments.documents.ts';

const shape = { state: urlList(Object.keys(labels.PaymentState) as (keyof typeof labels.PaymentState)[]) } satisfies UrlShape;

const columns: readonly Column<PaymentRow>[] = [
  { key: 'recipient', title: '受扶持方', always: true, width: '26%', render: ({ id, grant, ordinal }) => <RowLink to={paymentPath(id)}>{grant?.recipientName ?? ''} 第 {ordinal} 期</RowLink> },
  { key: 'purpose', title: '用途', render: ({ grant }) => grant?.purpose ?? '—' },
  { key: 'amount', title: '金额（元）', nowrap: true, width: '110px', align: 'end', render: ({ amount }) => yuanOfFen(amount) },
  { key: 'dueOn', title: '预计哪一天付', nowrap: true, sort: 'DUE_ON', render: ({ dueOn }) => dueOn ?? '—' },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={paymentTones[state]}>{labels.PaymentState[state]}</Tag> },
  { key: 'by', title: '申请／审核', render: ({ requestedBy, approvedBy }) => [requestedBy, approvedBy].filter(Boolean).join('／') || '—' },
  { key: 'voucher', title: '付款', nowrap: true, render: ({ paidOn, voucherNumber }) => (paidOn ? `${paidOn} ${voucherNumber ?? ''}` : '—') },
];

export function Component() {
  const list = useListState(shape, ['DUE_ON']);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: PaymentsDocument, variables: { filter, orderBy: list.sort ?? { field: 'DUE_ON', direction: 'ASC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: PaymentTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  const only = (label: string, wanted: 'REQUESTED' | 'APPROVED') => <button type="button" className="gq-button" aria-pressed={state.length === 1 && state[0] === wanted} onClick={() => list.setFilters({ state: [wanted] })}>{label}</button>;
  return (
    <>
      <PageHeader title="拨付" />
      <DataTable id="payments" title="拨付" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => `${row.grant?.recipientName ?? ''} 第 ${row.ordinal} 期`} rowPath={(row) => paymentPath(row.id)}
        filters={<>{only('待审核', 'REQUESTED')}{only('待付款', 'APPROVED')}<FilterChoice label="状态" options={optionsOf(labels.PaymentState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />{(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}</>}
        empty={<EmptyState title="没有这样的拨付"><p>扶持资金批准以后，它的各期列在这里；条件做到、提请以后由财务部审核和付款。</p></EmptyState>} />
    </>
  );
}
