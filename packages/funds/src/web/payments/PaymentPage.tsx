import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, EmptyState, ErrorState, EventsPanel, formatInstant, Loading, Note, PageHeader, Panel, RecordPanels, Tag } from '@gongqiao/ui';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { EntriesTable } from '../parts/EntriesTable.tsx';
import { Files } from '../parts/Files.tsx';
import { Yuan } from '../parts/Yuan.tsx';
import { budgetLinePath, grantPath, paymentPath, paymentsPath, paymentTones } from '../paths.ts';
import { PaymentActions } from './PaymentActions.tsx';
import { PaymentDocument, type PaymentRecord } from './payments.documents.ts';

const back = { to: paymentsPath, label: '拨付', list: true };
const actions: Readonly<Record<string, string>> = { plan: '安排', request: '提请拨付', apply: '申请拨付', approve: '审核通过', return: '退回', pay: '登记付款', sendBack: '退回', reverse: '冲销', cancel: '取消', revive: '恢复' };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: PaymentDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.payment) return <><PageHeader title="没有找到这一期拨付" back={back} /><EmptyState title="没有找到这一期拨付"><p>它可能不在您的职责范围内。</p></EmptyState></>;
  return <PaymentView row={data.payment} />;
}

function PaymentView({ row }: { readonly row: PaymentRecord }) {
  return (
    <>
      <PageHeader title={`${row.grant?.recipientName ?? ''} 第 ${row.ordinal} 期`} back={back} aside={<Tag tone={paymentTones[row.state]}>{labels.PaymentState[row.state]}</Tag>} actions={<PaymentActions row={row} />} />
      <div className="gq-stack gq-home-lists">
        {row.returnReason && <Note tone="warn" title="退回的理由"><p>{row.returnReason}</p></Note>}
        {row.reverseReason && <Note tone="warn" title={`冲销：${row.reversedBy ?? ''}`}><p>{row.reverseReason}</p></Note>}
      </div>
      <div className="gq-columns">
        <div>
          <Panel title="这一期"><Descriptions items={factsOf(row)} /></Panel>
          {row.entries && row.entries.nodes.length > 0 && <Panel title="分录"><EntriesTable entries={row.entries.nodes} /></Panel>}
        </div>
        <div>
          <RecordPanels noun="Payment" id={row.id} />
          <Panel title="附件"><Files documents={row.documents} /></Panel>
          <EventsPanel events={row.events} actions={actions} kinds={labels.EventKind} />
        </div>
      </div>
    </>
  );
}

const done = (by: string | null, at: string | null) => (by || at ? `${by ?? ''}　${at ? formatInstant(at) : ''}` : null);

function factsOf({ grant, payee, line, amount, condition, dueOn, fulfilment, requestedBy, requestedAt, approvedBy, approvedAt, paidBy, paidAt, paidOn, voucherNumber, replaces }: PaymentRecord): Description[] {
  return [
    { key: 'grant', label: '扶持资金', value: grant && <Link to={grantPath(grant.id)}>{grant.recipientName} {grant.purpose}</Link>, wide: true },
    { key: 'amount', label: '金额', value: <Yuan fen={amount} /> }, { key: 'payee', label: '收款的组织', value: payee?.name ?? null },
    { key: 'line', label: '预算科目', value: line && <Link to={budgetLinePath(line.id)}>{line.title}</Link> }, { key: 'dueOn', label: '预计哪一天付', value: dueOn },
    { key: 'condition', label: '在什么时候、做到什么以后付', value: condition, wide: true }, { key: 'fulfilment', label: '条件怎样做到的', value: fulfilment, wide: true },
    { key: 'grantApproved', label: '扶持资金批准人', value: grant?.approvedBy ?? null }, { key: 'requested', label: '申请', value: done(requestedBy, requestedAt) },
    { key: 'approved', label: '审核', value: done(approvedBy, approvedAt) }, { key: 'paid', label: '付款', value: done(paidBy, paidAt) },
    { key: 'voucher', label: '凭证', value: paidOn && `${voucherNumber ?? ''}（${paidOn}）` },
    ...(replaces ? [{ key: 'replaces', label: '重付哪一期', value: <Link to={paymentPath(replaces.id)}>已冲销的第 {replaces.ordinal} 期</Link> }] : []),
  ];
}
