import { labels } from '@gongqiao/schema';
import { announce, Button, type Description, Descriptions, EmptyState, ErrorState, Loading, Note, PageHeader, Panel, ReasonDialog, RefusalNote, Tag, useOperation, yuanOfFen } from '@gongqiao/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { reviewsPath, reviewTones } from '../paths.ts';
import { DeclareReviewDocument, RecuseReviewDocument, type ReviewRecord, ReviewSheetDocument, type Sheet } from './reviews.documents.ts';
import { ScoreForm } from './ScoreForm.tsx';
import { ScoresGiven } from './ScoresGiven.tsx';
import '../incubation.css';

const back = { to: reviewsPath, label: '入驻评审', list: true };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: ReviewSheetDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  const { review, reviewSheet } = data;
  if (!review || !reviewSheet) return <><PageHeader title="没有找到这份评审" back={back} /><EmptyState title="没有找到这份评审"><p>它可能分给了别人。</p></EmptyState></>;
  return <ReviewView key={review.id} review={review} sheet={reviewSheet} reload={reload} />;
}

interface ViewProps {
  readonly review: ReviewRecord;
  readonly sheet: Sheet;
  readonly reload: () => void;
}

function ReviewView({ review, sheet, reload }: ViewProps) {
  const offered = (action: string) => review.offers.some((offer) => offer.action === action && offer.enabled);
  return (
    <>
      <PageHeader title={`评审：${sheet.number}`} back={back} aside={<Tag tone={reviewTones[review.state]}>{labels.ReviewState[review.state]}</Tag>} />
      <div className="gq-columns">
        <div>
          <Panel title="申请的内容"><Descriptions items={factsOf(sheet)} /><p className="gq-soft">名称已换成“本申请人”。附件 {sheet.documentCount} 个，评审时不看。</p></Panel>
        </div>
        <div className="gq-stack">
          <Declaration review={review} offered={offered} reload={reload} />
          {offered('score') && <ScoreForm review={review} sheet={sheet} onDone={() => { announce('评分已提交'); reload(); }} />}
          {!offered('score') && !offered('declare') && <ScoresGiven sheet={sheet} />}
        </div>
      </div>
    </>
  );
}

function factsOf({ callName, offerText, peopleCount, targetWorkers, plan, spaceWanted, fundWanted }: Sheet): Description[] {
  return [
    { key: 'callName', label: '征集', value: callName, note: <p className="gq-soft">{offerText}</p>, wide: true },
    { key: 'peopleCount', label: '现有人数', value: peopleCount }, { key: 'spaceWanted', label: '需要几个工位', value: spaceWanted }, { key: 'fundWanted', label: '需要的资金', value: fundWanted && `${yuanOfFen(fundWanted)} 元` },
    { key: 'targetWorkers', label: '服务哪些职工', value: <span className="gq-written">{targetWorkers}</span>, wide: true },
    { key: 'plan', label: '计划', value: <span className="gq-written">{plan}</span>, wide: true },
  ];
}

/** Before anything else: whether one has to do with it. */
function Declaration({ review: { id, version }, offered, reload }: Pick<ViewProps, 'review' | 'reload'> & { readonly offered: (action: string) => boolean }) {
  const [recusing, setRecusing] = useState(false);
  const [declare, recuse] = [useOperation(DeclareReviewDocument), useOperation(RecuseReviewDocument)];
  const run = async () => { if (await declare.run({ id, version })) { announce('已声明，可以打分了'); reload(); } };
  const stepBack = async (reason: string) => { if (await recuse.run({ id, version, reason })) { announce('已回避'); setRecusing(false); reload(); } };
  if (!offered('recuse')) return null;
  return (
    <>
      {offered('declare') && (
        <Note tone="info" title="先声明有没有利害关系">
          <p>看过计划以后，如果认出是谁，而您在那里任职、有亲属，或者有别的利害关系，请回避。</p>
          <RefusalNote refusal={declare.refusal} failure={declare.failure} />
          <p><Button type="primary" loading={declare.running} onClick={() => void run()}>声明没有利害关系</Button></p>
        </Note>
      )}
      <p><Button onClick={() => setRecusing(true)}>有利害关系，回避</Button></p>
      {recusing && <ReasonDialog title="回避" confirm="回避" label="有什么利害关系" help="安排评审的人会看到。" running={recuse.running} refusal={recuse.refusal} failure={recuse.failure} onConfirm={(reason) => void stepBack(reason)} onClose={() => setRecusing(false)} />}
    </>
  );
}
