import { defineFeature } from '@gongqiao/ui';
import { identityManual } from '../manual.ts';

export const grantsPath = '/grants';

/** 授权: what was asked for, confirmed and taken back. */
export const grants = defineFeature({
  key: 'grants', title: '授权', permission: 'identity.accounts',
  manual: { ...identityManual, section: 'grants' },
  nav: [{ title: '授权', keywords: 'shouquan sq', path: grantsPath }],
  routes: [{ path: 'grants', lazy: () => import('./GrantsPage.tsx') }],
});
