import { EmptyState, ErrorState, Loading, PageHeader } from '@gongqiao/ui';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { callsPath } from '../paths.ts';
import { CallDocument, type CallRecord } from './calls.documents.ts';

/** Draws a page about the call of the address, or why it cannot. */
export function OneCall({ children }: { readonly children: (call: CallRecord, reload: () => void) => ReactNode }) {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: CallDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  if (!data.call) return <><PageHeader title="没有找到这次征集" back={{ to: callsPath, label: '入驻征集', list: true }} /><EmptyState title="没有找到这次征集"><p>它可能还是别的单位的草稿。</p></EmptyState></>;
  return children(data.call, reload);
}
