import { createHash } from 'node:crypto';
import type { Context } from '@gongqiao/kernel';
import { decisionsRules } from './decisions.rules.ts';
import { fundsRules } from './funds.rules.ts';
import { identityRules } from './identity.rules.ts';
import { incubationRules } from './incubation.rules.ts';
import { registryRules } from './registry.rules.ts';
import { retentionRules } from './retention.rules.ts';
import type { RuleRow } from './rule-row.ts';
import { venuesRules } from './venues.rules.ts';

/** The rules that this version knows. */
export const seededRules: readonly RuleRow[] = [...decisionsRules, ...fundsRules, ...identityRules, ...incubationRules, ...registryRules, ...retentionRules, ...venuesRules];

// The same rule from the same day is the same row, everywhere.
function idOf({ key, validFrom }: RuleRow): string {
  const hex = createHash('sha256').update(`rule ${key} ${validFrom ?? ''}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The rules that this version knows; rows that stand are brought up to date in what they say, never in what they fix. */
export async function seedRules(context: Context): Promise<void> {
  const now = context.clock.now().toISOString();
  const rows = seededRules.map((rule) => ({
    id: idOf(rule), version: 1, scope: '', created_at: now, updated_at: now, key: rule.key, title: rule.title, amount: rule.amount, out_of: rule.outOf ?? null, unit: rule.unit, basis: rule.basis,
    article: rule.article, wording: rule.wording, valid_from: rule.validFrom, valid_to: rule.validTo ?? null, verified: rule.verified, place: null, adjustable: rule.adjustable ?? false, adopted_by: null, adopted_at: null,
  }));
  await context.sql.query(`
    insert into rules_rule select * from json_populate_recordset(null::rules_rule, $1::json)
    on conflict (id) do update set title = excluded.title, basis = excluded.basis, article = excluded.article, wording = excluded.wording, valid_to = excluded.valid_to, verified = excluded.verified, adjustable = excluded.adjustable`, [JSON.stringify(rows)]);
}
