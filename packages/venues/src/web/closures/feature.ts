import { defineFeature } from '@gongqiao/ui';
import { closuresPath } from '../venue-words.ts';
import { venuesManual } from '../manual.ts';

/** 停用: rooms that cannot be used for a while, and what became of the bookings of that time. */
export const closures = defineFeature({
  key: 'closures', title: '停用', permission: 'venues.read',
  manual: { ...venuesManual, section: 'closure' },
  nav: [{ title: '停用', keywords: 'tingyong ty', path: closuresPath }],
  routes: [{ path: 'closures', lazy: () => import('./ClosuresPage.tsx') }],
});
