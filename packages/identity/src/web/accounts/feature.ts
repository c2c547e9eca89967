import { defineFeature } from '@gongqiao/ui';
import { identityManual } from '../manual.ts';

export const accountsPath = '/accounts';
export const accountPath = (id: string): string => `${accountsPath}/${id}`;

/** 账号: who may sign in. */
export const accounts = defineFeature({
  key: 'accounts', title: '账号', permission: 'identity.accounts',
  manual: { ...identityManual, section: 'accounts' },
  nav: [{ title: '账号', keywords: 'zhanghao zh', path: accountsPath }],
  routes: [
    { path: 'accounts', lazy: () => import('./AccountsPage.tsx') },
    { path: 'accounts/new', lazy: () => import('./NewAccountPage.tsx') },
    { path: 'accounts/:id', lazy: () => import('./AccountPage.tsx') },
  ],
});
