import { defineFeature } from '@gongqiao/ui';
import { registryManual } from '../manual.ts';

/** 疑似重复, and making two records one. */
export const duplicates = defineFeature({
  key: 'duplicates', title: '疑似重复', permission: 'registry.merge',
  manual: { ...registryManual, section: 'duplicates' },
  nav: [{ title: '疑似重复', keywords: 'yisichongfu yscf', path: '/duplicates' }],
  routes: [
    { path: 'duplicates', lazy: () => import('./DuplicatesPage.tsx') },
    { path: 'merge', lazy: () => import('../merge/MergePage.tsx') },
  ],
});
