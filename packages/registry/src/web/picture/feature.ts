import { defineFeature } from '@gongqiao/ui';
import { registryManual } from '../manual.ts';

/** 全市概况: figures that open their rows. */
export const picture = defineFeature({
  key: 'picture', title: '概况', permission: 'registry.read',
  manual: { ...registryManual, section: 'picture' },
  nav: [{ title: '概况', keywords: 'gaikuang gk', path: '/picture' }],
  routes: [{ path: 'picture', lazy: () => import('./PicturePage.tsx') }],
});
