/** Everywhere: the scope of those who work for the whole city. */
export const EVERYWHERE = '*';

/** On whose behalf a request runs. One shape for staff, organizations, workers, partners and the public. */
export interface Viewer {
  readonly kind: 'STAFF' | 'ORGANIZATION' | 'WORKER' | 'PARTNER' | 'ANONYMOUS' | 'SYSTEM';
  readonly accountId: string | null;
  readonly name: string;
  readonly department: string | null;
  readonly unitId: string | null;
  readonly organizationId: string | null;
  /** Permission -> the scopes in which it is held: several roles add up per permission, never to the widest of all. */
  readonly grants: ReadonlyMap<string, readonly string[]>;
}

export const anonymous: Viewer = { kind: 'ANONYMOUS', accountId: null, name: '公众', department: null, unitId: null, organizationId: null, grants: new Map() };

export function may(viewer: Viewer, permission: string): boolean {
  return viewer.grants.has(permission);
}

/** The scopes in which the viewer holds a permission; empty when not at all. */
export const scopesFor = (viewer: Viewer, permission: string): readonly string[] => viewer.grants.get(permission) ?? [];

/** Every scope the viewer reaches by any permission: the coarse wall of row-level security. */
export function scopesOf(viewer: Viewer): readonly string[] {
  return [...new Set([...viewer.grants.values()].flat())].sort();
}

/** The row rule by scope alone: all rows, none, or those in the viewer's scopes for the permission. */
export function withinScope(viewer: Viewer, permission: string): boolean | { scope: readonly string[] } {
  const scopes = scopesFor(viewer, permission);
  return scopes.includes(EVERYWHERE) ? true : scopes.length === 0 ? false : { scope: scopes };
}

/** Those who are no staff select public fields only; what is theirs alone they read by operations of their own. */
export function seesOnlyPublic(viewer: Viewer): boolean {
  return viewer.kind !== 'STAFF' && viewer.kind !== 'SYSTEM';
}
