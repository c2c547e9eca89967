import { graphql } from '@gongqiao/schema';
import { ErrorState, Loading, Panel } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { waitingSince } from '../requests/waiting-since.ts';
import { claimPath, claimsPath, openClaimsPath } from './claim-words.ts';

const OpenDocument = graphql(`
  query OpenClaims {
    claims(first: 8, filter: { state: [SUBMITTED] }, orderBy: { field: SUBMITTED_AT, direction: ASC }) {
      nodes { id statedName applicantName post submittedAt }
      totalCount
    }
  }
`);

/** What waits to be verified, the longest first. */
export function OpenClaims() {
  const [{ data, error }, again] = useQuery({ query: OpenDocument });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  const page = data?.claims;
  return (
    <Panel title="待核实的认领" aside={page && page.totalCount > page.nodes.length ? <Link to={openClaimsPath}>全部 {page.totalCount} 件</Link> : <Link to={claimsPath}>全部认领</Link>}>
      {!page && <Loading />}
      {page?.nodes.length === 0 && <p className="gq-soft">没有待核实的认领。</p>}
      <ul className="gq-list-plain">
        {page?.nodes.map(({ id, statedName, applicantName, post, submittedAt }) => (
          <li key={id}><Link to={claimPath(id)}>{statedName}</Link><div className="gq-soft">{applicantName}　{post}　{waitingSince(submittedAt)}</div></li>
        ))}
      </ul>
    </Panel>
  );
}
