import { defineFeature } from '@gongqiao/ui';
import { registerPath } from './register-words.ts';
import { registryManual } from '../manual.ts';

/** 登记比对: the monthly files of the civil-affairs register, and what they say otherwise. */
export const register = defineFeature({
  key: 'register', title: '登记比对', permission: 'registry.reconcile',
  manual: { ...registryManual, section: 'register' },
  nav: [{ title: '登记比对', keywords: 'dengjibidui djbd', path: registerPath }],
  routes: [
    { path: 'register', lazy: () => import('./FilesPage.tsx') },
    { path: 'register/new', lazy: () => import('./NewFilePage.tsx') },
    { path: 'register/:id', lazy: () => import('./FilePage.tsx') },
  ],
});
