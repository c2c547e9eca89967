import { labels } from '@gongqiao/schema';
import { formatInstant } from '@gongqiao/ui';
import { Link } from 'react-router';
import { decisionPath, grantPath } from '../paths.ts';
import { Yuan } from './Yuan.tsx';

export interface EntryData {
  readonly id: string;
  readonly kind: keyof typeof labels.JournalKind;
  readonly amount: string;
  readonly reason: string;
  readonly postedAt: string;
  readonly postedBy: string;
  readonly grant?: { readonly id: string; readonly recipientName: string } | null;
  readonly collectiveDecision?: { readonly id: string; readonly title: string } | null;
}

// From which account of the budget line to which: what the entry debits and credits.
const ways: Readonly<Record<keyof typeof labels.JournalKind, string>> = {
  ADOPT: '预算来源 → 可用', RAISE: '预算来源 → 可用', LOWER: '可用 → 预算来源', COMMIT: '可用 → 已承诺', RELEASE: '已承诺 → 可用', PAY: '已承诺 → 已付款', REVERSE: '已付款 → 已承诺',
};

/** Each fen with its way, who put it down and why. */
export function EntriesTable({ entries }: { readonly entries: readonly EntryData[] }) {
  if (entries.length === 0) return <p className="gq-soft">还没有分录。</p>;
  return (
    <div className="gq-scroll">
      <table className="gq-plain-table">
        <caption className="gq-hidden">分录</caption>
        <thead><tr>{['时间', '种类', '从哪里到哪里', '金额', '事由', '记账人'].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {entries.map(({ id, kind, amount, reason, postedAt, postedBy, grant, collectiveDecision }) => (
            <tr key={id}>
              <td>{formatInstant(postedAt)}</td>
              <td>{labels.JournalKind[kind]}</td>
              <td>{ways[kind]}</td>
              <td className="gq-end"><Yuan fen={amount} /></td>
              <td>{grant ? <Link to={grantPath(grant.id)}>{reason}</Link> : reason}{collectiveDecision && <div className="gq-soft">依据 <Link to={decisionPath(collectiveDecision.id)}>{collectiveDecision.title}</Link></div>}</td>
              <td>{postedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
