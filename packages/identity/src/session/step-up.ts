import type { Viewer } from '@gongqiao/kernel';
import { refuse } from '../refusals.ts';
import { isSignedIn } from '../viewer/viewer-of.ts';

/**
 * Refuses when a session of staff has not lately proved who holds it: first in an operation that whoever finds a machine unlocked must not do. Who comes without a
 * session (commands, the system) is known otherwise.
 */
export function requireProof({ viewer }: { readonly viewer: Viewer }): void {
  if (viewer.kind === 'STAFF' && isSignedIn(viewer) && viewer.sessionId !== undefined && !viewer.provedLately) throw refuse('PROOF_WANTED');
}
