import { labels } from '@gongqiao/schema';
import { Button, formatInstant, Panel, ReasonDialog, Tag, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { reviewTones } from '../paths.ts';
import { type ApplicationRecord, ReleaseReviewDocument, type ReviewShown, type Scores } from './applications.documents.ts';

interface ReviewsPanelProps {
  readonly row: ApplicationRecord;
  readonly scores: Scores;
  readonly reload: () => void;
}

/** Who reviews, and when all are in, what each gave and why; what lies far from the others is marked. */
export function ReviewsPanel({ row, scores, reload }: ReviewsPanelProps) {
  const [releasing, release] = useState<ReviewShown | null>(null);
  const reviews = row.reviews?.nodes ?? [];
  const aside = scores ? <span>总分 <strong>{scores.result}</strong>　<span className="gq-soft">中位数 {scores.median}</span></span> : undefined;
  return (
    <Panel title="评审" aside={aside}>
      {reviews.length === 0 && <p className="gq-soft">还没有安排评审。</p>}
      {reviews.length > 0 && !scores && <p className="gq-soft">得分要等各份都交了才看得到。</p>}
      <ul className="gq-list-plain gq-stack">{reviews.map((review) => <OneReview key={review.id} review={review} total={scores?.reviews.find(({ id }) => id === review.id) ?? null} over={scores?.outlierOver ?? 0} onRelease={() => release(review)} />)}</ul>
      {scores && <p className="gq-soft">{scores.formula}</p>}
      {releasing && <ReleaseDialog review={releasing} onDone={() => { release(null); reload(); }} onClose={() => release(null)} />}
    </Panel>
  );
}

interface OneReviewProps {
  readonly review: ReviewShown;
  readonly total: NonNullable<Scores>['reviews'][number] | null;
  readonly over: number;
  readonly onRelease: () => void;
}

function OneReview({ review: { reviewerName, state, assignedAt, interest, scores, offers }, total, over, onRelease }: OneReviewProps) {
  return (
    <li className="gq-score">
      <p className="gq-row">
        <strong>{reviewerName}</strong> <Tag tone={reviewTones[state]}>{labels.ReviewState[state]}</Tag> {total && <span>合计 {total.total} 分</span>} {total?.outlier && <Tag tone="warn">与中位数相差超过 {over} 分</Tag>}
        {offers.some(({ action, enabled }) => action === 'release' && enabled) && <Button size="small" onClick={onRelease} aria-label={`不再需要${reviewerName}的评审`}>不再需要</Button>}
      </p>
      <p className="gq-soft">{formatInstant(assignedAt)} 安排{interest && `　回避：${interest}`}</p>
      {scores.nodes.length > 0 && <ul>{scores.nodes.map(({ id, points, comment, criterion }) => <li key={id}>{criterion?.title} {points}/{criterion?.weight}　<span className="gq-soft">{comment}</span></li>)}</ul>}
    </li>
  );
}

function ReleaseDialog({ review: { id, version, reviewerName }, onDone, onClose }: { readonly review: ReviewShown; readonly onDone: () => void; readonly onClose: () => void }) {
  const release = useOperation(ReleaseReviewDocument);
  const run = async (reason: string) => { if (await release.run({ id, version, reason })) onDone(); };
  return <ReasonDialog title={`不再需要${reviewerName}的评审`} confirm="确定" help="例如评审人出差，改请别人。" running={release.running} refusal={release.refusal} failure={release.failure} onConfirm={(reason) => void run(reason)} onClose={onClose} />;
}
