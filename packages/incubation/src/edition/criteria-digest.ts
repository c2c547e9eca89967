import { createHash } from 'node:crypto';

export interface CriterionText {
  readonly title: string;
  readonly guide: string;
  readonly weight: number;
}

/** The digest of criteria as they read, in their order: SHA-256, in hex. Anybody may work it out again: a line each, `title⇥weight⇥guide`. */
export function criteriaDigest(criteria: readonly CriterionText[]): string {
  return createHash('sha256').update(criteria.map(({ title, weight, guide }) => `${title}\t${weight}\t${guide}`).join('\n')).digest('hex');
}
