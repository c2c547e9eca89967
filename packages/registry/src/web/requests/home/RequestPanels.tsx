import { graphql } from '@gongqiao/schema';
import { ErrorState, formatInstant, Loading, Panel, pathWith } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { StateTag } from '../list/request-columns.tsx';
import type { RequestRow } from '../list/requests.documents.ts';
import { requestPath, requestsPath, useOwnFilter } from '../request-words.ts';

const OwnDocument = graphql(`
  query OwnRequests($own: CorrectionRequestFilter!, $unread: CorrectionRequestFilter!) {
    unread: correctionRequests(first: 20, filter: $unread, orderBy: { field: SUBMITTED_AT, direction: DESC }) {
      nodes { id organizationName requesterName submittedAt state unread answer answeredAt changes { field label outcome } }
    }
    recent: correctionRequests(first: 6, filter: $own, orderBy: { field: SUBMITTED_AT, direction: DESC }) {
      nodes { id organizationName requesterName submittedAt state unread answer answeredAt changes { field label outcome } }
    }
  }
`);

const whatOf = ({ changes }: RequestRow): string => changes.map(({ label }) => label).join('、');

/** For those who asked: answers that nobody read first, then the latest. */
export function OwnRequests() {
  const own = useOwnFilter();
  const [{ data, error }, again] = useQuery({ query: OwnDocument, variables: { own, unread: { ...own, unread: true } } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  const unread = data?.unread.nodes ?? [];
  const rows = [...unread, ...(data?.recent.nodes ?? []).filter(({ id }) => !unread.some((one) => one.id === id))];
  return (
    <Panel title="更正申请" aside={<Link to={pathWith(requestsPath, { own: true })}>全部申请</Link>}>
      {!data && <Loading />}
      {data && rows.length === 0 && <p className="gq-soft">没有提出过申请。自己不能更正的内容，打开组织后点“申请更正”。</p>}
      <ul className="gq-list-plain">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={requestPath(row.id)}>{row.organizationName}</Link>　{whatOf(row)}　<StateTag row={row} />
            <div className="gq-soft">{formatInstant(row.submittedAt)} 提交{row.answer && `　答复：${row.answer}`}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
