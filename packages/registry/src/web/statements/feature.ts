import { defineFeature } from '@gongqiao/ui';
import { registryManual } from '../manual.ts';

/** 不同说法: what sources say otherwise than what stands. */
export const statements = defineFeature({
  key: 'statements', title: '不同说法', permission: 'registry.correct',
  manual: { ...registryManual, section: 'statements' },
  nav: [{ title: '不同说法', keywords: 'butongshuofa btsf', path: '/statements' }],
  routes: [{ path: 'statements', lazy: () => import('./StatementsPage.tsx') }],
});
