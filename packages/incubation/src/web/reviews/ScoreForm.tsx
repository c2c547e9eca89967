import { Button, Input, Panel, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { type ReviewRecord, ScoreReviewDocument, type Sheet } from './reviews.documents.ts';

interface Typed {
  readonly points: string;
  readonly comment: string;
}

const NOTHING: Typed = { points: '', comment: '' };
const pointsOf = ({ points }: Typed, weight: number): number | null => (/^\d{1,3}$/.test(points.trim()) && Number(points) <= weight ? Number(points) : null);

/** Points and a reason by each criterion; one column, so that it is filled in on a phone. */
export function ScoreForm({ review: { id, version }, sheet: { criteria }, onDone }: { readonly review: ReviewRecord; readonly sheet: Sheet; readonly onDone: () => void }) {
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const score = useOperation(ScoreReviewDocument);
  const of = (criterion: string): Typed => typed[criterion] ?? NOTHING;
  const set = (criterion: string, changed: Partial<Typed>) => setTyped((now) => ({ ...now, [criterion]: { ...(now[criterion] ?? NOTHING), ...changed } }));
  const points = criteria.map((criterion) => pointsOf(of(criterion.id), criterion.weight));
  const ready = points.every((one) => one !== null) && criteria.every((criterion) => of(criterion.id).comment.trim() !== '');
  const run = async () => {
    if (await score.run({ id, version, scores: criteria.map((criterion, index) => ({ criterion: criterion.id, points: points[index]!, comment: of(criterion.id).comment })) })) onDone();
  };
  return (
    <Panel title="打分" aside={<span role="status">合计 {points.reduce<number>((sum, one) => sum + (one ?? 0), 0)} / 100</span>}>
      <form className="gq-stack" onSubmit={(event) => { event.preventDefault(); void run(); }}>
        {criteria.map((criterion, index) => {
          const wrong = of(criterion.id).points.trim() !== '' && points[index] === null;
          return (
            <div key={criterion.id} className="gq-stack gq-score">
              <p><strong>{criterion.title}</strong>　<span className="gq-soft">{criterion.guide}</span></p>
              <p className="gq-row"><Input aria-label={`${criterion.title}的得分，0 至 ${criterion.weight}`} inputMode="numeric" suffix={`/ ${criterion.weight}`} style={{ width: '8rem' }} status={wrong ? 'error' : ''} aria-invalid={wrong || undefined} value={of(criterion.id).points} onChange={({ target }) => set(criterion.id, { points: target.value })} />{wrong && <span className="gq-field-error">0 至 {criterion.weight} 的整数</span>}</p>
              <Input.TextArea aria-label={`${criterion.title}为什么打这个分`} placeholder="为什么打这个分（必填）" rows={2} maxLength={1_000} value={of(criterion.id).comment} onChange={({ target }) => set(criterion.id, { comment: target.value })} />
            </div>
          );
        })}
        <RefusalNote refusal={score.refusal} failure={score.failure} />
        <p className="gq-row"><Button htmlType="submit" type="primary" loading={score.running} disabled={!ready}>提交评分</Button><span className="gq-soft">{ready ? '提交后不能再改' : '每一条都要有得分和理由'}</span></p>
      </form>
    </Panel>
  );
}
