import { defineFeature } from '@gongqiao/ui';
import { partnersManual } from './manual.ts';

export const agreementsPath = '/agreements';
export const agreementPath = (id: string): string => `${agreementsPath}/${id}`;
export const programPath = (id: string): string => `${agreementsPath}/programs/${id}`;

/** 合作方: what is shared with whom, and by which programs. */
export const agreements = defineFeature({
  key: 'agreements', title: '合作方', permission: 'partners.read',
  manual: { ...partnersManual, section: 'agreements' },
  nav: [{ title: '合作方', keywords: 'hezuofang hzf gongxiangxieyi gxxy', path: agreementsPath }],
  routes: [
    { path: 'agreements', lazy: () => import('./AgreementsPage.tsx') },
    { path: 'agreements/new', lazy: () => import('./NewAgreementPage.tsx') },
    { path: 'agreements/programs/:id', handle: { section: 'pushing' }, lazy: () => import('./program/ProgramPage.tsx') },
    { path: 'agreements/:id', lazy: () => import('./AgreementPage.tsx') },
  ],
});
