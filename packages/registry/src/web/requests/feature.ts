import { defineFeature } from '@gongqiao/ui';
import { requestPath, requestsPath } from './request-words.ts';
import { RequestCount } from './RequestCount.tsx';
import { registryManual } from '../manual.ts';

/** 更正申请: asking for a correction, deciding about it, and reading what was decided. */
export const requests = defineFeature({
  key: 'requests', title: '更正申请', permission: 'registry.read',
  manual: { ...registryManual, section: 'requests' },
  nav: [{ title: '更正申请', keywords: 'gengzhengshenqing gzsq', path: requestsPath, count: RequestCount }],
  routes: [
    { path: 'requests', lazy: () => import('./list/RequestsPage.tsx') },
    { path: 'requests/:id', lazy: () => import('./detail/RequestPage.tsx') },
    { path: 'requests/:id/resubmit', lazy: () => import('./ask/ResubmitPage.tsx') },
    { path: 'organizations/:id/request', lazy: () => import('./ask/AskPage.tsx') },
  ],
  records: { CorrectionRequest: requestPath },
});
