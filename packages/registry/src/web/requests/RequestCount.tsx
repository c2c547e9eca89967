import { graphql } from '@gongqiao/schema';
import { NavigationCount, useMay } from '@gongqiao/ui';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useQuery } from 'urql';

const CountsDocument = graphql(`
  query CorrectionRequestCounts {
    correctionRequestCounts { toDecide unread }
  }
`);

// Counted anew when a request changes here, and with every page: others decide and ask too.
const context = { additionalTypenames: ['CorrectionRequest'] };

/** Requests that wait for this person: to be decided, or answers to be read. */
export function RequestCount() {
  const decides = useMay()('registry.decideRequest');
  const { pathname } = useLocation();
  const [{ data }, again] = useQuery({ query: CountsDocument, context });
  useEffect(() => again({ requestPolicy: 'network-only' }), [pathname, again]);
  const counts = data?.correctionRequestCounts;
  return counts ? <NavigationCount count={decides ? counts.toDecide : counts.unread} label={decides ? '件待决定' : '件有新答复'} /> : null;
}
