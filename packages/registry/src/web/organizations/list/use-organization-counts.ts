import { readUrl, TOTAL_LIMIT } from '@gongqiao/ui';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { organizationFilterOf, organizationShape } from './organization-filters.ts';
import { OrganizationCountsDocument } from './organizations.documents.ts';

/** How many organizations lists at these addresses hold, as their own totals say it. */
export function useOrganizationCounts(): (addresses: readonly string[]) => Promise<readonly number[]> {
  const client = useClient();
  return useCallback(async (addresses: readonly string[]) => {
    const filters = addresses.map((address) => organizationFilterOf(readUrl(organizationShape, new URLSearchParams(address))));
    const { data } = await client.query(OrganizationCountsDocument, { filters, upTo: TOTAL_LIMIT }, { requestPolicy: 'network-only' }).toPromise();
    return data?.counts ?? [];
  }, [client]);
}
