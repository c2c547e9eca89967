import type { Migration } from '@gongqiao/database';

/** When a session last proved who holds it; those that are open now prove it anew where it is asked for. */
export const identityProof: Migration = {
  name: '20261205100000_identity_proof',
  up: ['alter table identity_session add column proved_at timestamptz'],
  down: ['alter table identity_session drop column proved_at'],
};
