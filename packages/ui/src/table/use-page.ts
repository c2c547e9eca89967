import type { TadaDocumentNode } from '@gongqiao/schema';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { ListData } from './DataTable.tsx';
import type { PageInfo } from './Pager.tsx';

interface PageOf<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
}

interface Reads<Row, PageVariables, TotalVariables> {
  readonly page: { readonly document: TadaDocumentNode<{ page: PageOf<Row> | null }, PageVariables>; readonly variables: PageVariables };
  readonly total: { readonly document: TadaDocumentNode<{ page: { totalCount: number } | null }, TotalVariables>; readonly variables: TotalVariables };
}

/** Keeps showing the page before while the next one is read. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  useEffect(() => { if (value !== undefined) setLast(value); }, [value]);
  return value ?? last;
}

/** One page of a connection and, apart from it, the total; both documents alias the connection `page`. */
export function usePage<Row, PageVariables extends Record<string, unknown>, TotalVariables extends Record<string, unknown>>({ page, total }: Reads<Row, PageVariables, TotalVariables>): ListData<Row> {
  const [rows, again] = useQuery({ query: page.document, variables: page.variables });
  const last = useLast(rows.data?.page ?? undefined);
  const [count] = useQuery({ query: total.document, variables: total.variables });
  return {
    page: rows.error ? undefined : last, total: count.data?.page?.totalCount,
    fetching: rows.fetching || rows.stale, error: rows.error, retry: () => again({ requestPolicy: 'network-only' }),
  };
}
