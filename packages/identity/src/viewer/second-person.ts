import { all, type Filter, type Viewer } from '@gongqiao/kernel';

/** Rows that somebody else asked for: neither the viewer, nor whoever lent the viewer the permission to decide them. `property` holds the account that asked. */
export function askedByAnother(viewer: Viewer, permission: string, property: string): Filter {
  const selves = [viewer.accountId, ...(viewer.lent?.get(permission) ?? []).map(({ id }) => id)];
  return all(...selves.map((id) => ({ [property]: { $ne: id } })));
}
