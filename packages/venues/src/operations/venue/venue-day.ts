import { type Context, isId, nounOf, rowsSeen } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import { type Opening, slotsOf, type Span } from '../../time/opening.ts';
import { hoursLater, momentOf } from '../../time/shanghai.ts';
import { Venue } from '../../venue/venue.entity.ts';
import type { DaySlot, SpaceDay, VenueDay } from '../../venue/venue-day.types.ts';

interface TakenRow {
  readonly space_id: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly closed: boolean;
}

type Listed = Omit<SpaceDay, 'slots'>;

function slotOf({ from, to }: Span, taken: readonly TakenRow[], now: Date): DaySlot {
  if (from <= now) return { from, to, state: 'PAST' };
  const over = taken.filter((each) => new Date(each.starts_at) < to && from < new Date(each.ends_at));
  return { from, to, state: over.length === 0 ? 'FREE' : over.some(({ closed }) => closed) ? 'CLOSED' : 'TAKEN' };
}

/** What of a venue is free on a day, and nothing of who has the rest; in one statement. Null where the viewer does not see it. */
export async function venueDay({ viewer, sql, clock }: Context, id: string, day: string): Promise<VenueDay | null> {
  if (!isId(id)) return null;
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const rule = whereSql(rowsSeen(Venue, viewer), { noun: nounOf(Venue), alias: 'v', parameters });
  const [from, to] = [momentOf(day, '00:00'), hoursLater(momentOf(day, '00:00'), 24)];
  const { rows: [row] } = await sql.query(`with ${guard} select v.hours, v.closed_days as "closedDays",
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'capacity', p.capacity, 'floor', p.floor, 'equipment', p.equipment) order by p.kind desc, p.name), '[]')
        from venues_space p where p.venue_id = v.id and p.available and p.kind <> 'DESK') as spaces,
      (select coalesce(json_agg(t), '[]') from venues_taken(v.id, ${parameters.add(from)}, ${parameters.add(to)}) t) as taken
    from venues_venue v where ${GUARDED} and v.id = ${parameters.add(id)} and (${rule})`, parameters.values);
  if (!row) return null;
  const [slots, taken] = [slotsOf(row as unknown as Opening, day), row['taken'] as TakenRow[]];
  const spaces = (row['spaces'] as Listed[]).map((space) => ({ ...space, slots: slots.map((slot) => slotOf(slot, taken.filter((each) => each.space_id === space.id), clock.now())) }));
  return { day, open: slots.length > 0, spaces };
}
