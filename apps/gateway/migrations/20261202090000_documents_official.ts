import type { Migration } from '@gongqiao/database';
import { guarded, ownedBy, unguarded } from './row-security.ts';

// The organization or the person that a document is delivered to reads it wherever it lies.
const guard = { own: `${ownedBy('organization_id', 'organization')} or ${ownedBy('account_id', 'account', 'text')}` };

/** Official documents as they were issued, and the counters of their numbers. */
export const documentsOfficial: Migration = {
  name: '20261202090000_documents_official',
  up: [
    `create table documents_number (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      mark text not null check (mark <> ''),
      year integer not null check (year between 2018 and 2999),
      last integer not null check (last > 0),
      unique (mark, year)
    )`,
    `create table documents_issued (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      number text not null unique check (number ~ '^[^〔〕]+〔\\d{4}〕[1-9]\\d*号$'),
      title text not null check (title <> ''),
      issued_at timestamptz not null,
      issued_by text not null,
      office text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      content jsonb not null check (content ->> 'classification' = 'NONE'),
      holder_type text not null,
      holder_id uuid not null,
      organization_id uuid,
      account_id text
    )`,
    'create index documents_issued_holder on documents_issued (holder_id, id)',
    ...guarded('documents_issued', guard),
    // What was issued stands. It goes with its row to another scope, with its organization when that is merged, and nothing else of it moves.
    `create function documents_issued_stands() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and to_jsonb(new) - array['scope', 'organization_id'] = to_jsonb(old) - array['scope', 'organization_id'] then
        return new;
      end if;
      raise exception 'documents_issued is never changed' using errcode = 'insufficient_privilege';
    end $$`,
    'create trigger documents_issued_stands before update or delete on documents_issued for each row execute function documents_issued_stands()',
    'create trigger documents_issued_stays before truncate on documents_issued for each statement execute function documents_issued_stands()',
  ],
  down: [...unguarded('documents_issued', guard), 'drop table documents_issued', 'drop function documents_issued_stands()', 'drop table documents_number'],
};
