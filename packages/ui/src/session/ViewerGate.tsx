import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ErrorState } from '../page/ErrorState.tsx';
import { Loading } from '../page/Loading.tsx';
import { SignInPage } from './SignInPage.tsx';
import { ViewerDocument, ViewerProvider } from './viewer.ts';

/** Asks who is there, once; strangers get the sign-in page at the same address. */
export function ViewerGate({ children }: { children: ReactNode }) {
  const [{ data, error }, again] = useQuery({ query: ViewerDocument, requestPolicy: 'cache-first' });
  const retry = () => again({ requestPolicy: 'network-only' });
  if (error) return <main className="gq-main"><ErrorState error={error} retry={retry} /></main>;
  if (!data) return <main className="gq-main"><Loading /></main>;
  if (data.viewer.kind !== 'STAFF') return <SignInPage onDone={retry} />;
  return <ViewerProvider value={data.viewer}>{children}</ViewerProvider>;
}
