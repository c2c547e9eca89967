import { record } from '@gongqiao/audit';
import { checkFactor, type FactorAnswer, isSignedIn, refuseIdentity, type SignedIn } from '@gongqiao/identity';
import { SIGNED_IN } from '@gongqiao/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOf } from './brakes.ts';
import { viewerFor } from './download.routes.ts';
import { HttpFault } from './fault.ts';
import { lockedFault } from './locked-fault.ts';
import type { Parts } from './parts.ts';
import { passkeySite } from './passkey-site.ts';

/** Which of the staff a request comes from: the others have no second factor. */
export async function ownerFor(request: FastifyRequest, parts: Parts): Promise<SignedIn> {
  const viewer = await viewerFor(request, parts, SIGNED_IN);
  if (viewer.kind !== 'STAFF' || !isSignedIn(viewer)) throw new HttpFault(403, 'FORBIDDEN', '您没有此项权限。');
  return viewer;
}

/** By what a second factor was proved, where that is told apart in the chain. */
export const PROVED_BY = { RECOVERY_CODE: 'useRecoveryCode', PASSKEY: 'usePasskey' } as const;

/** A wrong code counts as a wrong password does: whoever found a machine unlocked does not get rid of the second factor by trying. */
export async function proveFirst(request: FastifyRequest, reply: FastifyReply, parts: Parts, viewer: SignedIn, answer: FactorAnswer, action: string): Promise<void> {
  const { orm, clock, vault, contexts, settings } = parts;
  const [context, object] = [contexts.of(viewer, request.id), { type: 'Account', id: viewer.accountId }];
  const place = { sql: orm.pool as never, clock, vault, site: passkeySite(settings, request).site };
  const checked = await checkFactor(place, { account: viewer.account, address: addressOf(request) }, viewer.accountId!, 'PROVE', answer);
  if ('proof' in checked && checked.proof) {
    if (checked.proof !== 'APP') await record(context, { action: PROVED_BY[checked.proof], object });
    return;
  }
  await record(context, { action, outcome: 'REFUSED', object });
  throw 'lockedUntil' in checked ? lockedFault(checked, reply, clock.now()) : answer.passkey ? refuseIdentity('PASSKEY_REFUSED') : refuseIdentity('FACTOR_CODE', {}, ['code']);
}
