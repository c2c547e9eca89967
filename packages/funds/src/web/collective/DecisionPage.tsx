import { labels } from '@gongqiao/schema';
import { announce, type Description, Descriptions, EmptyState, ErrorState, EventsPanel, FlowButtons, formatInstant, Loading, PageHeader, Panel, ReasonDialog, Tag, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { EntriesTable } from '../parts/EntriesTable.tsx';
import { Files } from '../parts/Files.tsx';
import { Yuan } from '../parts/Yuan.tsx';
import { decisionsPath, decisionTones } from '../paths.ts';
import { ConfirmDecisionDocument, DecisionDocument, type DecisionRecord, StrikeDecisionDocument } from './decisions.documents.ts';

const back = { to: decisionsPath, label: '集体决策', list: true };
const actions: Readonly<Record<string, string>> = { record: '登记', confirm: '确认', strike: '作废' };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: DecisionDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  if (!data.collectiveDecision) return <><PageHeader title="没有找到这项集体决策" back={back} /><EmptyState title="没有找到这项集体决策"><p>它可能不在您的职责范围内。</p></EmptyState></>;
  return <DecisionView row={data.collectiveDecision} reload={reload} />;
}

function DecisionView({ row, reload }: { readonly row: DecisionRecord; readonly reload: () => void }) {
  const [asking, ask] = useState<'confirm' | 'strike' | null>(null);
  return (
    <>
      <PageHeader title={row.title} back={back} aside={<Tag tone={decisionTones[row.state]}>{labels.CollectiveDecisionState[row.state]}</Tag>} actions={<FlowButtons offers={row.offers} main="confirm" danger={['strike']} on={{ confirm: () => ask('confirm'), strike: () => ask('strike') }} />} />
      <div className="gq-columns">
        <div>
          <Panel title="决定的内容"><Descriptions items={factsOf(row)} /></Panel>
          <Panel title="用在哪里"><EntriesTable entries={row.uses.nodes} /></Panel>
        </div>
        <div>
          <Panel title="纪要"><Files documents={row.documents} /></Panel>
          <EventsPanel events={row.events} actions={actions} kinds={labels.EventKind} />
        </div>
      </div>
      {asking && <DecisionDialog row={row} step={asking} onDone={() => { ask(null); reload(); }} onClose={() => ask(null)} />}
    </>
  );
}

function factsOf({ kind, body, heldOn, minutesNumber, agendaItem, amount, used, recused, recordedBy, confirmedBy, confirmedAt }: DecisionRecord): Description[] {
  return [
    { key: 'body', label: '会议', value: `${heldOn} ${labels.DecidingBody[body]}` }, { key: 'minutes', label: '纪要和议题', value: `${minutesNumber} 第 ${agendaItem} 项` },
    { key: 'kind', label: '决定的事', value: labels.DecidedMatter[kind] }, { key: 'amount', label: '决定的金额', value: <Yuan fen={amount} /> },
    { key: 'used', label: '已使用', value: <Yuan fen={used} /> }, { key: 'left', label: '还剩', value: <Yuan fen={String(BigInt(amount) - BigInt(used))} /> },
    { key: 'recused', label: '回避的人和职务', value: recused.join('、') || '没有人回避', wide: true },
    { key: 'recordedBy', label: '登记人', value: recordedBy }, { key: 'confirmedBy', label: '确认人', value: confirmedBy && confirmedAt ? `${confirmedBy}　${formatInstant(confirmedAt)}` : '还没有确认' },
  ];
}

interface DecisionDialogProps {
  readonly row: DecisionRecord;
  readonly step: 'confirm' | 'strike';
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function DecisionDialog({ row: { id, version }, step, onDone, onClose }: DecisionDialogProps) {
  const [confirm, strike] = [useOperation(ConfirmDecisionDocument), useOperation(StrikeDecisionDocument)];
  const { running, refusal, failure } = step === 'confirm' ? confirm : strike;
  const run = async (reason: string) => {
    if (!(step === 'confirm' ? await confirm.run({ id, version }) : await strike.run({ id, version, reason }))) return;
    announce(step === 'confirm' ? '已确认' : '已作废');
    onDone();
  };
  return (
    <ReasonDialog title={step === 'confirm' ? '确认集体决策' : '作废集体决策'} confirm={step === 'confirm' ? '确认' : '作废'} danger={step === 'strike'} reason={step === 'confirm' ? 'none' : 'required'} running={running} refusal={refusal} failure={failure} onConfirm={(reason) => void run(reason)} onClose={onClose}>
      <p>{step === 'confirm' ? '请与会议纪要逐项核对：日期、纪要号、议题、金额和回避的人。确认以后可以据此审批。' : '登记错了才作废。已经使用过的不能作废。'}</p>
    </ReasonDialog>
  );
}
