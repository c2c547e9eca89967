import { defineFeature } from '@gongqiao/ui';
import { applicationPath, applicationsPath, callsPath, followUpPath, residenciesPath, residencyPath, reviewPath, reviewsPath, stageReviewPath } from './paths.ts';

/** 培育孵化: calls, what was applied for in them, and what was decided. */
export const incubation = defineFeature({
  key: 'incubation', title: '培育孵化', permission: 'incubation.read',
  nav: [{ title: '入驻征集', keywords: 'ruzhuzhengji rzzj', path: callsPath }, { title: '入驻申请', keywords: 'ruzhushenqing rzsq', path: applicationsPath }, { title: '入驻组织', keywords: 'ruzhuzuzhi rzzz', path: residenciesPath }],
  routes: [
    { path: 'calls', lazy: () => import('./calls/CallsPage.tsx') },
    { path: 'calls/new', lazy: () => import('./calls/NewCallPage.tsx') },
    { path: 'calls/:id', lazy: () => import('./calls/CallPage.tsx') },
    { path: 'calls/:id/revise', lazy: () => import('./calls/ReviseCallPage.tsx') },
    { path: 'calls/:id/amend', lazy: () => import('./calls/AmendCallPage.tsx') },
    { path: 'applications', lazy: () => import('./applications/ApplicationsPage.tsx') },
    { path: 'applications/:id', lazy: () => import('./applications/ApplicationPage.tsx') },
    { path: 'residencies', lazy: () => import('./residencies/ResidenciesPage.tsx') },
    { path: 'residencies/sessions', lazy: () => import('./residencies/RecordSessionsPage.tsx') },
    { path: 'residencies/:id', lazy: () => import('./residencies/ResidencyPage.tsx') },
    { path: 'stage-reviews/:id', lazy: () => import('./stage-reviews/StageReviewPage.tsx') },
    { path: 'follow-ups/:id', lazy: () => import('./follow-ups/FollowUpPage.tsx') },
  ],
  records: { Application: applicationPath, Residency: residencyPath, StageReview: stageReviewPath, FollowUp: followUpPath },
});

/** 入驻评审: applications without names, for those to whom they were given. */
export const blindReviews = defineFeature({
  key: 'blind-reviews', title: '入驻评审', permission: 'incubation.review',
  nav: [{ title: '入驻评审', keywords: 'ruzhupingshen rzps', path: reviewsPath }],
  routes: [{ path: 'reviews', lazy: () => import('./reviews/ReviewsPage.tsx') }, { path: 'reviews/:id', lazy: () => import('./reviews/ReviewPage.tsx') }],
  records: { Review: reviewPath },
});
