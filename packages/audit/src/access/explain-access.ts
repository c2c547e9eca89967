import { type AccountFacts, ADMINISTRATION, findStanding, type HeldRole, publicViewer, type Standing, viewerOf } from '@gongqiao/identity';
import { type Context, EVERYWHERE, type Graph, isId, nounNamed, type NounMeta, rowsSeen, scopesOf, type Viewer } from '@gongqiao/kernel';
import type { AccessExplanation, RoleReach } from './explanation.ts';
import { isRowSeen } from './row-seen.ts';

export interface ExplainQuestion {
  readonly noun: string;
  readonly id: string;
  readonly account: string;
}

type Rights = Pick<Graph, 'grants' | 'publicGrants'>;
type Sees = (viewer: Viewer) => Promise<boolean>;

function scopeTitle(viewer: Viewer, unitName: string | null): string {
  const scopes = scopesOf(viewer);
  if (scopes.length === 0) return '没有范围：账号的部门、单位与角色不符';
  if (scopes.includes(EVERYWHERE)) return '全市';
  if (scopes.includes(ADMINISTRATION)) return '账号与授权';
  return viewer.kind === 'STAFF' ? (unitName ?? '本单位') : viewer.organizationId === null ? '本人' : '本组织';
}

// By one role alone: what it gives is asked of the rules, as for the whole account.
async function reachOf({ facts, unitName }: Standing, held: HeldRole, rights: Rights, sees: Sees): Promise<RoleReach> {
  const viewer = viewerOf(only(facts, held), rights);
  return { ...held, reaches: await sees(viewer), scope: scopeTitle(viewer, unitName) };
}

const only = (facts: AccountFacts, { role }: HeldRole): AccountFacts => ({ ...facts, roles: [role], lent: facts.lent?.filter((lent) => lent.role === role) ?? [] });

/** Whether an account sees a row now, and by which of its roles: its viewer is made as for its sessions, and its rule run upon the row. Null without such an account, and for a row that the asker does not see. */
export async function explainAccess(context: Context, rights: Rights, { noun: name, id, account }: ExplainQuestion): Promise<AccessExplanation | null> {
  const noun = nounNamed(name);
  if (!noun || noun.columns.get(noun.key)?.kind !== 'id' || !isId(id)) return null;
  const sees: Sees = (viewer) => isRowSeen(context, viewer, noun, id, rowsSeen(noun.type, viewer));
  const standing = (await sees(context.viewer)) ? await findStanding(context, account) : null;
  if (!standing) return null;
  const { facts, unitName, disabled } = standing;
  const roles: RoleReach[] = [];
  for (const held of standing.held) roles.push(await reachOf(standing, held, rights, sees));
  return {
    account: facts.account, name: facts.displayName, department: facts.department as AccessExplanation['department'], unit: unitName, disabled, roles,
    seen: !disabled && (await sees(viewerOf(facts, rights))), published: await sees(publicViewer(rights)), own: isOwn(noun, facts, id),
  };
}

const isOwn = (noun: NounMeta, { organizationId }: AccountFacts, id: string): boolean => noun.name === 'Organization' && organizationId === id;
