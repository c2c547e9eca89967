import { labels } from '@gongqiao/schema';
import { Fault, Notice, Skeleton, Tag } from '@gongqiao/ui/light';
import { formatInstant } from '@gongqiao/ui/light/signed-in';
import { useQuery } from 'urql';
import { ownRequestPath } from './own-address.ts';
import { type OwnRequestLine, OwnRequestsQuery } from './own.documents.ts';

const LOOKED_AT = 20;

/** How it went, in a word: what was taken over in part is neither one nor the other. */
export function stateText({ state, changes }: Pick<OwnRequestLine, 'state' | 'changes'>): string {
  return state === 'ACCEPTED' && changes.some(({ outcome }) => outcome === 'DECLINED') ? '部分采纳' : labels.CorrectionRequestState[state];
}

/** Requests of the organization: answers that nobody read first. */
export function OwnRequestList({ most }: { readonly most: number }) {
  const [{ data, error }, again] = useQuery({ query: OwnRequestsQuery, variables: { first: most } });
  if (error) return <Fault title="申请没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={4} label="正在读取申请" />;
  const unread = data.unread.nodes;
  const rows = [...unread, ...data.recent.nodes.filter(({ id }) => !unread.some((one) => one.id === id))];
  if (rows.length === 0) return <p className="hint">还没有申请过更正。</p>;
  return <ol className="plain own-requests">{rows.map((row) => <Line key={row.id} row={row} />)}</ol>;
}

function Line({ row }: { readonly row: OwnRequestLine }) {
  return (
    <li>
      <p><a href={ownRequestPath(row.id)}>{row.changes.map(({ label }) => label).join('、')}</a></p>
      <p className="tags"><Tag>{stateText(row)}</Tag>{row.unread ? <span className="tag own-new">新答复</span> : null}<span className="hint">{formatInstant(row.submittedAt)} 提交</span></p>
      {row.answer ? <p className="hint">答复：{row.answer}</p> : null}
    </li>
  );
}

/** What is asked already and not decided: asking again is allowed, and seldom needed. */
export function OpenOwnRequests() {
  const [{ data }] = useQuery({ query: OwnRequestsQuery, variables: { first: LOOKED_AT } });
  const open = (data?.recent.nodes ?? []).filter(({ state }) => state === 'SUBMITTED' || state === 'RETURNED');
  if (open.length === 0) return null;
  return (
    <Notice title={`已有 ${open.length} 件没有办结的申请`}>
      <ul className="plain">{open.map(({ id, changes }) => <li key={id}><a href={ownRequestPath(id)}>{changes.map(({ label }) => label).join('、')}</a></li>)}</ul>
    </Notice>
  );
}
