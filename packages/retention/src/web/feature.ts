import { defineFeature } from '@gongqiao/ui';
import { lazy } from 'react';
import { retentionManual } from './manual.ts';
import { expiredPath, holdsPath } from './paths.ts';

const HoldPanel = lazy(() => import('./holds/HoldPanel.tsx'));

/** 附件保管: what has been kept long enough, and what must not be destroyed yet; on a record's page, whether its documents are held. */
export const retention = defineFeature({
  key: 'retention', title: '附件保管', permission: 'retention.read',
  manual: { ...retentionManual, section: 'expired' },
  nav: [{ title: '到期附件', keywords: 'daoqifujian dqfj', path: expiredPath }, { title: '暂缓销毁', keywords: 'zanhuanxiaohui zhxh', path: holdsPath }],
  routes: [{ path: 'expired-documents', lazy: () => import('./expired/ExpiredPage.tsx') }, { path: 'retention-holds', handle: { section: 'hold' }, lazy: () => import('./holds/HoldsPage.tsx') }],
  panels: ['Claim', 'CorrectionRequest', 'Application', 'FundGrant', 'Payment'].map((noun) => ({ noun, permission: 'retention.read', panel: HoldPanel })),
});
