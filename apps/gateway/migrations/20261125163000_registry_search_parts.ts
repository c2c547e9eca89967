import type { Migration } from '@gongqiao/database';

const PARTS = 8;

interface Words {
  readonly table: string;
  readonly key: string;
  readonly of: string;
}

const WORDS: readonly Words[] = [
  { table: 'registry_search_words', key: 'organization_id', of: 'registry_organization' },
  { table: 'registry_contact_words', key: 'contact_id', of: 'registry_contact' },
];

const indexes = ({ table }: Words): string[] => [`create index ${table}_words on ${table} using gin (words gin_trgm_ops)`, `create index ${table}_pairs on ${table} using gin (pairs)`];

// The rows move into a table of the same name; indexes of the old one give their names free first.
function rebuilt(words: Words, partition: string, parts: readonly string[]): string[] {
  const { table, key, of } = words;
  return [
    `alter table ${table} rename to ${table}_before`,
    ...['_words', '_pairs'].map((index) => `drop index ${table}${index}`),
    `alter table ${table}_before drop constraint ${table}_pkey`,
    `create table ${table} (${key} uuid not null references ${of} on delete cascade, words text not null, pairs text[] not null)${partition}`,
    ...parts,
    `insert into ${table} select * from ${table}_before`,
    `drop table ${table}_before`,
    `alter table ${table} add constraint ${table}_pkey primary key (${key})`,
    ...indexes(words),
  ];
}

const inParts = (words: Words): string[] => rebuilt(words, ` partition by hash (${words.key})`,
  Array.from({ length: PARTS }, (_, part) => `create table ${words.table}_${part} partition of ${words.table} for values with (modulus ${PARTS}, remainder ${part})`));

/** Search words in parts: a word that many have is met often enough in the first of them, and the index of the others is not asked. */
export const registrySearchParts: Migration = {
  name: '20261125163000_registry_search_parts',
  up: WORDS.flatMap(inParts),
  down: WORDS.flatMap((words) => rebuilt(words, '', [])),
};
