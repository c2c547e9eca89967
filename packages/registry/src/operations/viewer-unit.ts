import { scopeOfUnit, Unit } from '@gongqiao/identity';
import { type Context, EVERYWHERE, scopesFor, type Viewer } from '@gongqiao/kernel';
import type { RegistryPermission } from '../permissions.ts';

/** Who sends: the unit and the scope of what it sends without a district. Those who work for the whole city send for no unit. */
export interface Sender {
  readonly id: string | null;
  readonly scope: string;
}

export const CITY_SENDER: Sender = { id: null, scope: '' };

export async function senderOf({ viewer, em }: Context, permission: RegistryPermission): Promise<Sender> {
  if (viewer.unitId === null || scopesFor(viewer, permission).includes(EVERYWHERE)) return CITY_SENDER;
  const unit = await em.findOneOrFail(Unit, { id: viewer.unitId });
  return { id: unit.id, scope: scopeOfUnit(unit) };
}

/** Whether a permission reaches rows of this scope. */
export function reaches(viewer: Viewer, permission: RegistryPermission, scope: string): boolean {
  const scopes = scopesFor(viewer, permission);
  return scopes.includes(EVERYWHERE) || scopes.includes(scope);
}
