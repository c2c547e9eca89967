import { defineFeature } from '@gongqiao/ui';
import { claimPath, claimsPath } from './claim-words.ts';
import { ClaimCount } from './ClaimCount.tsx';
import { registryManual } from '../manual.ts';

/** 认领: who says that an organization's record is theirs to maintain, and what was made of it. */
export const claims = defineFeature({
  key: 'claims', title: '认领', permission: 'registry.settleClaim',
  manual: { ...registryManual, section: 'claims' },
  nav: [{ title: '认领', keywords: 'renling rl', path: claimsPath, count: ClaimCount }],
  routes: [
    { path: 'claims', lazy: () => import('./list/ClaimsPage.tsx') },
    { path: 'claims/:id', lazy: () => import('./detail/ClaimPage.tsx') },
  ],
  records: { Claim: claimPath },
});
