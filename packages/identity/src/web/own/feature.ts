import { defineFeature } from '@gongqiao/ui';
import { identityManual } from '../manual.ts';

const ownPath = '/account';

/** 我的账号: for everybody of the staff, in every app. */
export const ownAccount = defineFeature({
  key: 'own-account', title: '我的账号', nav: [],
  manual: { ...identityManual, section: 'own' },
  menu: [{ title: '我的账号', keywords: 'wodezhanghao wdzh', path: ownPath }],
  routes: [{ path: 'account', lazy: () => import('./OwnAccountPage.tsx') }],
});
