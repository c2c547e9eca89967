import type { Tone } from '@gongqiao/ui';

export const venuesPath = '/venues';
export const venuePath = (id: string): string => `${venuesPath}/${id}`;
export const boardPath = (id: string, day?: string): string => `${venuePath(id)}/day${day ? `?day=${day}` : ''}`;
export const spacePath = (id: string): string => `/spaces/${id}`;
export const bookingsPath = '/bookings';
export const bookingPath = (id: string): string => `${bookingsPath}/${id}`;
export const closuresPath = '/closures';

export const venueTones: Readonly<Record<string, Tone>> = { DRAFT: 'warn', PUBLISHED: 'good' };
export const bookingTones: Readonly<Record<string, Tone>> = { BOOKED: 'info', CHECKED_IN: 'good', DONE: 'good', NO_SHOW: 'warn', DISPLACED: 'bad' };
