import type { Context } from '@gongqiao/kernel';
import { Booking } from '../../booking/booking.entity.ts';
import { HOLDING } from '../../booking/booking.enums.ts';
import type { AffectedBooking } from '../../closure/closure.types.ts';
import { refuse } from '../../refusals.ts';
import type { Space } from '../../space/space.entity.ts';
import { isFree, type Span } from '../../time/opening.ts';
import { dayOf, spanText } from '../../time/shanghai.ts';
import { alikeSpaces } from '../engine/alternatives.ts';
import { takenIn, takenOf } from '../engine/taken.ts';

function refuseWhatStays(space: Space, { kind, state, startsAt, endsAt, holderName }: Booking): void {
  const span = spanText(startsAt, endsAt);
  if (kind === 'CLOSURE') throw refuse('CLOSURE_CLOSED', { space: space.name, span }, ['from', 'to']);
  if (kind === 'TERM') throw refuse('CLOSURE_TERM', { space: space.name, holder: holderName ?? '', until: dayOf(endsAt) }, ['from', 'to']);
  if (state !== 'BOOKED') throw refuse('CLOSURE_IN_USE', { span }, ['from']);
}

/** The bookings that a closure of a space would put out, in the order of their time; refuses a time from which something cannot be moved. The venue is locked. */
export async function bookingsWithin(context: Context, space: Space, { from, to }: Span): Promise<Booking[]> {
  if (from >= to) throw refuse('SPAN_INVALID', {}, ['to']);
  if (to <= context.clock.now()) throw refuse('SPAN_PAST', {}, ['to']);
  const bookings = (await context.em.find(Booking, { space: space.id, state: { $in: HOLDING }, startsAt: { $lt: to }, endsAt: { $gt: from } } as never, { orderBy: { startsAt: 'asc' }, refresh: true })) as Booking[];
  bookings.forEach((booking) => refuseWhatStays(space, booking));
  return bookings;
}

/** For each booking where it could go, the first being proposed; what one is proposed the others are not. */
export async function proposals(context: Context, space: Space, bookings: readonly Booking[]): Promise<AffectedBooking[]> {
  const given: (Span & { spaceId: string })[] = [];
  const affected: AffectedBooking[] = [];
  for (const { id, holderName, purpose, people, startsAt, endsAt } of bookings) {
    const span = { from: startsAt, to: endsAt };
    const taken = await takenIn(context, space.venue.id, span);
    const choices = (await alikeSpaces(context, space, people)).filter((other) => isFree(span, takenOf(taken, other)));
    const proposal = choices.find((other) => isFree(span, given.filter(({ spaceId }) => spaceId === other.id))) ?? null;
    if (proposal) given.push({ ...span, spaceId: proposal.id });
    affected.push({ id, holder: holderName ?? '', purpose, people, startsAt, endsAt, proposal, choices });
  }
  return affected;
}
