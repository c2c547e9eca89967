import type { Migration } from '@gongqiao/database';

/** Divisions that are no more, and what followed them. */
export const registryRegionHistory: Migration = {
  name: '20261125105000_registry_region_history',
  up: ["alter table registry_region add valid_from text, add valid_to text, add successor_code text references registry_region, add verified boolean not null default true"],
  down: ['delete from registry_region where valid_to is not null', 'alter table registry_region drop column valid_from, drop column valid_to, drop column successor_code, drop column verified'],
};
