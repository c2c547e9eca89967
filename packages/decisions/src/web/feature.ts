import { defineFeature } from '@gongqiao/ui';
import { lazy } from 'react';
import { appealPath, appealsPath, calendarPath, casePath, casesPath, rulesPath } from './case-path.ts';
import { CaseCount } from './cases/CaseCount.tsx';
import { decisionsManual } from './manual.ts';

const CasePanel = lazy(() => import('./record/CasePanel.tsx'));

/** 办件: what waits for whom and until when; on the page of each record that is followed, where it stands and what was decided. */
export const cases = defineFeature({
  key: 'cases', title: '办件',
  manual: { ...decisionsManual, section: 'case' },
  nav: [{ title: '办件', keywords: 'banjian bj', path: casesPath, count: CaseCount }, { title: '期限日历', keywords: 'qixianrili qxrl', path: calendarPath }],
  routes: [{ path: 'cases', lazy: () => import('./cases/CasesPage.tsx') }, { path: 'cases/:id', lazy: () => import('./cases/CasePage.tsx') }, { path: 'calendar', handle: { section: 'work' }, lazy: () => import('./calendar/CalendarPage.tsx') }],
  // 抄送的消息点开来是这一页
  records: { Case: casePath },
  panels: ['Claim', 'CorrectionRequest', 'Appeal', 'Application', 'Review', 'FundGrant', 'Payment', 'Residency', 'StageReview', 'FollowUp'].map((noun) => ({ noun, panel: CasePanel })),
});

/** 内部复核: decisions that are looked at again, by somebody who had no part in them. */
export const reviews = defineFeature({
  key: 'reviews', title: '内部复核', permission: 'decisions.review',
  manual: { ...decisionsManual, section: 'review' },
  nav: [{ title: '内部复核', keywords: 'neibufuhe nbfh', path: appealsPath }],
  routes: [{ path: 'appeals', lazy: () => import('./reviews/AppealsPage.tsx') }, { path: 'appeals/:id', lazy: () => import('./reviews/AppealPage.tsx') }],
  records: { Appeal: appealPath },
});

/** 规则: by which numbers, periods and articles one works, and since when. */
export const rules = defineFeature({
  key: 'rules', title: '规则',
  manual: { ...decisionsManual, section: 'rules' },
  nav: [{ title: '规则', keywords: 'guize gz', path: rulesPath }],
  routes: [{ path: 'rules', lazy: () => import('./rules/RulesPage.tsx') }, { path: 'rules/:id', lazy: () => import('./rules/RulePage.tsx') }],
});
