import { defineEnumeration } from '@gongqiao/kernel';

export const BookingKind = defineEnumeration('BookingKind', '占用的种类', { HOURLY: '按小时预约', TERM: '长期使用', CLOSURE: '停用' });

/** The states in which a booking keeps others out; the constraint of the table lists them too. */
export const HOLDING: readonly string[] = ['BOOKED', 'CHECKED_IN', 'DONE', 'NO_SHOW'];
