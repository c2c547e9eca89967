import { all, any, EVERYWHERE, type Filter, scopesFor, type Viewer } from '@gongqiao/kernel';
import { awaitedAnywhere } from './track.ts';

/** Open cases in which it is the union's turn and this viewer could act: nobody's in particular, or handed to them. */
export function mine(viewer: Viewer): Filter {
  const byScopes = new Map<string, string[]>();
  for (const permission of awaitedAnywhere()) {
    const scopes = scopesFor(viewer, permission);
    if (scopes.length === 0) continue;
    const key = scopes.includes(EVERYWHERE) ? EVERYWHERE : JSON.stringify(scopes.toSorted());
    byScopes.set(key, [...(byScopes.get(key) ?? []), permission]);
  }
  const reached = [...byScopes].map(([key, permissions]): Filter => ({ awaits: { $overlap: permissions }, ...(key === EVERYWHERE ? {} : { scope: JSON.parse(key) as string[] }) }));
  return all({ closedAt: null, turn: 'UNION' }, any({ assigneeId: null }, { assigneeId: viewer.accountId ?? '' }), any(...reached));
}

export const OPEN: Filter = { closedAt: null };

/** In which this person's opinion is waited for. */
export const askedOf = ({ accountId }: Viewer): Filter => accountId !== null && all(OPEN, { consulting: true }, { consultedIds: { $overlap: [accountId] } });

const doneBy = ({ accountId }: Viewer): Filter => accountId !== null && { actorIds: { $overlap: [accountId] } };

const holding = (rule: (viewer: Viewer) => Filter) => (value: boolean, viewer: Viewer): Filter => (value ? rule(viewer) : { $not: rule(viewer) });

export const caseFilters = {
  mine: { title: '等我办的', type: () => Boolean, condition: holding(mine) },
  asked: { title: '征求我意见的', type: () => Boolean, condition: holding(askedOf) },
  acted: { title: '我办过的', type: () => Boolean, condition: holding(doneBy) },
  open: { title: '没有办结的', type: () => Boolean, condition: holding(() => OPEN) },
  ruleKey: { title: '期限依据哪一条规则', type: () => String, condition: (value: string): Filter => ({ rule: { key: value } }) },
};

/** The most pressing first: what has no deadline comes last. */
export const caseOrders = { dueOn: { title: '期限', sql: "case when $.due_on is null then 'infinity'::date else $.due_on end" } };
