import type { Migration } from '@gongqiao/database';

/** What happened to rows. Insert and read only: the application's role lacks the right, and a trigger stops whoever has it. */
export const kernelCore: Migration = {
  name: '20261122100000_kernel_core',
  up: [
    `create table kernel_event (
      id uuid primary key,
      subject_type text not null,
      subject_id text not null,
      subject_version integer not null,
      kind text not null,
      action text not null,
      reason text,
      changes jsonb not null,
      actor_name text not null,
      actor_id text,
      batch_id text,
      at timestamptz not null,
      scope text not null default ''
    )`,
    'create index kernel_event_subject on kernel_event (subject_type, subject_id, subject_version)',
    // A row's history is also read by its id alone, newest last.
    'create index kernel_event_subject_id on kernel_event (subject_id, id)',
    'create index kernel_event_batch on kernel_event (batch_id) where batch_id is not null',
    `create function kernel_event_stands() returns trigger language plpgsql as $$
    begin
      raise exception 'kernel_event is never changed' using errcode = 'insufficient_privilege';
    end $$`,
    'create trigger kernel_event_stands before update or delete on kernel_event for each row execute function kernel_event_stands()',
    'create trigger kernel_event_stays before truncate on kernel_event for each statement execute function kernel_event_stands()',
    `do $$
    declare holder text;
    begin
      for holder in
        select distinct a.grantee::regrole::text from pg_class c, aclexplode(c.relacl) a
        where c.oid = 'kernel_event'::regclass and a.grantee <> c.relowner and a.grantee <> 0
      loop
        execute format('revoke update, delete, truncate on kernel_event from %s', holder);
      end loop;
    end $$`,
  ],
  down: ['drop table kernel_event', 'drop function kernel_event_stands()'],
};
