import { defineFeature } from '@gongqiao/ui';
import { registryManual } from '../manual.ts';

/** 名单副本: what registration authorities publish of organizations. */
export const lists = defineFeature({
  key: 'lists', title: '名单副本', permission: 'registry.mirrorLists',
  manual: { ...registryManual, section: 'lists' },
  nav: [{ title: '名单副本', keywords: 'mingdanfuben mdfb', path: '/lists' }],
  routes: [
    { path: 'lists', lazy: () => import('./ListsPage.tsx') },
    { path: 'lists/new', lazy: () => import('./NewListPage.tsx') },
  ],
});
