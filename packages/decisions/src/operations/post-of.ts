import { Department, Unit } from '@gongqiao/identity';
import type { Context, ValueOf } from '@gongqiao/kernel';

/** In what post somebody acts, as others read it: a department of the city's federation, or a unit. */
export async function postOf({ viewer, em }: Context): Promise<string> {
  if (viewer.department !== null) return `市总工会${Department.labels[viewer.department as ValueOf<typeof Department>]}`;
  if (viewer.unitId === null) return viewer.name;
  return ((await em.findOneOrFail(Unit, { id: viewer.unitId })) as Unit).name;
}
