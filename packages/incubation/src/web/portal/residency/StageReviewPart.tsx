import { labels } from '@gongqiao/schema';
import { Button, Tag } from '@gongqiao/ui/light';
import { useOperation } from '@gongqiao/ui/light/signed-in';
import { useId, useState } from 'react';
import { CommentStageReviewMutation, type OwnStageReview } from './residency.documents.ts';

interface Properties {
  readonly review: OwnStageReview;
  readonly onDone: () => void;
}

/** A review: the report, how it stands against the published indicators, one's own comment, and what was concluded. */
export function StageReviewPart({ review, onDone }: Properties) {
  const { number, kind, dueOn, state, report, comment, conclusion, measured, offers } = review;
  // What is still being drafted may yet change: it is sent when it is ready.
  if (state === 'DRAFTING' || state === 'CEASED') return null;
  return (
    <section className="panel stack">
      <h2>第 {number} 次{labels.StageReviewKind[kind]}</h2>
      <p className="tags"><Tag>{labels.StageReviewState[state]}</Tag><span className="hint">{dueOn}</span></p>
      <p className="call-written">{report}</p>
      <h3>对照公布的出壳指标</h3>
      <ul className="plain">{measured.map(({ key, title, unit, wanted, actual, met }) => <li key={key}>{title} {wanted} {unit}，现在 {actual} {unit}{met ? '，已经达到' : '，还没有达到'}</li>)}</ul>
      {comment ? <><h3>您的意见</h3><p className="call-written">{comment}</p></> : null}
      {conclusion ? <><h3>结论</h3><p className="call-written">{conclusion}</p></> : null}
      {offers.some(({ action, enabled }) => action === 'comment' && enabled) ? <CommentForm review={review} onDone={onDone} /> : null}
    </section>
  );
}

function CommentForm({ review: { id, version }, onDone }: Properties) {
  const field = useId();
  const [comment, setComment] = useState('');
  const say = useOperation(CommentStageReviewMutation);
  const refused = say.refusal?.message ?? say.failure;
  const run = async () => { if (await say.run({ id, version, comment })) onDone(); };
  return (
    <form className="stack no-print" onSubmit={(event) => { event.preventDefault(); void run(); }}>
      <div className="field"><label className="field-label" htmlFor={field}>您的意见，会附在报告里（必填）</label><textarea id={field} rows={5} maxLength={5_000} value={comment} onChange={({ target }) => setComment(target.value)} /></div>
      {refused ? <p className="field-error" role="alert">{refused}</p> : null}
      <p><Button look="main" submit>{say.running ? '正在提交…' : '提出意见'}</Button></p>
    </form>
  );
}
