import { canonical, sha256 } from '@gongqiao/audit';
import type { Decision } from './decision.entity.ts';

export type Sealed = Pick<Decision, 'subjectType' | 'subjectId' | 'action' | 'reason' | 'basis' | 'facts' | 'decidedBy' | 'post' | 'adverse' | 'appealUntil'> & { readonly decidedAt: Date | string };

/** The digest of everything that a decision says: SHA-256, in hex. */
export function digestOf({ subjectType, subjectId, action, reason, basis, facts, decidedBy, post, adverse, appealUntil, decidedAt }: Sealed): string {
  return sha256(canonical({ subjectType, subjectId, action, reason, basis, facts, decidedBy, post, adverse, appealUntil, decidedAt: new Date(decidedAt).toISOString() }));
}
