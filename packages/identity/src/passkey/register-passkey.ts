import type { Clock, Sql } from '@gongqiao/kernel';
import { type AuthenticatorTransport, generateRegistrationOptions, type PublicKeyCredentialCreationOptionsJSON, type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers';
import { CHALLENGE_LIMIT, makeChallenge, takeChallenge } from './challenges.ts';
import { type Credential, credentialsOf } from './passkey-store.ts';
import type { PasskeyPlace } from './prove-passkey.ts';

export type PasskeyCreation = PublicKeyCredentialCreationOptionsJSON;
export type NewPasskey = RegistrationResponseJSON;

// ES256 and RS256, which all devices know one of.
const ALGORITHMS = [-7, -257];

/** What a browser asks a device to make a passkey of. */
export async function askForNewPasskey(place: PasskeyPlace, { accountId, account, name }: { readonly accountId: string; readonly account: string; readonly name: string }): Promise<PasskeyCreation> {
  const had = await credentialsOf(place.sql, accountId);
  return generateRegistrationOptions({
    rpName: '工桥', rpID: place.site.id, userName: account, userDisplayName: name, userID: new TextEncoder().encode(accountId), challenge: await makeChallenge(place, accountId, 'REGISTER'), timeout: CHALLENGE_LIMIT,
    attestationType: 'none', supportedAlgorithmIDs: ALGORITHMS, authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
    excludeCredentials: had.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] as AuthenticatorTransport[] })),
  });
}

// We asked for none. The certificates of one name addresses at which they may have been revoked, and whoever sends them would choose where this server asks.
function hasCertificates({ response }: NewPasskey): boolean {
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject));
  return attestation.get('attStmt').get('x5c') !== undefined;
}

async function verify({ site }: PasskeyPlace, challenge: string, made: NewPasskey): Promise<Credential | null> {
  try {
    if (hasCertificates(made)) return null;
    const { registrationInfo } = await verifyRegistrationResponse({ response: made, expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.id, requireUserVerification: true, supportedAlgorithmIDs: ALGORITHMS });
    if (!registrationInfo) return null;
    const { credential, credentialDeviceType, credentialBackedUp } = registrationInfo;
    return { credentialId: credential.id, publicKey: credential.publicKey, counter: credential.counter, backupEligible: credentialDeviceType === 'multiDevice', backedUp: credentialBackedUp, transports: credential.transports ?? [] };
  } catch {
    // Whatever is wrong with what a browser sent, it is no passkey.
    return null;
  }
}

/** What a device made when it was asked; `OVER` where nobody asked, or not lately, `null` where it is not what was asked for. */
export async function readNewPasskey(place: PasskeyPlace & { readonly sql: Sql; readonly clock: Clock }, accountId: string, made: NewPasskey): Promise<Credential | 'OVER' | null> {
  const challenge = await takeChallenge(place, accountId, 'REGISTER', made.response.clientDataJSON);
  return challenge === null ? 'OVER' : verify(place, challenge, made);
}
