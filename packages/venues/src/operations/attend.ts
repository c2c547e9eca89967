import { advance, type Context, getRow, refuse as refuseKernel, rowsSeen, today } from '@gongqiao/kernel';
import { addTo } from '@gongqiao/rules';
import { Booking } from '../booking/booking.entity.ts';
import { bookingFlow, ownBookings } from '../booking/booking.flow.ts';
import { refuse } from '../refusals.ts';
import { dayOf, spanText } from '../time/shanghai.ts';
import { bookingRules } from './standing.ts';

type Attendance = 'checkIn' | 'finish' | 'miss';

const getSeen = (context: Context, id: string): Promise<Booking> => getRow(context, Booking, id, rowsSeen(Booking, context.viewer));

const told = ({ clock }: Context, notice: string) => ({ notice, noticedAt: clock.now(), seenAt: null });

/** An organization gives its booking back, as long as others can still make use of it. */
export async function cancelBooking(context: Context, id: string, version: number): Promise<Booking> {
  const booking = await getSeen(context, id);
  const { cancelBefore } = await bookingRules(context);
  if (booking.state === 'BOOKED' && dayOf(booking.startsAt) < addTo(today(context.clock), cancelBefore)) throw refuse('CANCEL_LATE', { days: cancelBefore.amount });
  return advance(context, bookingFlow, booking, { action: 'cancel', version });
}

/** Staff cancel for the holder, at any time; the holder reads why. */
export async function releaseBooking(context: Context, id: string, version: number, reason: string): Promise<Booking> {
  if (reason.trim() === '') throw refuseKernel('REASON_REQUIRED', {}, ['reason']);
  return advance(context, bookingFlow, await getSeen(context, id), { action: 'release', version, reason, values: told(context, `场地代为取消了这次预约：${reason.trim()}`) });
}

/** Says that the holder came, has finished, or did not come; not before the time has begun. */
export async function attendBooking(context: Context, id: string, version: number, action: Attendance): Promise<Booking> {
  const booking = await getSeen(context, id);
  if (booking.startsAt > context.clock.now()) throw refuse('NOT_BEGUN', { span: spanText(booking.startsAt, booking.endsAt) });
  return advance(context, bookingFlow, booking, { action, version, values: action === 'miss' ? told(context, '这次预约登记为未到场。认为登记有误的，请联系场地更正。') : {} });
}

/** The holder did come after all: it does not count any more. */
export async function pardonBooking(context: Context, id: string, version: number, reason: string): Promise<Booking> {
  if (reason.trim() === '') throw refuseKernel('REASON_REQUIRED', {}, ['reason']);
  return advance(context, bookingFlow, await getSeen(context, id), { action: 'pardon', version, reason, values: told(context, `未到场已更正为已到场：${reason.trim()}`) });
}

/** The holder has read what became of a booking. That is no change of it. */
export async function acknowledgeBooking(context: Context, id: string): Promise<Booking> {
  const booking = await getRow(context, Booking, id, ownBookings(context.viewer));
  if (booking.noticedAt !== null && booking.seenAt === null) booking.seenAt = context.clock.now();
  return booking;
}
