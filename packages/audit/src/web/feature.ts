import { defineFeature } from '@gongqiao/ui';
import { lazy } from 'react';
import { auditPath } from './audit-path.ts';

/** 审计记录, and on a record's own page who read and changed it. */
export const audit = defineFeature({
  key: 'audit', title: '审计记录', permission: 'audit.read',
  nav: [{ title: '审计记录', keywords: 'shenjijilu sjjl', path: auditPath }],
  routes: [{ path: 'audit', lazy: () => import('./events/EventsPage.tsx') }],
  panels: [
    { noun: 'Organization', permission: 'audit.trace', panel: lazy(() => import('./access/AccessPanel.tsx')) },
    { noun: 'Organization', permission: 'audit.explain', panel: lazy(() => import('./access/ExplainPanel.tsx')) },
  ],
});
