import { advance, all, type Context, type Filter, getRow, nounOf, refuse as refuseAnyway, withinScope } from '@gongqiao/kernel';
import { Parameters, readRow, transactionSql, whereSql } from '@gongqiao/query';
import { Booking } from '../booking/booking.entity.ts';
import { bookingFlow } from '../booking/booking.flow.ts';
import { HOLDING } from '../booking/booking.enums.ts';
import { refuse } from '../refusals.ts';
import { Space } from '../space/space.entity.ts';
import type { Span } from '../time/opening.ts';
import { spanText } from '../time/shanghai.ts';
import { lockVenue } from './engine/lock-venue.ts';
import { takenIn, takenOf } from './engine/taken.ts';

export interface FreeDesk {
  readonly id: string;
  readonly name: string;
  readonly venue: string;
  readonly floor: string | null;
}

const DESKS = (rule: string, from: string, to: string, holding: string): string => `
  select t.id::text as id, t.name, v.name as venue, t.floor from venues_space t join venues_venue v on v.id = t.venue_id
  where t.kind = 'DESK' and t.available and v.state = 'PUBLISHED' and (${rule})
    and not exists (select from venues_booking b where b.space_id = t.id and b.state = any (${holding}) and b.starts_at < ${to} and b.ends_at > ${from})
  order by v.name, length(t.name), t.name, t.id limit 200`;

/** The desks that the viewer may give, and that are free for the whole of a time. Runs in the context's transaction. */
export async function freeDesks(context: Context, { from, to }: Span): Promise<FreeDesk[]> {
  const parameters = new Parameters();
  const rule = whereSql(withinScope(context.viewer, 'venues.allocate'), { noun: nounOf(Space), alias: 't', parameters });
  const { rows } = await transactionSql(context).query(DESKS(rule, parameters.add(from), parameters.add(to), parameters.add(HOLDING)), parameters.values);
  return rows.map(({ id, name, venue, floor }) => ({ id: String(id), name: String(name), venue: String(venue), floor: floor as string | null }));
}

// The venue first, as everybody does, then the row.
async function termLocked(context: Context, id: string): Promise<Booking> {
  const rule: Filter = all({ kind: 'TERM' }, withinScope(context.viewer, 'venues.allocate'));
  const { venue } = await readRow(context, Booking, id, rule);
  await lockVenue(context, venue.id);
  return getRow(context, Booking, id, rule);
}

/** Lets a term run longer; refused when somebody else has the space by then. */
export async function prolongTerm(context: Context, id: string, to: Date): Promise<Booking> {
  const booking = await termLocked(context, id);
  if (booking.state !== 'BOOKED') throw refuseAnyway('NOT_NOW');
  if (to <= booking.endsAt) throw refuse('SPAN_INVALID', {}, ['to']);
  const space = await readRow(context, Space, booking.space.id, true);
  const more = { from: booking.endsAt, to };
  if (takenOf(await takenIn(context, booking.venue.id, more), space).length > 0) throw refuse('TAKEN', { space: space.name, span: spanText(more.from, to), alternatives: '请另选一个工位。' }, ['to']);
  return advance(context, bookingFlow, booking, { action: 'prolong', version: booking.version, values: { endsAt: to } });
}

/** Ends a term today: from now on others may have the space. One that has not begun is called off. */
export async function endTerm(context: Context, id: string, reason: string): Promise<Booking> {
  const booking = await termLocked(context, id);
  if (booking.state !== 'BOOKED') return booking;
  const now = context.clock.now();
  if (booking.startsAt >= now) return advance(context, bookingFlow, booking, { action: 'callOff', version: booking.version, reason });
  return advance(context, bookingFlow, booking, { action: 'handBack', version: booking.version, reason, values: booking.endsAt > now ? { endsAt: now } : {} });
}
