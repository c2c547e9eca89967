import { ButtonLink, Fault, type LightPage, Notice, Skeleton, useTitle } from '@gongqiao/ui/light';
import { createSignedInClient } from '@gongqiao/ui/light/signed-in';
import { type ComponentType, lazy, Suspense } from 'react';
import { Provider, useQuery } from 'urql';
import { MessageVisitorQuery } from './portal.documents.ts';
import type { SubjectPaths } from './routes.ts';

const client = createSignedInClient();
// Whoever has to sign in first does not wait for it.
const OwnMessages = lazy(() => import('./OwnMessages.tsx'));

/** The page, where `paths` lead to what messages are about. */
export const pageWith = (paths: SubjectPaths): ComponentType<LightPage> => function Page({ search }: LightPage) {
  useTitle('消息');
  return <Provider value={client}><Visitor search={search} paths={paths} /></Provider>;
};

function Visitor(inside: { readonly search: URLSearchParams; readonly paths: SubjectPaths }) {
  const [{ data, error }, again] = useQuery({ query: MessageVisitorQuery, requestPolicy: 'cache-first' });
  if (error) return <Fault title="没有连上" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={6} label="正在读取" />;
  const { kind, account } = data.viewer;
  if (kind === 'ANONYMOUS') return <Notice title="请先登录"><p>登录以后才看得到自己的消息。</p><p className="tags"><ButtonLink look="main" to="/my-organization">社会组织登录</ButtonLink><ButtonLink to="/my-account">职工登录</ButtonLink></p></Notice>;
  return <Suspense fallback={<Skeleton lines={8} label="正在读取消息" />}><OwnMessages {...inside} account={account ?? ''} /></Suspense>;
}
