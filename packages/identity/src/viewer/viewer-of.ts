import { anonymous, EVERYWHERE, type Graph, type Principal, type Viewer } from '@gongqiao/kernel';
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
  /** Those of the roles that it holds in somebody's stead alone, and whose. */
  readonly lent?: readonly (Principal & { readonly role: string })[];
}

/** A viewer who signed in with an account. */
export interface SignedIn extends Viewer {
  readonly account: string;
  /** The session that the request came with. */
  readonly sessionId?: string;
  /** Whoever holds the session has lately proved who they are: by signing in, or again since. */
  readonly provedLately?: boolean;
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

interface Held {
  readonly permission: string;
  readonly scope: string;
  /** In whose stead; nobody's where it is held by own right. */
  readonly lenders: readonly Principal[];
}

function* heldBy(account: AccountFacts, graph: Pick<Graph, 'grants'>): Iterable<Held> {
  for (const key of isApplicant(account) ? [APPLICANT] : account.roles) {
    const role = findRole(key);
    const scope = role && scopeOf(role, account);
    const lenders = (account.lent ?? []).filter((each) => each.role === key).map(({ id, name }) => ({ id, name }));
    // 三员的职责不能代理: who grants, and who confirms it, are two persons whoever is away.
    if (!scope || (role.reach === 'ADMINISTRATION' && lenders.length > 0)) continue;
    for (const permission of graph.grants.get(key) ?? []) yield { permission, scope, lenders };
  }
}

// Where one reaches farther by what was lent than by own right, one acts in the lender's stead.
function lendersOf(held: readonly Held[]): readonly Principal[] {
  const own = new Set(held.filter(({ lenders }) => lenders.length === 0).map(({ scope }) => scope));
  const lenders = own.has(EVERYWHERE) ? [] : held.filter(({ scope }) => !own.has(scope)).flatMap((each) => each.lenders);
  return [...new Map(lenders.map((lender) => [lender.id, lender])).values()];
}

function rightsOf(account: AccountFacts, graph: Pick<Graph, 'grants'>): Pick<Viewer, 'grants' | 'lent'> {
  const byPermission = new Map<string, Held[]>();
  for (const held of heldBy(account, graph)) byPermission.set(held.permission, [...(byPermission.get(held.permission) ?? []), held]);
  const lent = new Map([...byPermission].map(([permission, held]) => [permission, lendersOf(held)] as const).filter(([, lenders]) => lenders.length > 0));
  return { grants: new Map([...byPermission].map(([permission, held]) => [permission, [...new Set(held.map(({ scope }) => scope))]])), ...(lent.size > 0 && { lent }) };
}

/** On whose behalf requests of an account run: roles × scopes, added up per permission, never to the widest of all. */
export function viewerOf(account: AccountFacts, graph: Pick<Graph, 'grants'>): SignedIn {
  return {
    kind: account.kind, accountId: account.id, account: account.account, name: account.displayName,
    department: account.department, unitId: account.unit?.id ?? null, organizationId: account.organizationId, ...rightsOf(account, graph),
  };
}

/** The public, with what everybody may do everywhere. */
export function publicViewer(graph: Pick<Graph, 'publicGrants'>): Viewer {
  return { ...anonymous, grants: new Map(graph.publicGrants.map((permission) => [permission, [EVERYWHERE]])) };
}
