import type { Viewer } from '@gongqiao/kernel';

/** In whose stead something was done, for the chain to name both accounts. */
export const steadOf = ({ actsFor }: Viewer): string | undefined => actsFor && `代${actsFor.map(({ id, name }) => `${name}（账号 ${id}）`).join('、')}办理`;

/** Who did something, by the names of the columns. */
export function actorColumns(viewer: Viewer): Readonly<Record<string, string | null>> {
  return { actor_id: viewer.accountId, actor_name: viewer.name, actor_kind: viewer.kind, department: viewer.department, unit_id: viewer.unitId, organization_id: viewer.organizationId };
}
