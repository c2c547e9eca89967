import type { Migration } from '@gongqiao/database';

// The keys in alphabetical order, every value as text, number or null: what packages/audit/src/chain/canonical.ts writes.
const columns = [
  ['action', 'action'], ['actorId', 'actor_id'], ['actorKind', 'actor_kind'], ['actorName', 'actor_name'], ['algorithm', "'SHA-256'::text"], ['at', `to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`],
  ['department', 'department'], ['id', 'id'], ['objectId', 'object_id'], ['objectType', 'object_type'], ['organizationId', 'organization_id'], ['outcome', 'outcome'], ['payload', 'payload'], ['prevHash', 'prev_hash'],
  ['purpose', 'purpose'], ['requestId', 'request_id'], ['scope', 'scope'], ['seq', 'seq'], ['transactionId', 'transaction_id'], ['unitId', 'unit_id'],
] as const;
const value = (sql: string): string => (/[('']/.test(sql) ? sql : `e.${sql}`);
const canonical = columns.map(([key, sql]) => `'"${key}":' || coalesce(to_json(${value(sql)})::text, 'null')`).join(" || ',' || ");

/** One chain of hashes over everything that was done, refused or read, and through it over the history of rows. */
export const auditCore: Migration = {
  name: '20261125190000_audit_core',
  up: [
    `create table audit_event (
      id uuid primary key,
      seq integer not null unique,
      at timestamptz(3) not null,
      actor_id text,
      actor_name text not null,
      actor_kind text not null,
      department text,
      unit_id uuid,
      organization_id text,
      action text not null,
      object_type text,
      object_id text,
      outcome text not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
      request_id text,
      purpose text,
      transaction_id uuid unique,
      payload text not null,
      scope text not null default '',
      prev_hash text not null,
      hash text not null
    )`,
    'create index audit_event_at on audit_event (at, id)',
    'create index audit_event_object on audit_event (object_id, at) where object_id is not null',
    'create index audit_event_actor on audit_event (actor_id, at)',
    'create index audit_event_action on audit_event (action, at)',
    // One uuid for all the history that a transaction writes, whatever statement writes it.
    `create function audit_transaction() returns uuid language sql volatile as $$
      select coalesce(nullif(current_setting('audit.transaction', true), ''), set_config('audit.transaction', gen_random_uuid()::text, true))::uuid
    $$`,
    "alter table kernel_event add column transaction_id uuid not null default '00000000-0000-0000-0000-000000000000'",
    'alter table kernel_event alter column transaction_id set default audit_transaction()',
    'create index kernel_event_transaction on kernel_event (transaction_id)',
    `create function audit_canonical(e audit_event) returns text language sql immutable as $$ select '{' || ${canonical} || '}' $$`,
    // Without the column itself: which transaction it was is said by the row of the chain that holds the digest.
    `create function audit_digest(e kernel_event) returns text language sql immutable as $$
      select encode(sha256(convert_to(jsonb_build_array(e.id, e.subject_type, e.subject_id, e.subject_version, e.kind, e.action, e.reason, e.changes, e.actor_name, e.actor_id, e.batch_id,
        extract(epoch from e.at), e.scope, e.source, e.valid_since)::text, 'UTF8')), 'hex')
    $$`,
    `create function audit_payload(which uuid) returns text language sql stable as $$
      select '{"digest":' || coalesce(to_json(encode(sha256(convert_to(string_agg(audit_digest(e), '' order by e.id), 'UTF8')), 'hex'))::text, 'null') || ',"events":' || count(*) || '}'
      from kernel_event e where e.transaction_id = which
    $$`,
    // Volatile, so that the head is read after the lock was got, not as of before.
    `create function audit_append(act jsonb) returns integer language plpgsql volatile as $$
    declare
      e audit_event := jsonb_populate_record(null::audit_event, act);
      head record;
    begin
      perform pg_advisory_xact_lock(7305002423);
      select seq, hash into head from audit_event order by seq desc limit 1;
      e.id := gen_random_uuid();
      e.seq := coalesce(head.seq, 0) + 1;
      e.prev_hash := coalesce(head.hash, repeat('0', 64));
      e.payload := coalesce(e.payload, '{}');
      e.scope := coalesce(e.scope, '');
      e.hash := encode(sha256(convert_to(audit_canonical(e), 'UTF8')), 'hex');
      insert into audit_event select e.*;
      return e.seq;
    end $$`,
    // What the transaction's errand says, completed by the history that it wrote; without an errand, by that alone. When it was, the database says: history may be told of another time.
    `create function audit_history_errand(which uuid) returns jsonb language plpgsql stable as $$
    declare
      errand jsonb := coalesce(nullif(current_setting('audit.errand', true), ''), '{}')::jsonb;
      e kernel_event;
    begin
      select * into e from kernel_event k where k.transaction_id = which
        order by (k.subject_id = errand ->> 'object_id') is true desc, (k.subject_type = errand ->> 'object_type') is true desc, k.id limit 1;
      return jsonb_build_object('at', now(), 'actor_id', e.actor_id, 'actor_name', e.actor_name, 'actor_kind', case when e.actor_id is null then 'SYSTEM' else 'STAFF' end, 'action', e.subject_type || '.' || e.action)
        || jsonb_strip_nulls(errand)
        || jsonb_build_object('object_type', coalesce(case when errand ->> 'object_id' is null then null else errand ->> 'object_type' end, e.subject_type), 'object_id', coalesce(errand ->> 'object_id', e.subject_id),
          'outcome', 'DONE', 'transaction_id', which, 'payload', audit_payload(which), 'scope', e.scope);
    end $$`,
    `create function audit_history() returns trigger language plpgsql as $$
    begin
      if not exists (select from audit_event where transaction_id = new.transaction_id) then
        perform audit_append(audit_history_errand(new.transaction_id));
      end if;
      return null;
    end $$`,
    // Deferred: the chain's lock is taken by the commit itself, and others wait for nothing but that.
    'create constraint trigger kernel_event_audited after insert on kernel_event deferrable initially deferred for each row execute function audit_history()',
    `create function audit_event_stands() returns trigger language plpgsql as $$
    begin
      raise exception 'audit_event is never changed' using errcode = 'insufficient_privilege';
    end $$`,
    'create trigger audit_event_stands before update or delete on audit_event for each row execute function audit_event_stands()',
    'create trigger audit_event_stays before truncate on audit_event for each statement execute function audit_event_stands()',
    `do $$
    declare holder text;
    begin
      for holder in
        select distinct a.grantee::regrole::text from pg_class c, aclexplode(c.relacl) a
        where c.oid = 'audit_event'::regclass and a.grantee <> c.relowner and a.grantee <> 0
      loop
        execute format('revoke update, delete, truncate on audit_event from %s', holder);
      end loop;
    end $$`,
    // The history of before: covered from here on.
    `select audit_append(jsonb_build_object('at', now(), 'actor_name', '系统', 'actor_kind', 'SYSTEM', 'action', 'beginChain', 'outcome', 'DONE',
      'transaction_id', '00000000-0000-0000-0000-000000000000', 'payload', audit_payload('00000000-0000-0000-0000-000000000000')))`,
  ],
  down: [
    'drop trigger kernel_event_audited on kernel_event',
    'alter table kernel_event drop column transaction_id',
    'drop function audit_history(), audit_history_errand(uuid), audit_append(jsonb), audit_payload(uuid), audit_digest(kernel_event), audit_canonical(audit_event), audit_transaction()',
    'drop table audit_event',
    'drop function audit_event_stands()',
  ],
};
