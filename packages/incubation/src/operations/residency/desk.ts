import { type Context, inTransaction, refuse as refuseAnyway, updateRow, withinScope } from '@gongqiao/kernel';
import { readRow } from '@gongqiao/query';
import { allocate, endTerm, type FreeDesk, freeDesks as freeDesksIn, Space, type TermHolder } from '@gongqiao/venues';
import { daysAfter } from '@gongqiao/rules';
import { refuse } from '../../refusals.ts';
import type { Residency } from '../../residency/residency.entity.ts';
import { HOSTED } from '../../residency/residency.flow.ts';
import { residencyIn } from './get-residency.ts';

const midnight = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The end of a residency's last day: until then the desk is its. */
export const untilEndOf = (day: string): Date => midnight(daysAfter(day, 1));

/** From when to when a residency may have a desk: from now on, once it has begun. */
export function deskTime({ clock }: Context, { startsOn, endsOn }: Pick<Residency, 'startsOn' | 'endsOn'>): { from: Date; to: Date } {
  const [from, to] = [new Date(Math.max(clock.now().getTime(), midnight(startsOn).getTime())), untilEndOf(endsOn)];
  if (from >= to) throw refuse('TERM_OVER', { endsOn });
  return { from, to };
}

export async function holderOf(context: Context, residency: Residency): Promise<TermHolder> {
  await context.em.populate(residency, ['organization'] as never);
  return residency.organization ?? { name: residency.groupName };
}

export const deskPurpose = ({ groupName }: Residency): string => [...`入驻：${groupName}`].slice(0, 100).join('');

/** The desks that could be given to a residency until its end; none where the viewer may give none. */
export function freeDesks(context: Context, id: string): Promise<FreeDesk[]> {
  return inTransaction(context, async () => {
    const residency = await residencyIn(context, id, 'incubation.host', HOSTED).catch(() => null);
    return residency ? freeDesksIn(context, deskTime(context, residency)) : [];
  });
}

/** Gives a residency a desk for its term, in place of the one that it has. */
export async function allocateDesk(context: Context, id: string, version: number, spaceId: string): Promise<Residency> {
  const residency = await residencyIn(context, id, 'incubation.host', HOSTED);
  const space = await readRow(context, Space, spaceId, withinScope(context.viewer, 'venues.allocate'));
  if (space.kind !== 'DESK') throw refuse('DESK_ONLY', { space: space.name }, ['space']);
  if (residency.booking && residency.space?.id === space.id) throw refuseAnyway('NOTHING_CHANGED');
  if (residency.booking) await endTerm(context, residency.booking.id, '换工位');
  const booking = await allocate(context, space.id, await holderOf(context, residency), deskTime(context, residency), deskPurpose(residency));
  return updateRow(context, residency, version, { space: booking.space, booking }, { action: 'allocateDesk' });
}
