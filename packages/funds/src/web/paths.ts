import type { Tone } from '@gongqiao/ui';

export const budgetPath = '/budget-lines';
export const budgetLinePath = (id: string): string => `${budgetPath}/${id}`;
export const decisionsPath = '/collective-decisions';
export const decisionPath = (id: string): string => `${decisionsPath}/${id}`;
export const grantsPath = '/fund-grants';
export const grantPath = (id: string): string => `${grantsPath}/${id}`;
export const paymentsPath = '/payments';
export const paymentPath = (id: string): string => `${paymentsPath}/${id}`;

export const vouchersPath = '/vouchers';

export const grantTones: Readonly<Record<string, Tone>> = { DRAFT: 'warn', PROPOSED: 'info', RETURNED: 'warn', NOTIFIED: 'warn', HEARD: 'warn', APPROVED: 'good', DECLINED: 'bad', END_NOTIFIED: 'warn', END_HEARD: 'warn', COMPLETED: 'good', ENDED: 'bad' };
export const paymentTones: Readonly<Record<string, Tone>> = { REQUESTED: 'info', APPROVED: 'warn', PAID: 'good', REVERSED: 'bad' };
export const decisionTones: Readonly<Record<string, Tone>> = { RECORDED: 'warn', CONFIRMED: 'good', STRUCK: 'bad' };
