import type { Migration } from '@gongqiao/database';

/** Single Chinese characters are searched by the index too. */
export const registrySearchCharacters: Migration = {
  name: '20261125101000_registry_search_characters',
  up: [
    `update registry_search_words set pairs = array(
      select distinct p from unnest(pairs || regexp_split_to_array(regexp_replace(words, '[^\u4e00-\u9fff]', '', 'g'), '')) p where p <> '')`,
  ],
  down: ["update registry_search_words set pairs = array(select p from unnest(pairs) p where length(p) > 1)"],
};
