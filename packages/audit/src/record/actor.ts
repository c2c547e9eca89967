import type { Viewer } from '@gongqiao/kernel';

/** Who did something, by the names of the columns. */
export function actorColumns(viewer: Viewer): Readonly<Record<string, string | null>> {
  return { actor_id: viewer.accountId, actor_name: viewer.name, actor_kind: viewer.kind, department: viewer.department, unit_id: viewer.unitId, organization_id: viewer.organizationId };
}
