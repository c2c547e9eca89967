/** Everywhere: the scope of those who work for the whole city. */
export const EVERYWHERE = '*';

/** Somebody in whose stead another acts. */
export type Principal = Readonly<{ id: string; name: string }>;

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
  /** Permission -> who lent it, where the viewer holds it somewhere in their stead alone. */
  readonly lent?: ReadonlyMap<string, readonly Principal[]>;
  /** In whose stead something is being done now. */
  readonly actsFor?: readonly Principal[];
}

export const anonymous: Viewer = { kind: 'ANONYMOUS', accountId: null, name: '公众', department: null, unitId: null, organizationId: null, grants: new Map() };

/** The viewer while doing what a permission allows: under both names where it was lent. */
export function actingBy(viewer: Viewer, permission: string): Viewer {
  const actsFor = viewer.lent?.get(permission);
  return actsFor ? { ...viewer, name: `${viewer.name}代${actsFor.map(({ name }) => name).join('、')}`, actsFor } : viewer;
}

export const may = (viewer: Viewer, permission: string): boolean => viewer.grants.has(permission);

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
export const seesOnlyPublic = ({ kind }: Viewer): boolean => kind !== 'STAFF' && kind !== 'SYSTEM';
