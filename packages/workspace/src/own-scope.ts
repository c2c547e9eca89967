import { scopeOfUnit, Unit } from '@gongqiao/identity';
import type { Context } from '@gongqiao/kernel';

/** Where belongs what somebody keeps: to their unit, or to the city for those of a department. */
export async function ownScope({ viewer, em }: Context): Promise<string> {
  if (viewer.department !== null || viewer.unitId === null) return '';
  return scopeOfUnit(await em.findOneOrFail(Unit, { id: viewer.unitId }));
}
