import { all, any, EVERYWHERE, type Filter, type Viewer } from '@gongqiao/kernel';

/** Open cases in which it is the union's turn and this viewer could act: nobody's in particular, or handed to them. */
export function mine(viewer: Viewer): Filter {
  const byScopes = new Map<string, string[]>();
  for (const [permission, scopes] of viewer.grants) {
    const key = scopes.includes(EVERYWHERE) ? EVERYWHERE : JSON.stringify(scopes.toSorted());
    byScopes.set(key, [...(byScopes.get(key) ?? []), permission]);
  }
  const reached = [...byScopes].map(([key, permissions]): Filter => ({ awaits: { $overlap: permissions }, ...(key === EVERYWHERE ? {} : { scope: JSON.parse(key) as string[] }) }));
  return all({ closedAt: null, turn: 'UNION' }, any({ assigneeId: null }, { assigneeId: viewer.accountId ?? '' }), any(...reached));
}

export const OPEN: Filter = { closedAt: null };

export const caseFilters = {
  mine: { title: '等我办的', type: () => Boolean, condition: (value: boolean, viewer: Viewer): Filter => (value ? mine(viewer) : { $not: mine(viewer) }) },
  open: { title: '没有办结的', type: () => Boolean, condition: (value: boolean): Filter => (value ? OPEN : { $not: OPEN }) },
  ruleKey: { title: '期限依据哪一条规则', type: () => String, condition: (value: string): Filter => ({ rule: { key: value } }) },
};

/** The most pressing first: what has no deadline comes last. */
export const caseOrders = { dueOn: { title: '期限', sql: "case when $.due_on is null then 'infinity'::date else $.due_on end" } };
