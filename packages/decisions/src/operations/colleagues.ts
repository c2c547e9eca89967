import { Department, findStaff, type StaffMember } from '@gongqiao/identity';
import { type Context, EVERYWHERE, type Graph, isId, matches, nounOf, rowsSeen, scopesFor, type ValueOf, type Viewer } from '@gongqiao/kernel';
import { Parameters as SqlParameters, scopeSql, transactionSql, whereSql } from '@gongqiao/query';
import type { GraphQLResolveInfo } from 'graphql';
import { Case } from '../case/case.entity.ts';
import type { Colleague } from '../case/colleague.types.ts';
import { trackNamed } from '../case/track.ts';

export type Rights = Pick<Graph, 'grants'>;

/** What each role may do in the composed graph, as sessions find it. */
export const rightsOf = ({ schema }: GraphQLResolveInfo): Rights => schema.extensions as unknown as Rights;

type About = Pick<Case, 'flow' | 'scope' | 'awaits' | 'assigneeId'>;
type Could = (viewer: Viewer, file: About) => boolean;

const reaches = (viewer: Viewer, permission: string, scope: string): boolean => scopesFor(viewer, permission).some((each) => each === EVERYWHERE || each === scope);

/** Whether somebody's permissions lead to what a case waits for. */
export const couldAct = (viewer: Viewer, { awaits, scope }: About): boolean => awaits.some((permission) => reaches(viewer, permission, scope));

/** Whether somebody sees a case by work of their own, and may say something in it. */
export function couldAdvise(viewer: Viewer, file: About): boolean {
  const [, { watchers }] = trackNamed(file.flow);
  return reaches(viewer, 'decisions.manage', file.scope) && (couldAct(viewer, file) || [...watchers, 'decisions.oversee'].some((permission) => reaches(viewer, permission, file.scope)));
}

/** Whether somebody reads a case, by its own row rule: such people can be sent a copy, whether or not they could do anything in it. */
export const couldRead = (viewer: Viewer, { flow, scope, assigneeId }: About): boolean => matches(rowsSeen(Case, viewer), { flow, scope, assigneeId });

const postOf = ({ viewer: { department }, unitName }: StaffMember): string => (department === null ? (unitName ?? '') : Department.labels[department as ValueOf<typeof Department>]);

async function seenCase({ viewer, sql }: Context, id: string): Promise<About | null> {
  const parameters = new SqlParameters();
  const guard = scopeSql(viewer, parameters);
  const rule = whereSql(rowsSeen(Case, viewer), { noun: nounOf(Case), alias: 'c', parameters });
  const { rows: [row] } = isId(id) ? await sql.query(`with ${guard} select (select json_build_object('flow', c.flow, 'scope', c.scope, 'awaits', c.awaits, 'assigneeId', c.assignee_id) from decisions_case c where c.id = ${parameters.add(id)} and ${rule}) as case from s where s.v is not null`, parameters.values) : { rows: [] };
  return (row?.['case'] ?? null) as About | null;
}

/** How many open cases each has in hand, as far as the asker's own scopes go. */
async function heldBy({ viewer, sql }: Context, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const parameters = new SqlParameters();
  const guard = scopeSql(viewer, parameters);
  const counts = `select c.assignee_id as id, count(*) as cases from decisions_case c where c.closed_at is null and c.assignee_id = any(${parameters.add(ids)}::text[]) group by 1`;
  const { rows: [row] } = await sql.query(`with ${guard} select (select json_object_agg(id, cases) from (${counts}) held) as held from s where s.v is not null`, parameters.values);
  return new Map(Object.entries((row?.['held'] ?? {}) as Record<string, number>));
}

/** Everybody else of the union who could do something with a case. */
export async function othersWho(could: Could, { viewer: { accountId }, clock }: Context, rights: Rights, file: About, sql: Context['sql']): Promise<StaffMember[]> {
  return (await findStaff({ sql, clock }, rights)).filter(({ viewer }) => viewer.accountId !== accountId && could(viewer, file));
}

/** Those who could: who can act in it first, of them those with the least in hand. Nobody for a case that the asker does not see. */
async function listOf(could: Could, context: Context, rights: Rights, id: string): Promise<Colleague[]> {
  const file = await seenCase(context, id);
  if (!file) return [];
  const others = await othersWho(could, context, rights, file, context.sql);
  const counts = await heldBy(context, others.map(({ viewer }) => viewer.accountId!));
  return others.map((member) => ({ id: member.viewer.accountId!, name: member.viewer.name, post: postOf(member), acts: couldAct(member.viewer, file), holds: counts.get(member.viewer.accountId!) ?? 0 }))
    .toSorted((one, other) => Number(other.acts) - Number(one.acts) || one.holds - other.holds || one.name.localeCompare(other.name, 'zh-CN'));
}

/** To whom a case can be handed, or who can be asked about it. */
export const colleaguesFor = (context: Context, rights: Rights, id: string): Promise<Colleague[]> => listOf(couldAdvise, context, rights, id);

/** Who can be sent a copy of a case. */
export const copyReadersFor = (context: Context, rights: Rights, id: string): Promise<Colleague[]> => listOf(couldRead, context, rights, id);

/** One to whom it can be handed, or who can be asked, or null; asked in a command's transaction. */
export async function findColleague(context: Context, rights: Rights, file: About, id: string): Promise<StaffMember | null> {
  return (await othersWho(couldAdvise, context, rights, file, transactionSql(context))).find(({ viewer }) => viewer.accountId === id) ?? null;
}
