import { anonymous, EVERYWHERE, type Graph, type Viewer } from '@gongqiao/kernel';
import { ADMINISTRATION, APPLICANT, findRole, type Role } from '../role/roles.ts';
import { scopeOfUnit } from '../unit/unit.entity.ts';

/** What of an account decides what its holder may do. */
export interface AccountFacts {
  readonly id: string;
  readonly kind: 'STAFF' | 'ORGANIZATION' | 'WORKER';
  readonly account: string;
  readonly displayName: string;
  readonly department: string | null;
  readonly unit: { readonly id: string; readonly kind: string; readonly regionCode: string | null } | null;
  readonly organizationId: string | null;
  readonly roles: readonly string[];
}

/** A viewer who signed in with an account. */
export interface SignedIn extends Viewer {
  readonly account: string;
  /** The session that the request came with. */
  readonly sessionId?: string;
}

export function isSignedIn(viewer: Viewer): viewer is SignedIn {
  return 'account' in viewer;
}

// A role for the whole city holds nothing in the hands of somebody who works in none of its departments, and the union's roles nothing in an organization's or a worker's.
function scopeOf({ reach }: Role, { id, kind, organizationId, department, unit }: AccountFacts): string | null {
  if (reach === 'OWN') return `account:${id}`;
  if (kind !== 'STAFF') return reach === 'ORGANIZATION' && organizationId !== null ? `organization:${organizationId}` : null;
  if (reach === 'ADMINISTRATION') return department ? ADMINISTRATION : null;
  if (reach === 'CITY') return department ? EVERYWHERE : null;
  return reach === 'UNIT' && unit ? scopeOfUnit(unit) : null;
}

const isApplicant = ({ kind, organizationId }: AccountFacts): boolean => kind === 'ORGANIZATION' && organizationId === null;

function grantsOf(account: AccountFacts, graph: Pick<Graph, 'grants'>): Map<string, readonly string[]> {
  const grants = new Map<string, readonly string[]>();
  for (const key of isApplicant(account) ? [APPLICANT] : account.roles) {
    const role = findRole(key);
    const scope = role && scopeOf(role, account);
    if (!scope) continue;
    for (const permission of graph.grants.get(key) ?? []) grants.set(permission, [...new Set([...(grants.get(permission) ?? []), scope])]);
  }
  return grants;
}

/** On whose behalf requests of an account run: roles × scopes, added up per permission, never to the widest of all. */
export function viewerOf(account: AccountFacts, graph: Pick<Graph, 'grants'>): SignedIn {
  return {
    kind: account.kind, accountId: account.id, account: account.account, name: account.displayName,
    department: account.department, unitId: account.unit?.id ?? null, organizationId: account.organizationId, grants: grantsOf(account, graph),
  };
}

/** The public, with what everybody may do everywhere. */
export function publicViewer(graph: Pick<Graph, 'publicGrants'>): Viewer {
  return { ...anonymous, grants: new Map(graph.publicGrants.map((permission) => [permission, [EVERYWHERE]])) };
}
