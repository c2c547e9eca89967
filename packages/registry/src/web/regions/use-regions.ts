import { graphql } from '@gongqiao/schema';
import type { Option } from '@gongqiao/ui';
import { useMemo } from 'react';
import { useQuery } from 'urql';

const RegionsDocument = graphql(`
  query Regions {
    regions(first: 100, filter: { current: true }) { nodes { code name } }
  }
`);

/** The city and its districts, for filters and forms. They do not change while somebody works. */
export function useRegions(): Option[] {
  const [{ data }] = useQuery({ query: RegionsDocument, requestPolicy: 'cache-first' });
  return useMemo(() => (data?.regions.nodes ?? []).map(({ code, name }) => ({ value: code, label: name })), [data]);
}
