import { all, type Context, isId, nounOf, rowsSeen, withinScope } from '@gongqiao/kernel';
import { badInput, GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import { momentOf } from '../../time/shanghai.ts';
import { Venue } from '../../venue/venue.entity.ts';
import type { SpaceUse, VenueUse } from '../../venue/venue-day.types.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

function firstOfNext(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
}

const hours = (span: string): string => `coalesce(sum(extract(epoch from upper(${span}) - lower(${span}))) / 3600, 0)`;

// Opened are the hours on the notice, but for closed days and for the time that the room was closed; used are those to which somebody came. A month that has not ended counts up to now.
const sqlOfUse = (venue: string, from: string, until: string): string => `
  opened as (
    select tstzrange((d.day::date + (h ->> 'from')::time) at time zone 'Asia/Shanghai', (d.day::date + (h ->> 'to')::time) at time zone 'Asia/Shanghai') * tstzrange(${from}, ${until}) as span
    from v, generate_series((${from} at time zone 'Asia/Shanghai')::date, (${until} at time zone 'Asia/Shanghai')::date, interval '1 day') d (day), jsonb_array_elements(v.hours) h
    where extract(isodow from d.day) = (h ->> 'weekday')::int and not (to_char(d.day, 'YYYY-MM-DD') = any (v.closed_days))),
  rooms as (select p.id, p.name from v, venues_space p where p.venue_id = v.id and p.kind = 'ROOM'),
  held as (select b.space_id, b.kind, b.state, tstzrange(b.starts_at, b.ends_at) * tstzrange(${from}, ${until}) as span, b.starts_at >= ${from} and b.starts_at < ${until} as begun
    from v, venues_booking b where b.venue_id = ${venue} and b.starts_at < ${until} and b.ends_at > ${from})
  select r.id, r.name, (select ${hours('o.span')} from opened o where not isempty(o.span))
      - (select ${hours('o.span * c.span')} from opened o, held c where c.space_id = r.id and c.kind = 'CLOSURE' and c.state = 'BOOKED' and o.span && c.span) as opened,
    (select ${hours('u.span')} from held u where u.space_id = r.id and u.kind = 'HOURLY' and u.state in ('CHECKED_IN', 'DONE')) as used,
    (select count(*) from held m where m.space_id = r.id and m.state = 'NO_SHOW' and m.begun) as missed
  from rooms r order by r.name`;

/** How a venue's rooms were used in a month (`YYYY-MM`): used hours of opened hours, in one statement. Null where the viewer does not see it. */
export async function venueUse({ viewer, sql, clock }: Context, id: string, month: string): Promise<VenueUse | null> {
  if (!MONTH.test(month)) throw badInput('月份应写作 2018-11');
  if (!isId(id)) return null;
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const rule = whereSql(all(rowsSeen(Venue, viewer), withinScope(viewer, 'venues.read')), { noun: nounOf(Venue), alias: 'v', parameters });
  const [from, next] = [momentOf(`${month}-01`, '00:00'), momentOf(firstOfNext(month), '00:00')];
  const until = new Date(Math.max(from.getTime(), Math.min(next.getTime(), clock.now().getTime())));
  const [venue, since, end] = [`${parameters.add(id)}::uuid`, `${parameters.add(from)}::timestamptz`, `${parameters.add(until)}::timestamptz`];
  const { rows } = await sql.query(`with ${guard}, v as materialized (select v.id, v.hours, v.closed_days from venues_venue v where ${GUARDED} and v.id = ${venue} and (${rule})), ${sqlOfUse(venue, since, end)}`, parameters.values);
  const spaces = rows.map((row): SpaceUse => ({ id: row['id'] as string, name: row['name'] as string, openedHours: Math.round(Number(row['opened'])), usedHours: Math.round(Number(row['used'])), missed: Number(row['missed']) }));
  const sum = (of: (space: SpaceUse) => number): number => spaces.reduce((total, space) => total + of(space), 0);
  return { month, asOf: until, openedHours: sum(({ openedHours }) => openedHours), usedHours: sum(({ usedHours }) => usedHours), missed: sum(({ missed }) => missed), spaces };
}
