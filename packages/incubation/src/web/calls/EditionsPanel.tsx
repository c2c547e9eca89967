import { formatInstant, Panel } from '@gongqiao/ui';
import type { Edition } from './calls.documents.ts';

/** The criteria, the version in force first, each with the digest under which it stands. */
export function EditionsPanel({ editions }: { readonly editions: readonly Edition[] }) {
  return (
    <Panel title="评分标准">
      <div className="gq-stack">
        {editions.toSorted((one, other) => other.number - one.number).map((edition) => (
          <section key={edition.id} className="gq-stack" aria-label={`第 ${edition.number} 版`}>
            <h3>第 {edition.number} 版　<span className="gq-soft">{edition.publishedAt ? `${formatInstant(edition.publishedAt)} 公布` : '还没有公布'}</span></h3>
            {edition.reason && <p>修订的理由：{edition.reason}</p>}
            <ol>{edition.criteria.nodes.map(({ id, title, guide, weight }) => <li key={id}><strong>{title}</strong>（{weight} 分）　{guide}</li>)}</ol>
            <p className="gq-soft gq-digest">摘要（SHA-256）<code>{edition.digest}</code></p>
          </section>
        ))}
      </div>
    </Panel>
  );
}
