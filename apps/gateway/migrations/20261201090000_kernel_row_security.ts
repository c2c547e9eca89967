import type { Migration } from '@gongqiao/database';
import { EVERYWHERE, type Guard, guarded, IN_SCOPE, ownedBy, unguarded } from './row-security.ts';

const tables: Readonly<Record<string, Guard>> = {
  registry_organization: { published: 'published', own: ownedBy('id', 'organization') },
  registry_contact: {},
  registry_statement: {},
  registry_merge: {},
  registry_duplicate: {},
  registry_duplicate_search: {},
  registry_correction_request: { own: `${ownedBy('organization_id', 'organization')} or ${ownedBy('unit_id', 'office')}` },
  registry_claim: { own: ownedBy('account_id', 'account', 'text') },
  registry_authority_list: {},
  registry_authority_listing: { own: ownedBy('organization_id', 'organization') },
  registry_import_batch: {},
  registry_import_row: {},
  registry_bulk_change: {},
  registry_bulk_change_row: {},
  registry_register_file: {},
  registry_register_row: {},
  registry_register_finding: {},
  // Whoever sees the request or the claim sees what was sent with it.
  documents_document: { own: `${ownedBy('account_id', 'account', 'text')} or exists (select from registry_correction_request r where r.id = holder_id) or exists (select from registry_claim c where c.id = holder_id)` },
};

const functions = [
  "create function app_scopes() returns text[] stable language sql as $$ select coalesce(nullif(current_setting('app.scopes', true), ''), '{}')::text[] $$",
  `create function app_key(kind text) returns text stable language sql as $$ select substr(k, length(kind) + 2) from unnest(app_scopes()) k where starts_with(k, kind || ':') limit 1 $$`,
];

// History is written by whoever changes a row, and of rows that are nobody's scope too; the chain covers each of its lines. Read is what is in scope.
const history = [
  'alter table kernel_event enable row level security',
  `create policy in_scope on kernel_event for select using (${EVERYWHERE} or ${IN_SCOPE})`,
  'create policy written on kernel_event for insert with check (true)',
];

// Rows of the chain are added by its functions, as the role that owns it. Reads of it go by scope.
const chain = [
  ...guarded('audit_event'),
  'alter function audit_append(jsonb) security definer set search_path = public, pg_temp',
  'alter function audit_history() security definer set search_path = public, pg_temp',
];

// Bytes are as visible as their document.
const chunks = [
  'alter table documents_chunk enable row level security',
  'create policy of_document on documents_chunk using (exists (select from documents_document d where d.id = document_id))',
];

const definer = 'security definer set search_path = public, pg_temp';

