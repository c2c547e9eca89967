import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, EmptyState, ErrorState, EventsPanel, formatInstant, Loading, Note, PageHeader, Panel, RecordPanels, Tag } from '@gongqiao/ui';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { EntriesTable } from '../parts/EntriesTable.tsx';
import { Files } from '../parts/Files.tsx';
import { Yuan } from '../parts/Yuan.tsx';
import { budgetLinePath, decisionPath, grantsPath, grantTones } from '../paths.ts';
import { useCollectiveNeed } from './collective-need.ts';
import { GrantActions } from './GrantActions.tsx';
import { GrantDocument, type GrantRecord } from './grants.documents.ts';
import { InstalmentsTable } from './InstalmentsTable.tsx';

const back = { to: grantsPath, label: '扶持资金', list: true };
const actions: Readonly<Record<string, string>> = {
  draft: '起草', revise: '修改', propose: '提请审批', withdraw: '撤回', approve: '批准', return: '退回补充', notify: '告知拟不予扶持', reply: '陈述意见', conclude: '陈述期满', decline: '不予扶持', reopen: '按复核结果重新审批', complete: '拨付完毕', resume: '恢复拨付', notifyEnd: '告知拟终止',
  replyToEnd: '陈述意见', concludeEnd: '陈述期满', keep: '不终止，继续拨付', end: '终止',
};

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: GrantDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  if (!data.fundGrant) return <><PageHeader title="没有找到这笔扶持资金" back={back} /><EmptyState title="没有找到这笔扶持资金"><p>它可能不在您的职责范围内。</p></EmptyState></>;
  return <GrantView key={data.fundGrant.id} row={data.fundGrant} reload={reload} />;
}

function GrantView({ row, reload }: { readonly row: GrantRecord; readonly reload: () => void }) {
  return (
    <>
      <PageHeader title={`扶持资金：${row.recipientName}`} back={back} aside={<Tag tone={grantTones[row.state]}>{labels.FundGrantState[row.state]}</Tag>} actions={<GrantActions row={row} reload={reload} />} />
      <Told row={row} />
      <div className="gq-columns">
        <div>
          <Panel title="内容"><Descriptions items={factsOf(row)} /></Panel>
          <Panel title="各期拨付"><InstalmentsTable row={row} /></Panel>
          {row.entries && row.entries.nodes.length > 0 && <Panel title="分录"><EntriesTable entries={row.entries.nodes} /></Panel>}
        </div>
        <div>
          <RecordPanels noun="FundGrant" id={row.id} />
          <Panel title="附件"><Files documents={row.documents} /></Panel>
          <EventsPanel events={row.events} actions={actions} kinds={labels.EventKind} />
        </div>
      </div>
    </>
  );
}

/** What it needs before it is approved, what was told, and what came back. */
function Told({ row: { id, returnReason, notice, reply, endReason } }: { readonly row: GrantRecord }) {
  const need = useCollectiveNeed(id, null);
  return (
    <div className="gq-stack gq-home-lists">
      {need && <Note tone="warn" title="要先有集体决策"><p>{need}</p></Note>}
      {returnReason && <Note tone="warn" title="退回补充"><p>{returnReason}</p></Note>}
      {notice && <Note tone="info" title="已告知对方"><p>{notice}</p></Note>}
      {reply && <Note tone="info" title="对方的陈述"><p>{reply}</p></Note>}
      {endReason && <Note tone="warn" title="终止的理由"><p>{endReason}</p></Note>}
    </div>
  );
}

function factsOf({ organization, recipientName, payee, purpose, amount, committed, paid, line, collectiveDecision, proposedAt, proposedBy, approvedAt, approvedBy }: GrantRecord): Description[] {
  return [
    { key: 'recipient', label: '受扶持方', value: organization ? <Link to={`/organizations/${organization.id}`}>{organization.name}</Link> : `${recipientName}（数据库里没有）` },
    { key: 'payee', label: '收款的组织', value: payee && (payee.id === organization?.id ? '受扶持的组织自己' : <>{payee.name}（代管）</>) },
    { key: 'purpose', label: '用途', value: purpose, wide: true },
    { key: 'amount', label: '金额', value: <Yuan fen={amount} /> }, { key: 'paid', label: '已付款／已承诺未付', value: <><Yuan fen={paid} />／<Yuan fen={committed} /></> },
    { key: 'line', label: '预算科目', value: line && <><Link to={budgetLinePath(line.id)}>{line.year} 年 {line.code} {line.title}</Link><span className="gq-soft">　可用 <Yuan fen={line.available} /></span></> },
    { key: 'decision', label: '集体决策', value: collectiveDecision ? <Link to={decisionPath(collectiveDecision.id)}>{collectiveDecision.heldOn} {collectiveDecision.title}</Link> : null },
    { key: 'proposed', label: '提请', value: proposedAt && `${proposedBy ?? ''}　${formatInstant(proposedAt)}` }, { key: 'approved', label: '批准', value: approvedAt && `${approvedBy ?? ''}　${formatInstant(approvedAt)}` },
  ];
}
