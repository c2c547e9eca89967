import { labels } from '@gongqiao/schema';
import { Button, ButtonLink, Facts, Fault, type LightPage, Notice, Skeleton, Tag, useTitle } from '@gongqiao/ui/light';
import { formatInstant, useOperation } from '@gongqiao/ui/light/signed-in';
import { useQuery } from 'urql';
import { AppealForm } from './AppealForm.tsx';
import { type OwnAppeal, type OwnDecision, OwnDecisionQuery, WithdrawAppealMutation } from './decisions.documents.ts';
import { noticeAddress } from '../notice-address.ts';
import { decisionsPath } from './paths.ts';

/** One decision, in plain words: what, why, by which rules, on which facts, and what one can do now. */
export function Page({ params }: LightPage) {
  useTitle('决定');
  const [{ data, error }, again] = useQuery({ query: OwnDecisionQuery, variables: { id: params['id'] ?? '' } });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <Fault title="决定没有取到" onRetry={reload}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={9} label="正在读取决定" />;
  if (!data.decision) return <Notice tone="warning" title="没有这项决定"><p>地址可能写错了。</p><ButtonLink to={decisionsPath}>看本组织的决定</ButtonLink></Notice>;
  return <Decision decision={data.decision} appeals={data.appeals.nodes} reload={reload} />;
}

function Decision({ decision, appeals, reload }: { readonly decision: OwnDecision; readonly appeals: readonly OwnAppeal[]; readonly reload: () => void }) {
  const { kind, title, outcome, reason, post, decidedAt, digest, rules, factsKnown, notices } = decision;
  return (
    <>
      <h1>{title}</h1>
      <p className="tags"><Tag>{kind}</Tag><Tag>{outcome}</Tag><span className="hint">{post} {formatInstant(decidedAt)}</span></p>
      {notices.nodes.map(({ id, number }) => <p key={id} className="no-print">{number}　<a href={noticeAddress(id, 'pdf')} download>下载决定书（PDF）</a>　<a href={noticeAddress(id, 'docx')} download>docx</a></p>)}
      <section className="panel stack"><h2>理由</h2><p className="decision-written">{reason}</p></section>
      <section className="panel stack">
        <h2>依据</h2>
        <ul className="plain decision-lines">{rules.map(({ key, text, basis, article, wording, verified }) => <li key={key}><p>{text}</p><p className="hint">{basis}{article}{verified ? '' : '（原文还没有核对）'}</p>{wording ? <p className="hint">“{wording}”</p> : null}</li>)}</ul>
      </section>
      <section className="panel stack"><h2>决定时的事实</h2><Facts facts={factsKnown} absent="没有" /><p className="hint">记录摘要 {digest}。作出后没有人能改动。</p></section>
      <Remedy decision={decision} appeals={appeals} reload={reload} />
    </>
  );
}

function Remedy({ decision: { id, adverse, appealUntil }, appeals, reload }: { readonly decision: OwnDecision; readonly appeals: readonly OwnAppeal[]; readonly reload: () => void }) {
  if (!adverse) return null;
  const filed = appeals.find(({ state }) => state !== 'WITHDRAWN');
  if (filed) return <Filed appeal={filed} reload={reload} />;
  if (!appealUntil) return <Notice title="这是最后的决定"><p>已经复核过，不再复核。不服的，可以向上一级工会反映。</p></Notice>;
  return <AppealForm decision={id} until={appealUntil} onFiled={reload} />;
}

function Filed({ appeal: { id, version, state, grounds, filedAt, offers }, reload }: { readonly appeal: OwnAppeal; readonly reload: () => void }) {
  const withdraw = useOperation(WithdrawAppealMutation);
  const refused = withdraw.refusal?.message ?? withdraw.failure;
  const run = async () => { if (await withdraw.run({ id, version })) reload(); };
  return (
    <section className="panel stack">
      <h2>内部复核</h2>
      <p className="tags"><Tag>{labels.AppealState[state]}</Tag><span className="hint">{formatInstant(filedAt)} 申请</span></p>
      <p className="decision-written">{grounds}</p>
      {state === 'SUBMITTED' ? <p className="hint">由没有参与过原决定的人办理，结果会列在“<a href={decisionsPath}>办理与决定</a>”里。</p> : <p>结果见“<a href={decisionsPath}>办理与决定</a>”。</p>}
      {refused ? <p className="field-error" role="alert">{refused}</p> : null}
      {offers.some(({ action, enabled }) => action === 'withdraw' && enabled) ? <p className="no-print"><Button look="quiet" onPress={() => void run()}>撤回复核申请</Button></p> : null}
    </section>
  );
}
