import { defineFeature } from '@gongqiao/ui';
import { batchFinder } from './finder.ts';
import { importsPath } from './import-words.ts';
import { registryManual } from '../manual.ts';

/** 导入: a district's list into the registry, looked at before anything is written, and taken back as a whole. */
export const imports = defineFeature({
  key: 'imports', title: '导入', permission: 'registry.import',
  manual: { ...registryManual, section: 'import' },
  nav: [{ title: '导入', keywords: 'daoru dr', path: importsPath }],
  finds: [batchFinder],
  routes: [
    { path: 'imports', lazy: () => import('./list/ImportsPage.tsx') },
    { path: 'imports/new', lazy: () => import('./start/NewImportPage.tsx') },
    { path: 'imports/:id', lazy: () => import('./batch/BatchPage.tsx') },
  ],
});
