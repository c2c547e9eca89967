import { Button, ButtonLink, type Fact, Facts, Fault, type LightPage, Notice, Skeleton, Tag, useTitle } from '@gongqiao/ui/light';
import { FileLinks, formatInstant, useOperation } from '@gongqiao/ui/light/signed-in';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { dateText } from '../organization-words.ts';
import { OwnArea } from './OwnArea.tsx';
import { stateText } from './OwnRequestList.tsx';
import { askPath, ownRequestsPath, resubmitPath } from './own-address.ts';
import { type OwnRequest, OwnRequestQuery, SeenMutation, WithdrawMutation } from './own.documents.ts';

/** One request: what was asked, what was answered, and what can be done now. */
export function Page({ params }: LightPage) {
  useTitle('更正申请');
  return <OwnArea path=""><Read id={params['id'] ?? ''} /></OwnArea>;
}

function Read({ id }: { readonly id: string }) {
  const [{ data, error }, again] = useQuery({ query: OwnRequestQuery, variables: { id } });
  if (error) return <Fault title="申请没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={9} label="正在读取申请" />;
  if (!data.correctionRequest) return <Notice tone="warning" title="没有这件申请"><p>地址可能写错了。</p><ButtonLink to={ownRequestsPath}>看本组织的申请</ButtonLink></Notice>;
  return <Request row={data.correctionRequest} />;
}

function useAnswerSeen({ id, unread }: OwnRequest): void {
  const { run } = useOperation(SeenMutation);
  useEffect(() => { if (unread) void run({ id }); }, [id, unread, run]);
}

function Request({ row }: { readonly row: OwnRequest }) {
  useAnswerSeen(row);
  const offered = (action: string) => row.offers.some((offer) => offer.action === action && offer.enabled);
  return (
    <>
      <h1>更正申请</h1>
      <p className="tags"><Tag>{stateText(row)}</Tag><span className="hint">{formatInstant(row.submittedAt)} 提交</span></p>
      <Answer row={row} />
      {offered('resubmit') ? <p className="no-print"><ButtonLink look="main" to={resubmitPath(row.id)}>补充后重新提交</ButtonLink></p> : null}
      <section className="panel stack"><h2>申请更正的内容</h2><Changes row={row} /></section>
      <section className="panel"><h2>依据</h2><Facts facts={factsOf(row)} absent="没有填写" /></section>
      {offered('withdraw') ? <Withdraw row={row} /> : null}
    </>
  );
}

const answers: Readonly<Record<string, string>> = { RETURNED: '请补充', ACCEPTED: '已采纳，资料已经更正', DECLINED: '没有采纳' };

function Answer({ row }: { readonly row: OwnRequest }) {
  const { state, answer, answeredBy, answeredAt } = row;
  if (state === 'SUBMITTED') return <Notice><p>已提交，等法律工作部核实后决定。有了结果会在这里和“我的组织”里显示。</p></Notice>;
  const partly = stateText(row) === '部分采纳';
  if (!answers[state] || !answeredAt) return null;
  return (
    <Notice {...(state === 'ACCEPTED' && !partly ? {} : { tone: 'warning' as const })} title={partly ? '部分采纳：采纳的已经更正，其余没有采纳' : answers[state]}>
      {answer ? <p>{answer}</p> : null}
      <p className="hint">{answeredBy} {formatInstant(answeredAt)}</p>
      {state === 'DECLINED' || partly ? <p>有新的材料，可以<a href={askPath()}>再申请</a>。</p> : null}
    </Notice>
  );
}

const outcomes = { ACCEPTED: '已采纳', DECLINED: '未采纳' } as const;

function Changes({ row: { changes } }: { readonly row: OwnRequest }) {
  return (
    <dl className="own-changes">
      {changes.map(({ field, label, before, asked, outcome }) => (
        <div key={field}>
          <dt>{label}{outcome ? <> <Tag>{outcomes[outcome]}</Tag></> : null}</dt>
          <dd><span className="hint">原来：{before ?? '没有填报'}</span><span>改为：{asked ?? '空着'}</span></dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf({ grounds, validSince, documents }: OwnRequest): Fact[] {
  return [
    { label: '依据', value: <span className="own-written">{grounds}</span> }, { label: '从何时起是这样', value: validSince ? dateText(validSince) : null },
    { label: '附件', value: documents.nodes.length > 0 ? <FileLinks files={documents.nodes} /> : null },
  ];
}

function Withdraw({ row }: { readonly row: OwnRequest }) {
  const [asking, ask] = useState(false);
  const withdraw = useOperation(WithdrawMutation);
  const refused = withdraw.refusal?.message ?? withdraw.failure;
  if (!asking) return <p className="no-print"><Button look="quiet" onPress={() => ask(true)}>撤回这件申请</Button></p>;
  return (
    <Notice tone="warning" title="撤回这件申请？">
      <p>撤回后不再办理，资料不变；以后可以再申请。</p>
      {refused ? <p className="field-error" role="alert">{refused}</p> : null}
      <p className="tags"><Button look="main" onPress={() => void withdraw.run({ id: row.id, version: row.version })}>撤回</Button><Button onPress={() => ask(false)}>不撤回</Button></p>
    </Notice>
  );
}
