/** What of a table, beside the rows in the viewer's scopes, row-level security lets through: conditions on the row, published ones for reading only. */
export interface Guard {
  readonly published?: string;
  /** Rows that are the viewer's own, wherever they belong. */
  readonly own?: string;
}

// In subqueries: decided once a statement, not for each row.
const holds = (key: string): string => `(select '${key}' = any (app_scopes()))`;
export const IN_SCOPE = 'scope = any ((select app_scopes())::text[])';
export const EVERYWHERE = holds('*');

/** Whose key of a kind a column holds, such as that of the viewer's own organization. */
export const ownedBy = (column: string, kind: 'account' | 'office' | 'organization', type: 'uuid' | 'text' = 'uuid'): string => `${column} = (select app_key('${kind}')::${type})`;

const either = (...conditions: readonly (string | undefined)[]): string => conditions.filter(Boolean).join(' or ');

/**
 * Puts a table behind row-level security by its `scope`; every table stands behind it or in `open-tables.ts`. The conditions are asked in this order, those
 * that hold for most rows first: they are asked of each row that a statement looks at. Migrations that have landed are made of this: it stays as it is.
 */
export function guarded(table: string, { published, own }: Guard = {}): string[] {
  const writes = either(EVERYWHERE, IN_SCOPE, own);
  const enable = `alter table ${table} enable row level security`;
  if (!published) return [enable, `create policy in_scope on ${table} using (${writes})`];
  return [
    enable,
    `create policy reads on ${table} for select using (${either(EVERYWHERE, `(${published} and ${holds('published')})`, IN_SCOPE, own)})`,
    `create policy inserts on ${table} for insert with check (${writes})`,
    `create policy updates on ${table} for update using (${writes})`,
    `create policy deletes on ${table} for delete using (${writes})`,
  ];
}

/** Takes it down again. */
export function unguarded(table: string, { published }: Guard = {}): string[] {
  const policies = published ? ['reads', 'inserts', 'updates', 'deletes'] : ['in_scope'];
  return [...policies.map((policy) => `drop policy ${policy} on ${table}`), `alter table ${table} disable row level security`];
}
