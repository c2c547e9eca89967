import { Outlet } from 'react-router';
import { EmptyState } from '../page/EmptyState.tsx';
import { useMay } from '../session/viewer.ts';
import type { Feature } from './feature.ts';

/** The server decides; this only says so before a page full of refusals is drawn. */
export function FeatureGate({ feature }: { feature: Feature }) {
  const may = useMay();
  if (may(feature.permission)) return <Outlet />;
  return <EmptyState page title="没有权限"><p>您的账号没有“{feature.title}”的权限。如工作需要，请联系本单位管理员。</p></EmptyState>;
}
