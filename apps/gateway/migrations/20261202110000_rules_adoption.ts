import type { Migration } from '@gongqiao/database';

/** Rules that clerks put down: the city's, or a unit's own where a rule leaves it to the units; and articles that one goes by, without a number. */
export const rulesAdoption: Migration = {
  name: '20261202110000_rules_adoption',
  up: [
    'alter table rules_rule alter column amount drop not null, drop constraint rules_rule_unit_check',
    `alter table rules_rule add constraint rules_rule_unit_check check (unit in ('DAY', 'WORKING_DAY', 'MONTH', 'YEAR', 'PERSON', 'FEN', 'FRACTION', 'COUNT', 'TIMES', 'POINT', 'ARTICLE')),
      add check ((unit = 'ARTICLE') = (amount is null)), add column place text, add column adjustable boolean not null default false, add column adopted_by text, add column adopted_at timestamptz`,
    'drop index rules_rule_key',
    `create unique index rules_rule_key on rules_rule (key, scope, coalesce(valid_from, ''))`,
    "create index rules_rule_adopted on rules_rule ((case when adopted_at is null then '-infinity'::timestamptz else adopted_at end), id)",
  ],
  down: [
    'drop index rules_rule_adopted', 'drop index rules_rule_key', "delete from rules_rule where unit in ('TIMES', 'POINT', 'ARTICLE') or scope <> ''", "create unique index rules_rule_key on rules_rule (key, coalesce(valid_from, ''))",
    'alter table rules_rule drop column place, drop column adjustable, drop column adopted_by, drop column adopted_at, drop constraint rules_rule_check, drop constraint rules_rule_unit_check',
    `alter table rules_rule alter column amount set not null, add constraint rules_rule_unit_check check (unit in ('DAY', 'WORKING_DAY', 'MONTH', 'YEAR', 'PERSON', 'FEN', 'FRACTION', 'COUNT'))`,
  ],
};
