import { type Context, createRow, getRow, rowsFor, updateRow, withinScope } from '@gongqiao/kernel';
import { readRow } from '@gongqiao/query';
import { refuse } from '../../refusals.ts';
import { spaceActions } from '../../space/space.actions.ts';
import { Space } from '../../space/space.entity.ts';
import type { SpaceInput } from '../../space/space.input.ts';
import { spanText } from '../../time/shanghai.ts';
import { Venue } from '../../venue/venue.entity.ts';
import { lockVenue } from '../engine/lock-venue.ts';
import { comingBookings } from './coming.ts';

function factsOf({ name, kind, capacity, floor, equipment, available }: SpaceInput) {
  if (name.trim() === '') throw refuse('NAME_MISSING', {}, ['name']);
  if (capacity < 1) throw refuse('SPACE_CAPACITY', {}, ['capacity']);
  return { name: name.trim(), kind, capacity, floor: floor?.trim() || null, equipment: [...new Set(equipment.map((word) => word.trim()).filter(Boolean))], available };
}

async function checkName({ em }: Context, venueId: string, name: string, own: string | null): Promise<void> {
  const found = (await em.findOne(Space, { venue: venueId, name } as never)) as Space | null;
  if (found && found.id !== own) throw refuse('SPACE_REPEATED', { name }, ['name']);
}

export async function createSpace(context: Context, venueId: string, input: SpaceInput): Promise<Space> {
  const facts = factsOf(input);
  const venue = await readRow(context, Venue, venueId, withinScope(context.viewer, 'venues.maintain'));
  await lockVenue(context, venue.id);
  await checkName(context, venue.id, facts.name, null);
  return createRow(context, Space, { ...facts, venue, scope: venue.scope }, { action: 'create' });
}

/** Whoever booked a space keeps it: what kind it is, whether it is used at all, and how many it holds change only when nobody is promised more. */
export async function correctSpace(context: Context, id: string, version: number, input: SpaceInput): Promise<Space> {
  const facts = factsOf(input);
  const rule = rowsFor(spaceActions.correct, context.viewer);
  const { venue } = await readRow(context, Space, id, rule);
  await lockVenue(context, venue.id);
  const space = await getRow(context, Space, id, rule);
  await checkName(context, venue.id, facts.name, id);
  const gone = !facts.available || facts.kind !== space.kind;
  const promised = (await comingBookings(context, { space: id })).find(({ people }) => gone || (space.kind === 'ROOM' && people > facts.capacity));
  if (promised) throw refuse('SPACE_BOOKED', { name: space.name, span: spanText(promised.startsAt, promised.endsAt) }, ['available', 'kind', 'capacity']);
  return updateRow(context, space, version, facts, { action: 'correct' });
}
