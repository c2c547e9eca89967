import { createHash } from 'node:crypto';
import type { Decision } from './decision.entity.ts';

export type Sealed = Pick<Decision, 'subjectType' | 'subjectId' | 'action' | 'reason' | 'basis' | 'facts' | 'decidedBy' | 'post' | 'adverse' | 'appealUntil'> & { readonly decidedAt: Date | string };

// jsonb keeps no order of keys.
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return `{${Object.entries(value).filter(([, one]) => one !== undefined).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

/** The digest of everything that a decision says: SHA-256, in hex. */
export function digestOf({ subjectType, subjectId, action, reason, basis, facts, decidedBy, post, adverse, appealUntil, decidedAt }: Sealed): string {
  const said = { subjectType, subjectId, action, reason, basis, facts, decidedBy, post, adverse, appealUntil, decidedAt: new Date(decidedAt).toISOString() };
  return createHash('sha256').update(canonical(said)).digest('hex');
}
