import { useEffect } from 'react';
import { useQuery } from 'urql';
import { BatchDocument } from '../import-batch.documents.ts';

const PAUSE = 700;

/** A batch, looked at again and again while the server works on it. */
export function useBatch(id: string) {
  const [{ data, error, fetching }, again] = useQuery({ query: BatchDocument, variables: { id } });
  const state = data?.importBatch?.state;
  const working = state === 'READING' || state === 'APPLYING';
  useEffect(() => {
    if (!working || fetching) return undefined;
    const timer = setTimeout(() => again({ requestPolicy: 'network-only' }), PAUSE);
    return () => clearTimeout(timer);
  }, [working, fetching, again]);
  return { data, error, working, reload: () => again({ requestPolicy: 'network-only' }) };
}
