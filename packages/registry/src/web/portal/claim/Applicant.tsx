import { Button, type Fact, Facts, Fault, Notice, Skeleton, Tag } from '@gongqiao/ui/light';
import { FileLinks, formatInstant, SignInAgain, signOut, useOperation } from '@gongqiao/ui/light/signed-in';
import { labels } from '@gongqiao/schema';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ownPath } from '../own/own-address.ts';
import { type OwnClaim, OwnClaimsQuery, WithdrawClaimMutation } from './claim.documents.ts';
import { ClaimForm } from './ClaimForm.tsx';

/** 认领: what somebody finds who registered for an organization and maintains none yet. */
export default function Applicant() {
  const [{ data, error }, again] = useQuery({ query: OwnClaimsQuery });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <Fault title="没有取到" onRetry={reload}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={9} label="正在读取" />;
  const [latest] = data.claims.nodes;
  const open = latest?.state === 'SUBMITTED' || latest?.state === 'RETURNED' ? latest : null;
  return (
    <div className="stack own">
      <p className="own-who no-print"><a href="/my-account">{data.viewer.name}</a><Button look="quiet" onPress={() => void signOut()}>退出</Button></p>
      <h1>认领组织</h1>
      {latest ? <Answer claim={latest} /> : <p>您还没有认领组织。写明您代表哪个组织，附上证明；所在区市的总工会核实后，您就可以维护它的资料。</p>}
      {open?.state === 'SUBMITTED' ? <Waiting claim={open} reload={reload} /> : <ClaimForm key={latest?.id ?? ''} claim={open} regions={data.regions.nodes} onDone={reload} />}
      {open?.state === 'RETURNED' ? <Withdraw claim={open} reload={reload} /> : null}
      <SignInAgain home={ownPath} account={data.viewer.account ?? ''} />
    </div>
  );
}

function Answer({ claim: { state, answer, answeredBy, answeredAt, submittedAt, statedName } }: { readonly claim: OwnClaim }) {
  if (state === 'SUBMITTED') return <Notice title="已提交，等待核实"><p>区市总工会会核对材料，必要时打电话向您核实。有了结果会在这里显示。</p></Notice>;
  if (state === 'WITHDRAWN') return <p className="hint">{formatInstant(submittedAt)} 对“{statedName}”的认领已撤回。</p>;
  const title = { RETURNED: '请补充', DECLINED: '没有确认', ACCEPTED: '曾经确认；您现在不再是它的管理员' }[state];
  return (
    <Notice tone="warning" title={title}>
      <p>{answer}</p>
      <p className="hint">{answeredBy} {answeredAt ? formatInstant(answeredAt) : ''}</p>
      {state === 'DECLINED' ? <p>有新的材料，可以在下面再提交一次。</p> : null}
    </Notice>
  );
}

interface Own {
  readonly claim: OwnClaim;
  readonly reload: () => void;
}

function Waiting({ claim, reload }: Own) {
  const { statedName, statedCode, region, post, remark, submittedAt, state } = claim;
  const facts: Fact[] = [
    { label: '组织', value: statedName }, { label: '统一社会信用代码', value: statedCode }, { label: '所在区市', value: region?.name ?? null }, { label: '您的职务', value: post }, { label: '说明', value: remark },
    { label: '附件', value: <FileLinks files={claim.documents.nodes} /> },
  ];
  return (
    <>
      <section className="panel stack">
        <h2>所提交的内容</h2>
        <p className="tags"><Tag>{labels.ClaimState[state]}</Tag><span className="hint">{formatInstant(submittedAt)} 提交</span></p>
        <Facts facts={facts} absent="没有填写" />
      </section>
      <Withdraw claim={claim} reload={reload} />
    </>
  );
}

function Withdraw({ claim: { id, version }, reload }: Own) {
  const [asking, setAsking] = useState(false);
  const { run, refusal, failure } = useOperation(WithdrawClaimMutation);
  const withdraw = async () => { if (await run({ id, version })) reload(); };
  if (!asking) return <p className="no-print"><Button look="quiet" onPress={() => setAsking(true)}>撤回这件认领</Button></p>;
  return (
    <Notice tone="warning" title="撤回这件认领？">
      <p>撤回后不再办理；以后可以再认领。</p>
      {refusal ?? failure ? <p className="field-error" role="alert">{refusal?.message ?? failure}</p> : null}
      <p className="tags"><Button look="main" onPress={() => void withdraw()}>撤回</Button><Button onPress={() => setAsking(false)}>不撤回</Button></p>
    </Notice>
  );
}
