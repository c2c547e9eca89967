import { EmptyState, ErrorState, Loading, PageHeader } from '@gongqiao/ui';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { hearingsPath } from '../paths.ts';
import { type BoardEntry, HearingDocument, type HearingRecord } from './hall.documents.ts';
import { useHallPulse } from './use-hall-pulse.ts';
import { useLast } from './use-last.ts';

/** Draws a page about the hearing of the address, as it changes; or why it cannot. */
export function OneHearing({ children }: { readonly children: (hearing: HearingRecord, entries: readonly BoardEntry[], reload: () => void) => ReactNode }) {
  const { id } = useParams() as { id: string };
  const [{ data: read, error }, again] = useQuery({ query: HearingDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  useHallPulse(id, reload);
  const data = useLast(read);
  if (error && !data) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  if (!data.hearing || !data.hallBoard) return <><PageHeader title="没有找到这次现场评审" back={{ to: hearingsPath, label: '现场评审', list: true }} /><EmptyState title="没有找到这次现场评审"><p>它可能是别的单位的。</p></EmptyState></>;
  return children(data.hearing, data.hallBoard.entries, reload);
}