// What crosses scopes: by the key of a row that the caller has found, or telling no more than keys.
const crossings = [
  `create function audit_append_once(act jsonb, since timestamptz) returns integer volatile language plpgsql ${definer} as $$
  begin
    if exists (select from audit_event where actor_id is not distinct from act ->> 'actor_id' and action = act ->> 'action' and object_id is not distinct from act ->> 'object_id' and outcome = act ->> 'outcome' and at >= since) then
      return null;
    end if;
    return audit_append(act);
  end $$`,
  `create function audit_head() returns integer stable language sql ${definer} as $$ select coalesce(max(seq), 0) from audit_event $$`,
  `create function kernel_history(type text, id text) returns setof kernel_event stable language sql ${definer} rows 20 as $$ select e from kernel_event e where e.subject_type = $1 and e.subject_id = $2 $$`,
  // The history from before the chain says no office: all of it stands under one transaction.
  `create function audit_accesses(noun text, row_id text)
    returns table (id uuid, at timestamptz, kind text, who text, department text, unit_id uuid, action text, event text, reason text, changes jsonb) stable language sql ${definer} rows 100 as $$
    select a.id, a.at, 'READ', a.actor_name, a.department, a.unit_id, a.action, null, null, null::jsonb from audit_event a where a.object_id = row_id and a.object_type = noun and a.action = 'read'
    union all
    select e.id, e.at, 'CHANGED', e.actor_name, a.department, a.unit_id, a.action, e.kind, e.reason, e.changes from kernel_event e
      left join audit_event a on a.transaction_id = e.transaction_id and a.action <> 'beginChain' where e.subject_id = row_id and e.subject_type = noun $$`,
  `create function registry_changes(since integer, within text, until integer, shown text[], most integer) returns table (seq integer, at timestamptz, subject_id text) stable language sql ${definer} rows 100 as $$
    select distinct a.seq, a.at, e.subject_id from audit_event a join kernel_event e on e.transaction_id = a.transaction_id
    where a.seq >= since and a.seq <= until and a.transaction_id <> '00000000-0000-0000-0000-000000000000' and e.subject_type = 'Organization' and (a.seq > since or e.subject_id > within)
      and (e.kind <> 'UPDATE' or exists (select from jsonb_array_elements(e.changes) c where c ->> 'field' = any (shown)))
    order by a.seq, e.subject_id limit most $$`,
  // Of which list a value was, whoever sent the list.
  `create function registry_import_origin(batch text) returns table (id uuid, file_name text) stable language sql ${definer} rows 1 as $$
    select b.id, b.file_name from registry_import_batch b where b.id = case when batch ~ '^[0-9a-f-]{36}$' then batch::uuid end $$`,
  // Who holds a code, wherever that is.
  `create function registry_code_holders(codes text[]) returns setof uuid stable language sql ${definer} rows 5 as $$
    select id from registry_organization where merged_into_id is null and (credit_code = any (codes) or former_codes && codes) $$`,
];

// What a policy reads of a row must stand in the index too, or the figures are read from rows ten times as wide.
const figures = (id: string): string[] => [
  'drop index registry_organization_figures',
  `create index registry_organization_figures on registry_organization (scope)
    include (${id}published, region_code, kind, registration_status, assessment_level, has_union, full_time_staff, labour_domains, funding_sources, methods, doubts) where merged_into_id is null`,
];

const least = { credit_code: "''", founded_on: "''", full_time_staff: '-1', volunteers: '-1', annual_income: '-1' };
const orderIndexes = { credit_code: 'by_credit_code', founded_on: 'by_founding', full_time_staff: 'by_staff', volunteers: 'by_volunteers', annual_income: 'by_income' } as const;

// Cursors compare by the index's own expression, and coalesce is not leakproof.
const orders = (expression: (column: string, empty: string) => string): string[] => Object.entries(orderIndexes).flatMap(([column, name]) => [
  `drop index registry_organization_${name}`,
  `create index registry_organization_${name} on registry_organization ((${expression(column, least[column as keyof typeof least])}), id)`,
]);

/** PostgreSQL itself keeps rows of other scopes back, should a row rule be forgotten. */
export const kernelRowSecurity: Migration = {
  name: '20261201090000_kernel_row_security',
  up: [...functions, ...Object.entries(tables).flatMap(([table, guard]) => guarded(table, guard)), ...history, ...chain, ...chunks, ...crossings, ...figures('id, '), ...orders((column, empty) => `case when ${column} is null then ${empty} else ${column} end`)],
  down: [
    ...orders((column, empty) => `coalesce(${column}, ${empty})`), ...figures(''),
    'drop function registry_code_holders(text[]), registry_import_origin(text), registry_changes(integer, text, integer, text[], integer), audit_accesses(text, text), kernel_history(text, text), audit_head(), audit_append_once(jsonb, timestamptz)',
    'drop policy of_document on documents_chunk', 'alter table documents_chunk disable row level security',
    'alter function audit_append(jsonb) security invoker reset search_path', 'alter function audit_history() security invoker reset search_path',
    ...unguarded('audit_event'),
    'drop policy in_scope on kernel_event', 'drop policy written on kernel_event', 'alter table kernel_event disable row level security',
    ...Object.entries(tables).reverse().flatMap(([table, guard]) => unguarded(table, guard)),
    'drop function app_key(text), app_scopes()',
  ],
};
