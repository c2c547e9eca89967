import { lazyPage, type LightRoute } from '@gongqiao/ui/light';
import { type ComponentType, lazy } from 'react';

const panels: ComponentType[] = [];

/** The panels that were added to the page of the own account. */
export const accountPanels = (): readonly ComponentType[] => panels;

/** Adds a panel to it, brought by another package. */
export const addAccountPanel = (load: () => Promise<{ readonly default: ComponentType }>): void => void panels.push(lazy(load));

/** What a person sees of the own account. Nobody else has to load it. */
export const accountRoutes: readonly LightRoute[] = [{ path: '/my-account', page: lazyPage(() => import('./AccountPage.tsx')) }];
