import type { Migration } from '@gongqiao/database';

/** Who an account is at the union's own identity provider: known from the first sign-in there on. */
export const identityFederated: Migration = {
  name: '20261130120000_identity_federated',
  up: [
    'alter table identity_account add column federated_issuer text, add column federated_subject text',
    'create unique index identity_account_federated on identity_account (federated_issuer, federated_subject)',
  ],
  down: ['alter table identity_account drop column federated_issuer, drop column federated_subject'],
};
