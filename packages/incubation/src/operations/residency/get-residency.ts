import { all, type Context, type Filter, getRow, refuse as refuseAnyway, rowsSeen, withinScope } from '@gongqiao/kernel';
import type { IncubationPermission } from '../../permissions.ts';
import { Residency } from '../../residency/residency.entity.ts';
import { ownResidencies } from '../../residency/residency.flow.ts';

/** A residency that the viewer sees, as far as the rule goes. */
export const residencySeen = (context: Context, id: string, rule: Filter = true): Promise<Residency> => getRow(context, Residency, id, all(rowsSeen(Residency, context.viewer), rule));

export const ownResidency = (context: Context, id: string): Promise<Residency> => getRow(context, Residency, id, ownResidencies(context.viewer));

/** A residency where the viewer holds a permission; refuses NOT_NOW when it stands in none of these states. */
export async function residencyIn(context: Context, id: string, permission: IncubationPermission, states: readonly string[]): Promise<Residency> {
  const residency = await residencySeen(context, id, withinScope(context.viewer, permission));
  if (!states.includes(residency.state)) throw refuseAnyway('NOT_NOW');
  return residency;
}
