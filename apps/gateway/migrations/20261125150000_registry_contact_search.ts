import type { Migration } from '@gongqiao/database';

// No row-level security here, as with the words of organizations: ids and words only; rows are guarded where they are joined.
const contactWords = `
create table registry_contact_words (
  contact_id uuid primary key references registry_contact on delete cascade,
  words text not null,
  pairs text[] not null
);
create index registry_contact_words_words on registry_contact_words using gin (words gin_trgm_ops);
create index registry_contact_words_pairs on registry_contact_words using gin (pairs);
create index registry_contact_by_position on registry_contact (position, id)`;

/** Contacts are found by their post. The database has no pinyin: words of contacts that are there already are written at the next start. */
export const registryContactSearch: Migration = {
  name: '20261125150000_registry_contact_search',
  up: [contactWords],
  down: ['drop table registry_contact_words', 'drop index registry_contact_by_position'],
};
