import type { Migration } from '@gongqiao/database';

/** What people keep for their own work: lists under a name, and what they have typed and not saved. */
export const workspaceCore: Migration = {
  name: '20261125110000_workspace_core',
  up: [
    `create table workspace_saved_view (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      list text not null,
      title text not null check (title <> ''),
      query text not null,
      audience text not null check (audience in ('OWN', 'DEPARTMENT', 'ALL')),
      owner_name text not null,
      owner_id uuid not null references identity_account on delete cascade,
      department text,
      unit_id uuid references identity_unit,
      removed_at timestamptz
    )`,
    'create unique index workspace_saved_view_title on workspace_saved_view (owner_id, list, audience, title) where removed_at is null',
    // A menu reads the views of one list, by audience and title.
    'create index workspace_saved_view_list on workspace_saved_view (list, audience, title, id) where removed_at is null',
    'create index workspace_saved_view_unit on workspace_saved_view (unit_id)',
    `create table workspace_draft (
      account_id uuid not null references identity_account on delete cascade,
      subject text not null,
      scope text not null default '',
      base_version integer,
      fields jsonb not null,
      reason text not null,
      device text not null,
      saved_at timestamptz not null,
      primary key (account_id, subject)
    )`,
    // Who else is at a row, and what has run out.
    'create index workspace_draft_subject on workspace_draft (subject, saved_at)',
    'create index workspace_draft_saved on workspace_draft (saved_at)',
  ],
  down: ['drop table workspace_draft, workspace_saved_view'],
};
