import { type LightPage, Skeleton, useTitle } from '@gongqiao/ui/light';
import { lazy, Suspense } from 'react';
import { OwnArea } from './OwnArea.tsx';
import { ownPath } from './own-address.ts';

// Whoever has to sign in first does not wait for it.
const OwnRecord = lazy(() => import('./OwnRecord.tsx'));

export function Page(_: LightPage) {
  useTitle('我的组织');
  return <OwnArea path={ownPath}><Suspense fallback={<Skeleton lines={12} label="正在读取资料" />}><OwnRecord /></Suspense></OwnArea>;
}
