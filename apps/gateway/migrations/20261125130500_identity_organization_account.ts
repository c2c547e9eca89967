import type { Migration } from '@gongqiao/database';

/** Whoever acts for an organization acts for no union body: the two sides never meet in one account, and so in no session. */
export const identityOrganizationAccount: Migration = {
  name: '20261125130500_identity_organization_account',
  up: [
    'alter table identity_account add constraint identity_account_side check (organization_id is null or (unit_id is null and department is null))',
    'create index identity_account_organization on identity_account (organization_id) where organization_id is not null',
  ],
  down: ['drop index identity_account_organization', 'alter table identity_account drop constraint identity_account_side'],
};
