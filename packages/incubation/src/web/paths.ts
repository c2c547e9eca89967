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
