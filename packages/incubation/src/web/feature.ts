import { defineFeature } from '@gongqiao/ui';
import { lazy } from 'react';
import { applicationPath, applicationsPath, callsPath, followUpPath, hallPath, hearingPath, hearingsPath, residenciesPath, residencyPath, reviewPath, reviewsPath, stageReviewPath } from './paths.ts';
import { incubationManual } from './manual.ts';

const ResidencyGrants = lazy(() => import('./residencies/ResidencyGrants.tsx'));

/** 培育孵化: calls, what was applied for in them, and what was decided. */
export const incubation = defineFeature({
  key: 'incubation', title: '培育孵化', permission: 'incubation.read',
  manual: { ...incubationManual, section: 'call' },
  nav: [{ title: '入驻征集', keywords: 'ruzhuzhengji rzzj', path: callsPath }, { title: '入驻申请', keywords: 'ruzhushenqing rzsq', path: applicationsPath }, { title: '入驻组织', keywords: 'ruzhuzuzhi rzzz', path: residenciesPath }, { title: '现场评审', keywords: 'xianchangpingshen xcps', path: hearingsPath }],
  routes: [
    { path: 'calls', lazy: () => import('./calls/CallsPage.tsx') },
    { path: 'calls/new', lazy: () => import('./calls/NewCallPage.tsx') },
    { path: 'calls/:id', lazy: () => import('./calls/CallPage.tsx') },
    { path: 'calls/:id/revise', lazy: () => import('./calls/ReviseCallPage.tsx') },
    { path: 'calls/:id/amend', lazy: () => import('./calls/AmendCallPage.tsx') },
    { path: 'applications', handle: { section: 'application' }, lazy: () => import('./applications/ApplicationsPage.tsx') },
    { path: 'applications/:id', handle: { section: 'application' }, lazy: () => import('./applications/ApplicationPage.tsx') },
    { path: 'residencies', handle: { section: 'residency' }, lazy: () => import('./residencies/ResidenciesPage.tsx') },
    { path: 'residencies/sessions', handle: { section: 'residency' }, lazy: () => import('./residencies/RecordSessionsPage.tsx') },
    { path: 'residencies/:id', handle: { section: 'residency' }, lazy: () => import('./residencies/ResidencyPage.tsx') },
    { path: 'stage-reviews/:id', handle: { section: 'residency' }, lazy: () => import('./stage-reviews/StageReviewPage.tsx') },
    { path: 'follow-ups/:id', handle: { section: 'residency' }, lazy: () => import('./follow-ups/FollowUpPage.tsx') },
    { path: 'hearings', handle: { section: 'hearing' }, lazy: () => import('./hall/HearingsPage.tsx') },
    { path: 'hearings/new', handle: { section: 'hearing' }, lazy: () => import('./hall/NewHearingPage.tsx') },
    { path: 'hearings/:id', handle: { section: 'hearing' }, lazy: () => import('./hall/HearingPage.tsx') },
    { path: 'hearings/:id/revise', handle: { section: 'hearing' }, lazy: () => import('./hall/ReviseHearingPage.tsx') },
    { path: 'hearings/:id/wall', handle: { section: 'hearing' }, lazy: () => import('./hall/WallPage.tsx') },
  ],
  panels: [{ noun: 'Residency', panel: ResidencyGrants }],
  records: { Application: applicationPath, Residency: residencyPath, StageReview: stageReviewPath, FollowUp: followUpPath, Hearing: hearingPath },
});

/** 入驻评审: applications without names, for those to whom they were given. */
export const blindReviews = defineFeature({
  key: 'blind-reviews', title: '入驻评审', permission: 'incubation.review',
  manual: { ...incubationManual, section: 'review' },
  nav: [{ title: '入驻评审', keywords: 'ruzhupingshen rzps', path: reviewsPath }],
  routes: [{ path: 'reviews', lazy: () => import('./reviews/ReviewsPage.tsx') }, { path: 'reviews/:id', lazy: () => import('./reviews/ReviewPage.tsx') }],
  records: { Review: reviewPath },
});

/** 现场打分: the hall on a judge's phone. */
export const hallJudging = defineFeature({
  key: 'hall-judging', title: '现场打分', permission: 'incubation.judge',
  manual: { ...incubationManual, section: 'hall' },
  nav: [{ title: '现场打分', keywords: 'xianchangdafen xcdf', path: hallPath }],
  routes: [{ path: 'hall', lazy: () => import('./hall/HallListPage.tsx') }, { path: 'hall/:id', lazy: () => import('./hall/HallDeskPage.tsx') }],
});
