import { type Context, createRow } from '@gongqiao/kernel';
import type { Organization } from '@gongqiao/registry';
import { Booking } from '../../booking/booking.entity.ts';
import type { Closure } from '../../closure/closure.entity.ts';
import { refuse } from '../../refusals.ts';
import type { Space } from '../../space/space.entity.ts';
import { isFree, type Span } from '../../time/opening.ts';
import { spanText } from '../../time/shanghai.ts';
import { Venue } from '../../venue/venue.entity.ts';
import { alternatives } from './alternatives.ts';
import { takenIn, takenOf } from './taken.ts';

export interface Holding extends Span {
  readonly space: Space;
  readonly kind: Booking['kind'];
  readonly organization: Organization | null;
  readonly holderName: string | null;
  readonly purpose: string;
  readonly people: number;
  readonly closure?: Closure;
  readonly movedFrom?: Booking;
  readonly notice?: string;
}

const EXCLUSION_VIOLATION = '23P01';

// Somebody who did not ask for the venue first was faster.
async function written(context: Context, taken: () => Error): Promise<void> {
  try {
    await context.em.flush();
  } catch (error) {
    throw (error as { code?: string }).code === EXCLUSION_VIOLATION ? taken() : error;
  }
}

/** Gives a space to somebody from when to when, or refuses TAKEN and says what is free instead. The venue is locked; everything else was checked. */
export async function hold(context: Context, { from, to, space, ...holding }: Holding, action: string): Promise<Booking> {
  const where = { space: space.name, span: spanText(from, to) };
  if (!isFree({ from, to }, takenOf(await takenIn(context, space.venue.id, { from, to }), space))) {
    const venue = await context.em.findOneOrFail(Venue, space.venue.id);
    throw refuse('TAKEN', { ...where, alternatives: await alternatives(context, venue, space, { from, to }, holding.people) }, ['from', 'to']);
  }
  const row = createRow(context, Booking, {
    closure: null, movedFrom: null, notice: null, noticedAt: holding.notice ? context.clock.now() : null, seenAt: null, ...holding, space, venue: space.venue, scope: space.scope, startsAt: from, endsAt: to, state: 'BOOKED',
  }, { action });
  await written(context, () => refuse('TAKEN', { ...where, alternatives: '请重新查看空闲时段。' }, ['from', 'to']));
  return row;
}
