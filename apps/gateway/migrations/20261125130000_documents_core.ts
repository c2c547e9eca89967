import type { Migration } from '@gongqiao/database';

/** Files that hang on rows of other domains, with their bytes. */
export const documentsCore: Migration = {
  name: '20261125130000_documents_core',
  up: [
    `create table documents_document (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      file_name text not null check (file_name <> ''),
      media_type text not null,
      size integer not null check (size > 0),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      uploader_name text not null,
      account_id text,
      holder_type text not null,
      holder_id uuid not null
    )`,
    'create index documents_document_holder on documents_document (holder_id, id)',
    'create index documents_document_account on documents_document (account_id, created_at) where account_id is not null',
    // Without a scope of their own: they are read by their document alone, which has one.
    `create table documents_chunk (
      document_id uuid not null references documents_document on delete cascade,
      ordinal integer not null check (ordinal > 0),
      bytes bytea not null check (length(bytes) between 1 and 262144),
      primary key (document_id, ordinal)
    )`,
    // What people send is packed already.
    'alter table documents_chunk alter column bytes set storage external',
  ],
  down: ['drop table documents_chunk, documents_document'],
};
