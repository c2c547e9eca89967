import type { Migration } from '@gongqiao/database';

const states = (list: readonly string[]): string[] => [
  'alter table retention_expired_document drop constraint retention_expired_document_state_check',
  `alter table retention_expired_document add constraint retention_expired_document_state_check check (state in (${list.map((state) => `'${state}'`).join(', ')}))`,
];

const waiting = (condition: string): string[] => ['drop index retention_expired_document_listed', `create index retention_expired_document_listed on retention_expired_document (id) where ${condition}`];

/** One asks that a document be destroyed, another destroys it. What was destroyed before had one person. */
export const retentionProposal: Migration = {
  name: '20261205110000_retention_proposal',
  up: [
    'alter table retention_expired_document add column proposed_by text, add column proposed_by_id text, add column proposed_at timestamptz',
    ...states(['LISTED', 'PROPOSED', 'EXTENDED', 'ASIDE', 'DESTROYED']),
    "alter table retention_expired_document add constraint retention_expired_document_proposed check (state <> 'PROPOSED' or (reason is not null and proposed_by is not null and proposed_by_id is not null and proposed_at is not null))",
    ...waiting("state in ('LISTED', 'PROPOSED')"),
  ],
  down: [
    "update retention_expired_document set state = 'LISTED' where state = 'PROPOSED'",
    'alter table retention_expired_document drop constraint retention_expired_document_proposed, drop column proposed_by, drop column proposed_by_id, drop column proposed_at',
    ...states(['LISTED', 'EXTENDED', 'ASIDE', 'DESTROYED']),
    ...waiting("state = 'LISTED'"),
  ],
};
