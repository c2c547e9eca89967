import { ownPage, ownPart } from '@gongqiao/registry/portal';
import type { LightRoute } from '@gongqiao/ui/light';
import { fundsPath } from './paths.ts';

/** What an organization sees of the money for it. */
export const fundRoutes: readonly LightRoute[] = [
  ownPart({ path: fundsPath, label: '扶持资金', load: () => import('./OwnFundsPage.tsx') }),
  ownPage(`${fundsPath}/:id`, () => import('./OwnFundPage.tsx')),
];
