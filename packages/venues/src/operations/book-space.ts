import { type Context, type Filter, rowsSeen, today, withinScope } from '@gongqiao/kernel';
import { readRow, transactionSql } from '@gongqiao/query';
import { Organization, STANDING } from '@gongqiao/registry';
import { addTo } from '@gongqiao/rules';
import type { Booking } from '../booking/booking.entity.ts';
import type { BookingForInput, BookingInput } from '../booking/booking.input.ts';
import { refuse } from '../refusals.ts';
import { Space } from '../space/space.entity.ts';
import { isMadeOfSlots, type Span } from '../time/opening.ts';
import { dayOf, spanText } from '../time/shanghai.ts';
import { Venue } from '../venue/venue.entity.ts';
import { hold } from './engine/hold.ts';
import { lockVenue } from './engine/lock-venue.ts';
import { type BookingRules, bookingRules, standingOf } from './standing.ts';

const LONGEST_PURPOSE = 100;

/** A space whose venue nobody else decides about now. */
async function spaceLocked(context: Context, id: string, rule: Filter): Promise<Space> {
  const { venue } = await readRow(context, Space, id, rule);
  await lockVenue(context, venue.id);
  return readRow(context, Space, id, rule);
}

function purposeOf(typed: string): string {
  const purpose = typed.trim();
  if (purpose === '') throw refuse('PURPOSE_MISSING', {}, ['purpose']);
  if ([...purpose].length > LONGEST_PURPOSE) throw refuse('PURPOSE_LONG', { most: LONGEST_PURPOSE }, ['purpose']);
  return purpose;
}

function checkFit({ clock }: Context, space: Space, venue: Venue, { from, to }: Span, people: number): void {
  if (!space.available || venue.state !== 'PUBLISHED') throw refuse('NOT_OFFERED', { space: space.name }, ['space']);
  if (space.kind === 'DESK') throw refuse('DESK_BY_TERM', {}, ['space']);
  if (from >= to) throw refuse('SPAN_INVALID', {}, ['to']);
  if (from <= clock.now()) throw refuse('SPAN_PAST', {}, ['from']);
  if (!isMadeOfSlots(venue, { from, to })) throw refuse('OUTSIDE_HOURS', {}, ['from', 'to']);
  if (people < 1) throw refuse('PEOPLE_MISSING', {}, ['people']);
  if (space.kind === 'ROOM' && people > space.capacity) throw refuse('TOO_MANY', { space: space.name, capacity: space.capacity }, ['people']);
}

function checkHorizon({ clock }: Context, { horizon }: BookingRules, from: Date): void {
  const until = addTo(today(clock), horizon);
  if (dayOf(from) > until) throw refuse('TOO_EARLY', { days: horizon.amount, until }, ['from']);
}

/** The published rule, for whoever it is and whoever books for it. */
async function checkStanding(context: Context, organizationId: string, rules: BookingRules): Promise<void> {
  const { missed, pausedUntil } = await standingOf(context, organizationId, rules);
  if (pausedUntil !== null) throw refuse('PAUSED', { window: `${rules.window.amount} 个月`, count: missed, until: pausedUntil });
}

async function checkNotOwn(context: Context, space: Space, organizationId: string, { from, to }: Span): Promise<void> {
  const { rows } = await transactionSql(context).query(`select from venues_booking where space_id = $1 and organization_id = $2 and starts_at = $3 and ends_at = $4 and state = 'BOOKED'`, [space.id, organizationId, from, to]);
  if (rows.length > 0) throw refuse('ALREADY_YOURS', { space: space.name, span: spanText(from, to) });
}

async function book(context: Context, input: BookingInput, rule: Filter, organization: Organization | null, holderName: string): Promise<Booking> {
  const purpose = purposeOf(input.purpose);
  const space = await spaceLocked(context, input.space, rule);
  const venue = await context.em.findOneOrFail(Venue, space.venue.id, { refresh: true });
  const span = { from: new Date(input.from), to: new Date(input.to) };
  checkFit(context, space, venue, span, input.people);
  const rules = await bookingRules(context);
  if (context.viewer.kind === 'ORGANIZATION') checkHorizon(context, rules, span.from);
  if (organization !== null) {
    await checkStanding(context, organization.id, rules);
    await checkNotOwn(context, space, organization.id, span);
  }
  return hold(context, { ...span, space, kind: 'HOURLY', organization, holderName, purpose, people: input.people }, 'book');
}

/** Books a space for the organization that the viewer acts for. */
export async function bookSpace(context: Context, input: BookingInput): Promise<Booking> {
  const { viewer } = context;
  const own = await readRow(context, Organization, viewer.organizationId ?? '', STANDING);
  return book(context, input, rowsSeen(Space, viewer), own, own.name);
}

/** Books a space for an organization, or for somebody else who is named. */
export async function bookForOthers(context: Context, input: BookingForInput): Promise<Booking> {
  const group = (input.group ?? '').trim();
  if ((input.organization != null) === (group !== '')) throw refuse('HOLDER_MISSING', {}, ['organization', 'group']);
  const organization = input.organization == null ? null : await readRow(context, Organization, input.organization);
  return book(context, input, withinScope(context.viewer, 'venues.attend'), organization, organization?.name ?? group);
}

/** Who gets a space for a term: an organization, or a group without a record by its name. */
export type TermHolder = Organization | { readonly name: string };

/** Gives a space to somebody for a term, day and night, as an admission agreement does. Whoever calls has decided that it may; a space that is taken is refused. */
export async function allocate(context: Context, spaceId: string, holder: TermHolder, { from, to }: Span, purpose: string): Promise<Booking> {
  const space = await spaceLocked(context, spaceId, true);
  if (from >= to) throw refuse('SPAN_INVALID', {}, ['to']);
  if (!space.available) throw refuse('NOT_OFFERED', { space: space.name }, ['space']);
  return hold(context, { from, to, space, kind: 'TERM', organization: holder instanceof Organization ? holder : null, holderName: holder.name, purpose: purposeOf(purpose), people: 1 }, 'allocate');
}
