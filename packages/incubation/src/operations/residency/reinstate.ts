import { type Context, Refused, today, updateRow } from '@gongqiao/kernel';
import { daysAfter } from '@gongqiao/rules';
import { allocate, Booking, prolongTerm } from '@gongqiao/venues';
import type { Residency } from '../../residency/residency.entity.ts';
import { deskPurpose, deskTime, holderOf, untilEndOf } from './desk.ts';

const DAY = 86_400_000;
const daysBetween = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / DAY);

// Somebody else has it by now: another desk is for a person to find, the list shows who has none.
async function unlessTaken<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

async function deskAgain(context: Context, residency: Residency, endsOn: string): Promise<Booking | null> {
  const { booking: held, space, startsOn } = residency;
  if (!held || !space) return null;
  const booking = (await context.em.findOneOrFail(Booking, { id: held.id } as never)) as Booking;
  const until = untilEndOf(endsOn);
  if (booking.state === 'BOOKED') return until > booking.endsAt ? ((await unlessTaken(() => prolongTerm(context, booking.id, until))) ?? booking) : booking;
  const holder = await holderOf(context, residency);
  return unlessTaken(() => allocate(context, space.id, holder, deskTime(context, { startsOn, endsOn }), deskPurpose(residency)));
}

/** Puts a residency back that was ended wrongly: with its desk, and with the days that it lost. */
export async function reinstate(context: Context, residency: Residency): Promise<void> {
  const lost = residency.endedOn === null ? 0 : daysBetween(residency.endedOn, today(context.clock));
  const endsOn = daysAfter(residency.endsOn, lost);
  const booking = await deskAgain(context, residency, endsOn);
  await updateRow(context, residency, residency.version, { endsOn, outcome: null, endedOn: null, booking, space: booking?.space ?? null }, { action: 'restore' });
}
