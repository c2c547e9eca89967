import type { Migration } from '@gongqiao/database';

const words = 'registry_search_words';

// One index answers a text and whose the rows are, without looking at any row.
const scoped = [
  `drop index ${words}_words`, `drop index ${words}_pairs`,
  `alter table ${words} add column scope text`,
  `update ${words} w set scope = o.scope from registry_organization o where o.id = w.organization_id`,
  `alter table ${words} alter column scope set not null`,
  `create index ${words}_terms on ${words} using gin (words gin_trgm_ops, pairs, (array[scope]))`,
];

// The largest code point there is: no name is sorted behind it.
const blocks = `
create table registry_search_block (
  number integer generated always as identity primary key,
  low text not null unique,
  high text not null default U&'\\+10FFFF',
  ready boolean not null default false
)`;

const tokens = `
create table registry_search_token (
  token text not null,
  block integer not null references registry_search_block on delete cascade
)`;

// What a text that is looked for has in common with every name that holds it: Chinese characters, their pairs, pairs and triples of letters.
const tokensOf = `
create function registry_search_tokens(words text, pairs text[]) returns setof text language sql immutable parallel safe as $$
  select distinct t.token from (
    select unnest(pairs) union all select substr(line, at, 3) from regexp_split_to_table(words, '\\n') line, generate_series(1, length(line) - 2) at
  ) t (token) where t.token ~ '^([a-z]{2,3}|[\u4e00-\u9fff]{1,2})$'
$$`;

// Whoever writes a name waits for nobody; only who moves the bounds of blocks must be alone. A token that two write at once stands there twice.
const announce = `
create function registry_search_announce(organizations uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('search blocks', 0));
  if not exists (select from registry_search_block) then return; end if;
  insert into registry_search_token (token, block)
  select distinct t.token, t.block from (
    select registry_search_tokens(w.words, w.pairs) as token, (select b.number from registry_search_block b where b.low <= o.name_order order by b.low desc limit 1) as block
    from unnest(organizations) k (id) join ${words} w on w.organization_id = k.id join registry_organization o on o.id = k.id) t
  where not exists (select from registry_search_token k where k.token = t.token and k.block = t.block);
end $$`;

const triggers = [
  `create function registry_search_words_written() returns trigger language plpgsql as $$
  begin
    perform registry_search_announce((select array_agg(organization_id) from written));
    return null;
  end $$`,
  ...['insert', 'update'].map((event) => `create trigger ${words}_${event} after ${event} on ${words} referencing new table as written for each statement execute function registry_search_words_written()`),
  `create function registry_search_order_written() returns trigger language plpgsql as $$
  begin
    perform registry_search_announce(array[new.id]);
    return null;
  end $$`,
  'create trigger registry_organization_search_order after update of name_order on registry_organization for each row when (new.name_order is distinct from old.name_order) execute function registry_search_order_written()',
];

/** Searches know whose the rows are, and in which stretches of the order of names they may find something (ADR 0010). */
export const registrySearchBlocks: Migration = {
  name: '20261206100000_registry_search_blocks',
  up: [...scoped, blocks, tokens, 'create index registry_search_token_token on registry_search_token (token, block)', 'create index registry_search_token_block on registry_search_token (block)', tokensOf, announce, ...triggers],
  down: [
    'drop trigger registry_organization_search_order on registry_organization',
    ...['insert', 'update'].map((event) => `drop trigger ${words}_${event} on ${words}`),
    'drop function registry_search_order_written, registry_search_words_written, registry_search_announce, registry_search_tokens',
    'drop table registry_search_token, registry_search_block',
    `drop index ${words}_terms`, `alter table ${words} drop column scope`,
    `create index ${words}_words on ${words} using gin (words gin_trgm_ops)`, `create index ${words}_pairs on ${words} using gin (pairs)`,
  ],
};
