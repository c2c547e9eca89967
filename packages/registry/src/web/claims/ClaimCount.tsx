import { graphql } from '@gongqiao/schema';
import { NavigationCount } from '@gongqiao/ui';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useQuery } from 'urql';

const CountDocument = graphql(`
  query OpenClaimCount {
    claims(filter: { state: [SUBMITTED] }) { totalCount(upTo: 100) }
  }
`);

const context = { additionalTypenames: ['Claim'] };

/** Claims that wait to be verified; counted anew with every page, since others decide and claim too. */
export function ClaimCount() {
  const { pathname } = useLocation();
  const [{ data }, again] = useQuery({ query: CountDocument, context });
  useEffect(() => again({ requestPolicy: 'network-only' }), [pathname, again]);
  return data ? <NavigationCount count={data.claims.totalCount} label="件待核实" /> : null;
}
