const REFERENCE = 'what everybody reads: it says nothing of anybody';
const SIGN_IN = 'read before anybody is known: by it the gateway learns who asks';
const TOKENS = 'read before a program of a partner is known: by it the gateway learns whose it is';
const TOLD = 'worked on by the gateway itself: addresses of programs, and ids of what the directory lists';
const WORDS = 'ids and words only: with row-level security LIKE and @> would not use the index; rows are guarded where they are joined';
const PUBLISHED = 'published for everybody to take';
const OWNER = 'has an owner rather than a scope: each statement names the account';
const COUNTED = 'how many numbers an office has given in a year: every writer counts on, whatever its scope';

/** Tables without row-level security, and why. */
export const openTables: Readonly<Record<string, string>> = {
  schema_migration: 'which migrations ran',
  identity_unit: REFERENCE,
  registry_region: REFERENCE,
  rules_rule: REFERENCE,
  identity_account: SIGN_IN,
  identity_session: SIGN_IN,
  identity_grant: SIGN_IN,
  identity_attempt: SIGN_IN,
  identity_factor: SIGN_IN,
  identity_recovery_code: SIGN_IN,
  identity_phone_code: SIGN_IN,
  identity_passkey: SIGN_IN,
  identity_passkey_challenge: SIGN_IN,
  partners_agreement: TOKENS,
  partners_client: TOKENS,
  partners_used: TOKENS,
  partners_usage: TOKENS,
  partners_refusal: TOKENS,
  partners_webhook: TOLD,
  partners_delivery: TOLD,
  registry_search_words: WORDS,
  registry_contact_words: WORDS,
  registry_search_block: WORDS,
  registry_search_token: WORDS,
  registry_open_data_edition: PUBLISHED,
  registry_open_data_chunk: PUBLISHED,
  documents_number: COUNTED,
  workspace_saved_view: OWNER,
  workspace_draft: OWNER,
};
