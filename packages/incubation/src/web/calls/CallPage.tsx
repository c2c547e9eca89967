import { labels } from '@gongqiao/schema';
import { announce, type Description, Descriptions, EventsPanel, FlowButtons, formatInstant, Note, PageHeader, Panel, pathWith, ReasonDialog, Tag, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { applicationsPath, callPath, callsPath, callTones } from '../paths.ts';
import { type CallRecord, FinishCallDocument, PublishCallDocument, WithdrawCallDocument } from './calls.documents.ts';
import { HearingsPanel } from '../hall/HearingsPanel.tsx';
import { EditionsPanel } from './EditionsPanel.tsx';
import { OneCall } from './OneCall.tsx';
import '../incubation.css';

export const Component = () => <OneCall>{(call, reload) => <CallView key={call.id} call={call} reload={reload} />}</OneCall>;

const actions: Readonly<Record<string, string>> = { create: '起草', revise: '修改', publish: '发布', amend: '修订评分标准', close: '截止', finish: '结束', withdraw: '撤销' };

type Asking = 'publish' | 'finish' | 'withdraw';

function CallView({ call, reload }: { readonly call: CallRecord; readonly reload: () => void }) {
  const [asking, ask] = useState<Asking | null>(null);
  const done = (words: string) => { announce(words); ask(null); reload(); };
  return (
    <>
      <PageHeader title={call.name} back={{ to: callsPath, label: '入驻征集', list: true }} aside={<Tag tone={callTones[call.state]}>{labels.CallState[call.state]}</Tag>}
        actions={<FlowButtons offers={call.offers} main="publish" danger={['withdraw']} on={{ revise: `${callPath(call.id)}/revise`, publish: () => ask('publish'), amend: `${callPath(call.id)}/amend`, finish: () => ask('finish'), withdraw: () => ask('withdraw') }} />} />
      {call.withdrawnReason && <Note tone="warn" title="已撤销">{call.withdrawnReason}</Note>}
      <div className="gq-columns">
        <div>
          <Panel title="征集的内容"><Descriptions items={factsOf(call)} /></Panel>
          <EditionsPanel editions={call.editions.nodes} />
        </div>
        <div>
          <Panel title="申请"><p>{call.applications?.totalCount ?? 0} 件　<Link to={pathWith(applicationsPath, { call: call.id })}>查看这次征集的申请</Link></p></Panel>
          <HearingsPanel call={call} />
          <EventsPanel events={call.events} actions={actions} kinds={labels.EventKind} />
        </div>
      </div>
      {asking === 'publish' && <PublishDialog call={call} onDone={() => done('已发布')} onClose={() => ask(null)} />}
      {asking === 'finish' && <FinishDialog call={call} onDone={() => done('已结束')} onClose={() => ask(null)} />}
      {asking === 'withdraw' && <WithdrawDialog call={call} onDone={() => done('已撤销')} onClose={() => ask(null)} />}
    </>
  );
}

function factsOf({ region, opensOn, closesOn, offered, offerText, applicants, limitReason, publishedAt }: CallRecord): Description[] {
  return [
    { key: 'region', label: '面向', value: region?.name ?? '全市' },
    { key: 'dates', label: '接受申请', value: `${opensOn} 至 ${closesOn}` },
    { key: 'offered', label: '提供', value: offered.map((one) => labels.SupportKind[one]).join('、') },
    { key: 'publishedAt', label: '公布时间', value: publishedAt && formatInstant(publishedAt) },
    { key: 'offerText', label: '具体内容', value: <span className="gq-written">{offerText}</span>, wide: true },
    { key: 'applicants', label: '谁可以申请', value: applicants.map((one) => labels.ApplicantKind[one]).join('、'), note: limitReason && <p className="gq-soft">{limitReason}</p>, wide: true },
  ];
}

interface DialogProps {
  readonly call: CallRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function PublishDialog({ call: { id, version, editions, opensOn, closesOn }, onDone, onClose }: DialogProps) {
  const publish = useOperation(PublishCallDocument);
  const digest = editions.nodes.at(-1)?.digest ?? '';
  const run = async () => { if (await publish.run({ id, version, digest })) onDone(); };
  return (
    <ReasonDialog title="发布征集" confirm="发布" reason="none" running={publish.running} refusal={publish.refusal} failure={publish.failure} onConfirm={() => void run()} onClose={onClose}>
      <p>{opensOn} 至 {closesOn} 接受申请。评分标准从现在起不能改动，只能修订成新的一版并延长征集。</p>
      <p className="gq-digest">评分标准的摘要（SHA-256）：<code>{digest}</code></p>
    </ReasonDialog>
  );
}

function FinishDialog({ call: { id, version }, onDone, onClose }: DialogProps) {
  const finish = useOperation(FinishCallDocument);
  const run = async () => { if (await finish.run({ id, version })) onDone(); };
  return <ReasonDialog title="结束征集" confirm="结束" reason="none" running={finish.running} refusal={finish.refusal} failure={finish.failure} onConfirm={() => void run()} onClose={onClose}><p>所有申请都办结以后才能结束。</p></ReasonDialog>;
}

function WithdrawDialog({ call: { id, version }, onDone, onClose }: DialogProps) {
  const withdraw = useOperation(WithdrawCallDocument);
  const run = async (reason: string) => { if (await withdraw.run({ id, version, reason })) onDone(); };
  return <ReasonDialog title="撤销征集" confirm="撤销" danger help="人人可见。" running={withdraw.running} refusal={withdraw.refusal} failure={withdraw.failure} onConfirm={(reason) => void run(reason)} onClose={onClose} />;
}
