import { lazyPage, type LightRoute } from '@gongqiao/ui/light';

/** What a person sees of the own account. Nobody else has to load it. */
export const accountRoutes: readonly LightRoute[] = [{ path: '/my-account', page: lazyPage(() => import('./AccountPage.tsx')) }];
