import type { Migration } from '@gongqiao/database';

/** What law fixes, as dated rows. */
export const rulesCore: Migration = {
  name: '20261125090000_rules_core',
  up: [
    `create table rules_rule (
      id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      key text not null,
      title text not null,
      amount integer not null,
      out_of integer,
      unit text not null check (unit in ('DAY', 'WORKING_DAY', 'MONTH', 'YEAR', 'PERSON', 'FEN', 'FRACTION', 'COUNT')),
      basis text not null,
      article text,
      wording text,
      valid_from text,
      valid_to text,
      verified boolean not null
    )`,
    "create unique index rules_rule_key on rules_rule (key, coalesce(valid_from, ''))",
    'create index rules_rule_by_key on rules_rule (key, id)',
  ],
  down: ['drop table rules_rule'],
};
