import { ButtonLink, Facts, Fault, type LightPage, Notice, Skeleton, Tag, useTitle } from '@gongqiao/ui/light';
import { useQuery } from 'urql';
import { residenciesPath } from '../paths.ts';
import { AgreementPart } from './AgreementPart.tsx';
import { FollowUpPart } from './FollowUpPart.tsx';
import { HandOverPart } from './HandOverPart.tsx';
import { LeavingPart } from './LeavingPart.tsx';
import { type OwnProgress, OwnProgressQuery, type OwnResidency, OwnResidencyQuery } from './residency.documents.ts';
import { SessionsPart } from './SessionsPart.tsx';
import { StageReviewPart } from './StageReviewPart.tsx';

/** A residency of one's own: what waits for the organization comes first. */
export function Page({ params }: LightPage) {
  useTitle('我的入驻');
  const variables = { id: params['id'] ?? '' };
  const [{ data, error }, again] = useQuery({ query: OwnResidencyQuery, variables, requestPolicy: 'cache-and-network' });
  const [{ data: more }, moreAgain] = useQuery({ query: OwnProgressQuery, variables, requestPolicy: 'cache-and-network' });
  const reload = () => { again({ requestPolicy: 'network-only' }); moreAgain({ requestPolicy: 'network-only' }); };
  if (error) return <Fault title="入驻没有取到" onRetry={reload}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={9} label="正在读取入驻" />;
  const { residency } = data;
  if (!residency) return <Notice tone="warning" title="没有这件入驻"><p>地址可能写错了。</p><ButtonLink to={residenciesPath}>看自己的入驻</ButtonLink></Notice>;
  return (
    <>
      <h1>我的入驻</h1>
      <Standing residency={residency} />
      <AgreementPart residency={residency} onDone={reload} />
      <HandOverPart residency={residency} onDone={reload} />
      {more?.residency ? <Progress progress={more.residency} onDone={reload} /> : <Skeleton lines={4} label="正在读取辅导和评估" />}
      <LeavingPart residency={residency} onDone={reload} />
    </>
  );
}

function Progress({ progress: { followUps, stageReviews, sessions }, onDone }: { readonly progress: OwnProgress; readonly onDone: () => void }) {
  return (
    <>
      {followUps.nodes.map((one) => <FollowUpPart key={one.id} followUp={one} onDone={onDone} />)}
      {stageReviews.nodes.map((one) => <StageReviewPart key={one.id} review={one} onDone={onDone} />)}
      <SessionsPart sessions={sessions.nodes} onDone={onDone} />
    </>
  );
}

function Standing({ residency: { stateLabel, groupName, startsOn, endsOn, space, mentorName, cases, application, decisions } }: { readonly residency: OwnResidency }) {
  const [file] = cases.nodes;
  return (
    <section className="panel stack">
      <h2>{groupName}</h2>
      <p className="tags"><Tag>{stateLabel}</Tag>{application?.call ? <span className="hint">{application.call.name}</span> : null}</p>
      {file?.dueOn ? <p>{file.turn === 'APPLICANT' ? '轮到您' : '由工会办理'}，最晚 {file.dueOn}{file.provisional ? '（暂定）' : ''}。{file.rule ? <span className="hint">依据：{file.rule.text}，{file.rule.basis}{file.rule.article ?? ''}</span> : null}</p> : null}
      <Facts absent="还没有安排" facts={[
        { label: '入驻期间', value: `${startsOn} 至 ${endsOn}` }, { label: '工位', value: space && `${space.venue?.name ?? ''} ${space.name}${space.floor ? `（${space.floor}）` : ''}` }, { label: '地址', value: space?.venue?.address ?? null },
        { label: '电话', value: space?.venue?.phone ? <a href={`tel:${space.venue.phone}`}>{space.venue.phone}</a> : null }, { label: '导师', value: mentorName },
      ]} />
      {decisions.nodes.map(({ id, outcome, reason, adverse }) => <div key={id} className="stack"><h3>决定：{outcome}</h3><p className="call-written">{reason}</p><p className="no-print"><ButtonLink to={`/my-organization/decisions/${id}`}>{adverse ? '看决定的全文；不同意的，在那里申请复核' : '看决定的全文'}</ButtonLink></p></div>)}
    </section>
  );
}
