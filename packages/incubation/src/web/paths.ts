import type { labels } from '@gongqiao/schema';
import type { Tone } from '@gongqiao/ui';

export const callsPath = '/calls';
export const callPath = (id: string): string => `${callsPath}/${id}`;
export const applicationsPath = '/applications';
export const applicationPath = (id: string): string => `${applicationsPath}/${id}`;
export const reviewsPath = '/reviews';
export const reviewPath = (id: string): string => `${reviewsPath}/${id}`;

export const callTones: Readonly<Record<keyof typeof labels.CallState, Tone | undefined>> = { DRAFT: 'info', OPEN: 'good', REVIEWING: 'warn', CLOSED: undefined, WITHDRAWN: undefined };
export const applicationTones: Readonly<Record<keyof typeof labels.ApplicationState, Tone | undefined>> = {
  DRAFT: 'info', SUBMITTED: 'warn', RETURNED: 'info', REVIEWING: 'warn', NOTIFIED: 'info', HEARD: 'warn', ADMITTED: 'good', DECLINED: 'bad', WITHDRAWN: undefined,
};
export const reviewTones: Readonly<Record<keyof typeof labels.ReviewState, Tone | undefined>> = { ASSIGNED: 'warn', DECLARED: 'warn', SCORED: 'good', RECUSED: undefined, RELEASED: undefined };
export const residenciesPath = '/residencies';
export const residencyPath = (id: string): string => `${residenciesPath}/${id}`;
export const recordSessionsPath = `${residenciesPath}/sessions`;
export const stageReviewPath = (id: string): string => `/stage-reviews/${id}`;
export const followUpPath = (id: string): string => `/follow-ups/${id}`;

export const residencyTones: Readonly<Record<keyof typeof labels.ResidencyState, Tone | undefined>> = {
  AGREEING: 'info', OVERDUE: 'warn', SIGNED: 'warn', RESIDENT: 'good', GRADUATING: 'warn', LEAVING: 'warn', NOTIFIED: 'info', HEARD: 'warn', HANDING_OVER: 'warn', GRADUATED: 'good', LEFT: undefined, LAPSED: undefined,
};
export const stageReviewTones: Readonly<Record<keyof typeof labels.StageReviewState, Tone | undefined>> = { DRAFTING: 'warn', COMMENTING: 'info', COMMENTED: 'warn', CONCLUDED: 'good', CEASED: undefined };
export const sessionTones: Readonly<Record<keyof typeof labels.MentoringSessionState, Tone | undefined>> = { RECORDED: 'info', CONFIRMED: 'good', DISPUTED: 'warn' };
// Not answering is no mark against anybody: no warning colour.
export const followUpTones: Readonly<Record<keyof typeof labels.FollowUpState, Tone | undefined>> = { OPEN: 'info', ANSWERED: 'good', NO_ANSWER: undefined };

export const hearingsPath = '/hearings';
export const hearingPath = (id: string): string => `${hearingsPath}/${id}`;
export const hallPath = '/hall';
export const hallDeskPath = (id: string): string => `${hallPath}/${id}`;

export const hearingTones: Readonly<Record<keyof typeof labels.HearingState, Tone | undefined>> = { DRAFT: 'info', PUBLISHED: 'info', OPEN: 'warn', CLOSED: 'good', CANCELLED: undefined };
export const hallEntryTones: Readonly<Record<keyof typeof labels.HallEntryState, Tone | undefined>> = { WAITING: undefined, CURRENT: 'warn', DONE: 'good', ABSENT: 'bad' };
export const hallSheetTones: Readonly<Record<keyof typeof labels.HallSheetState, Tone | undefined>> = { ASSIGNED: 'warn', DECLARED: 'warn', SUBMITTED: 'good', REOPENED: 'warn', RECUSED: undefined };
