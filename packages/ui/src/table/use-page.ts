import type { TadaDocumentNode } from '@gongqiao/schema';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { sessionRenewals } from '../session/session.ts';
import { useStore } from '../state/store.ts';
import type { ListData } from './DataTable.tsx';
import type { PageInfo } from './Pager.tsx';

export interface PageOf<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
}

interface Read<Data, Variables, Part> {
  readonly document: TadaDocumentNode<Data, Variables>;
  readonly variables: Variables;
  /** The part of the answer that is meant. */
  readonly of: (data: Data) => Part | null | undefined;
}

type Variables = Record<string, unknown>;

/** Keeps showing the page before while the next one is read. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  useEffect(() => { if (value !== undefined) setLast(value); }, [value]);
  return value ?? last;
}

/** One page of a connection and, apart from it, how many there are: counting never holds up the rows. */
export function usePage<Row, PageData, PageVariables extends Variables, TotalData, TotalVariables extends Variables>(
  { page, total }: { readonly page: Read<PageData, PageVariables, PageOf<Row>>; readonly total: Read<TotalData, TotalVariables, { readonly totalCount: number }> },
): ListData<Row> {
  const [rows, again] = useQuery({ query: page.document, variables: page.variables });
  const last = useLast((rows.data && page.of(rows.data)) ?? undefined);
  const [count, countAgain] = useQuery({ query: total.document, variables: total.variables });
  const renewals = useStore(sessionRenewals);
  useEffect(() => { if (renewals > 0) countAgain({ requestPolicy: 'network-only' }); }, [renewals, countAgain]);
  return {
    page: rows.error ? undefined : last, total: count.data && total.of(count.data)?.totalCount,
    fetching: rows.fetching || rows.stale, error: rows.error, retry: () => again({ requestPolicy: 'network-only' }),
  };
}
