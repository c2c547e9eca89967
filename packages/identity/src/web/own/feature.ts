import { defineFeature } from '@gongqiao/ui';

const ownPath = '/account';

/** 我的账号: for everybody of the staff, in every app. */
export const ownAccount = defineFeature({
  key: 'own-account', title: '我的账号', nav: [],
  menu: [{ title: '我的账号', keywords: 'wodezhanghao wdzh', path: ownPath }],
  routes: [{ path: 'account', lazy: () => import('./OwnAccountPage.tsx') }],
});
