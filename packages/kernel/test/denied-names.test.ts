import { describe, expect, test } from 'vitest';
import { deniedWordIn } from '../src/denied-names.ts';

describe('不许有的名字', () => {
  test.each(['politicalView', 'apolitical', 'religion', 'unreliable', 'RELIABILITY_SCORE', 'disloyal', 'instability', 'petitionHistory', 'her_opinion', 'socialMediaAccount', 'isPartyMember', 'blackListed', 'riskScore', 'CREDIT_SCORE', 'ethnicity', 'Watchlist'])('%s', (name) => {
    expect(deniedWordIn(name)).toMatch(/./);
  });
  test.each(['satisfaction', 'labourCompetition', 'repetition', 'creditCode', 'partyOrganization', 'score', 'risk', 'policy', 'media', 'listed', 'member', 'CompetitionResult'])('%s 可以', (name) => expect(deniedWordIn(name)).toBeNull());
});
