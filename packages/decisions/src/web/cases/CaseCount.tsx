import { NavigationCount } from '@gongqiao/ui';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useQuery } from 'urql';
import { WorkCountDocument } from '../centre/centre.documents.ts';

/** What waits for this person; counted anew with every page, since others act too. */
export function CaseCount() {
  const { pathname } = useLocation();
  const [{ data }, again] = useQuery({ query: WorkCountDocument });
  useEffect(() => again({ requestPolicy: 'network-only' }), [pathname, again]);
  return data ? <NavigationCount count={data.workCentre.due} label="件等我办" /> : null;
}
