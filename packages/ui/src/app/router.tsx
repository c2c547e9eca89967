import { createBrowserRouter, type RouteObject } from 'react-router';
import { manualsPath } from '../manual/manual-entry.ts';
import { Loading } from '../page/Loading.tsx';
import { ViewerGate } from '../session/ViewerGate.tsx';
import { Shell } from '../shell/Shell.tsx';
import type { Department } from './department.ts';
import { FeatureGate } from './FeatureGate.tsx';
import { NotFound } from './NotFound.tsx';
import { RouteFailure } from './RouteFailure.tsx';

/** A page that is loaded when it is opened: a module with `Component`. */
export type LazyPage = () => Promise<{ Component: React.ComponentType }>;

export function routerFor({ id, features }: Department, home: LazyPage) {
  const pages: RouteObject[] = [
    { index: true, lazy: home },
    ...features.map((feature) => ({ element: <FeatureGate feature={feature} />, handle: { feature: feature.key }, children: [...feature.routes] })),
    { path: `${manualsPath}/:key?`, lazy: () => import('../manual/ManualPage.tsx') },
    { path: '*', element: <NotFound /> },
  ];
  return createBrowserRouter(
    [{
      element: <ViewerGate><Shell /></ViewerGate>, hydrateFallbackElement: <Loading />, errorElement: <main className="gq-main"><RouteFailure /></main>,
      // A page that fails leaves the navigation standing.
      children: [{ errorElement: <RouteFailure />, children: pages }],
    }],
    { basename: `/${id}` },
  );
}
