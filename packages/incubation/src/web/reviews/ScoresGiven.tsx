import { Panel, Tag } from '@gongqiao/ui';
import type { Sheet } from './reviews.documents.ts';

/** What one gave; what the others gave, when all are in. */
export function ScoresGiven({ sheet: { criteria, total, others, result } }: { readonly sheet: Sheet }) {
  if (total === null) return null;
  return (
    <>
      <Panel title="本人的评分" aside={<strong>合计 {total}</strong>}>
        <ul>{criteria.map(({ id, title, weight, points, comment }) => <li key={id}>{title} {points}/{weight}　<span className="gq-soft">{comment}</span></li>)}</ul>
      </Panel>
      <Panel title="别的评审人" aside={result === null ? undefined : <strong>总分 {result}</strong>}>
        {others === null ? <p className="gq-soft">等各份评审都交了，这里列出彼此的得分。</p> : others.length === 0 ? <p className="gq-soft">没有别的评审人。</p> : (
          <ul className="gq-list-plain gq-stack">
            {others.map((other) => <li key={other.reviewer} className="gq-score"><p><strong>{other.reviewer}</strong>　合计 {other.total} {other.outlier && <Tag tone="warn">与中位数相差较大</Tag>}</p><ul>{other.lines.map((line) => <li key={line}>{line}</li>)}</ul></li>)}
          </ul>
        )}
      </Panel>
    </>
  );
}
