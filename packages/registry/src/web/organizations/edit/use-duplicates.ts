import type { ResultOf } from '@gongqiao/schema';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { DuplicatesDocument } from './edit.documents.ts';

const PAUSE = 500;

export type Candidate = ResultOf<typeof DuplicatesDocument>['duplicateCandidates'][number];

/** Looks for the same organization while somebody enters one; waits until typing rests. */
export function useDuplicates(name: string, creditCode: string, region: string): { candidates: readonly Candidate[]; searching: boolean } {
  const [asked, setAsked] = useState({ name: '', creditCode: '', region: '' });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ name: name.trim(), creditCode: creditCode.trim(), region }), PAUSE);
    return () => clearTimeout(timer);
  }, [name, creditCode, region]);
  const pause = asked.name.length < 2 && asked.creditCode === '';
  const variables = { name: asked.name, creditCode: asked.creditCode || null, region: asked.region || null };
  const [{ data, fetching }] = useQuery({ query: DuplicatesDocument, variables, pause, requestPolicy: 'network-only' });
  return { candidates: pause ? [] : (data?.duplicateCandidates ?? []), searching: fetching };
}
