import { Unit, scopeOfUnit } from '@gongqiao/identity';
import { advance, type Context, createRow, EVERYWHERE, getRow, rowsSeen, scopesFor, updateRow, withinScope } from '@gongqiao/kernel';
import { readRow } from '@gongqiao/query';
import { Region } from '@gongqiao/registry';
import { refuse } from '../../refusals.ts';
import { Space } from '../../space/space.entity.ts';
import { isMadeOfSlots, type Opening } from '../../time/opening.ts';
import { spanText } from '../../time/shanghai.ts';
import { Venue } from '../../venue/venue.entity.ts';
import { venueFlow } from '../../venue/venue.flow.ts';
import type { VenueInput } from '../../venue/venue.input.ts';
import { lockVenue } from '../engine/lock-venue.ts';
import { comingBookings } from './coming.ts';
import { venueFacts } from './venue-facts.ts';

async function placeOf({ em, viewer }: Context, code: string | null): Promise<{ region: Region | null; scope: string }> {
  const region = code === null ? null : ((await em.findOne(Region, { code, validTo: null } as never)) as Region | null);
  if (code !== null && !region) throw refuse('VENUE_OUTSIDE_SCOPE', {}, ['region']);
  const scopes = scopesFor(viewer, 'venues.maintain');
  // 市级的场地属于全市
  const district = region && region.parentCode !== null && region.kind !== 'CITY' ? region.code : '';
  if (scopes.includes(EVERYWHERE)) return { region, scope: district };
  const unit = await em.findOneOrFail(Unit, { id: viewer.unitId ?? '' });
  const scope = scopeOfUnit(unit);
  if (!scopes.includes(scope) || (district !== '' && district !== unit.regionCode)) throw refuse('VENUE_OUTSIDE_SCOPE', {}, ['region']);
  return { region: region ?? (await em.findOne(Region, { code: unit.regionCode } as never)), scope };
}

export async function createVenue(context: Context, input: VenueInput): Promise<Venue> {
  return createRow(context, Venue, { ...venueFacts(input), ...(await placeOf(context, input.region ?? null)), state: 'DRAFT' }, { action: 'create' });
}

async function getMaintained(context: Context, id: string): Promise<Venue> {
  const rule = withinScope(context.viewer, 'venues.maintain');
  await readRow(context, Venue, id, rule);
  await lockVenue(context, id);
  return getRow(context, Venue, id, rule);
}

// Nobody finds a door closed that was booked as open.
async function checkBookings(context: Context, venue: Venue, opening: Opening): Promise<void> {
  const left = (await comingBookings(context, { venue: venue.id })).find(({ kind, startsAt, endsAt }) => kind === 'HOURLY' && !isMadeOfSlots(opening, { from: startsAt, to: endsAt }));
  if (left) throw refuse('HOURS_BOOKED', { span: spanText(left.startsAt, left.endsAt), space: left.space.name }, ['openingHours', 'closedDays']);
}

/** Where a venue lies decides whose it is, and stays; everything else may be changed. */
export async function correctVenue(context: Context, id: string, version: number, input: VenueInput): Promise<Venue> {
  const facts = venueFacts(input);
  const venue = await getMaintained(context, id);
  const opening = JSON.stringify([facts.hours, facts.closedDays]) !== JSON.stringify([venue.hours, venue.closedDays]);
  if (opening) await checkBookings(context, venue, facts);
  return updateRow(context, venue, version, facts, { action: 'correct' });
}

export async function advanceVenue(context: Context, id: string, version: number, action: 'publish' | 'close' | 'reopen'): Promise<Venue> {
  await readRow(context, Venue, id);
  await lockVenue(context, id);
  const venue = await getRow(context, Venue, id, rowsSeen(Venue, context.viewer));
  if (action === 'publish' && (await context.em.count(Space, { venue: id, available: true } as never)) === 0) throw refuse('VENUE_EMPTY');
  if (action === 'close') {
    const [first, ...others] = await comingBookings(context, { venue: id });
    if (first) throw refuse('VENUE_BOOKED', { count: others.length + 1, span: spanText(first.startsAt, first.endsAt), space: first.space.name });
  }
  return advance(context, venueFlow, venue, { action, version });
}
