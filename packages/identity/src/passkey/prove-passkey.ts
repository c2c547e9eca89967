import type { Clock, Sql } from '@gongqiao/kernel';
import { type AuthenticationResponseJSON, type AuthenticatorTransport, generateAuthenticationOptions, type PublicKeyCredentialRequestOptionsJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { CHALLENGE_LIMIT, makeChallenge, type Purpose, takeChallenge } from './challenges.ts';
import { credentialsOf, noteUse, type StoredCredential } from './passkey-store.ts';
import type { RelyingParty } from './relying-party.ts';

export type PasskeyQuestion = PublicKeyCredentialRequestOptionsJSON;
export type PasskeyAnswer = AuthenticationResponseJSON;

export interface PasskeyPlace {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly site: RelyingParty;
}

/** What a browser asks its devices to prove that this person is here; null where the account has no passkey. */
export async function askForPasskey(place: PasskeyPlace, accountId: string, purpose: Exclude<Purpose, 'REGISTER'>): Promise<PasskeyQuestion | null> {
  const credentials = await credentialsOf(place.sql, accountId);
  if (credentials.length === 0) return null;
  return generateAuthenticationOptions({
    rpID: place.site.id, challenge: await makeChallenge(place, accountId, purpose), userVerification: 'required', timeout: CHALLENGE_LIMIT,
    allowCredentials: credentials.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] as AuthenticatorTransport[] })),
  });
}

async function verify({ site }: PasskeyPlace, { credentialId, publicKey }: StoredCredential, challenge: string, answer: PasskeyAnswer) {
  try {
    // Below every count: the statement that notes the use compares it, for of two at once both would pass here.
    const credential = { id: credentialId, publicKey, counter: -1 };
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({ response: answer, expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.id, requireUserVerification: true, credential });
    return verified ? authenticationInfo : null;
  } catch {
    // Whatever is wrong with what a browser sent, it proves nothing.
    return null;
  }
}

/** Whether an answer proves that a passkey of this account signed what it was asked for this purpose; the question is used up. */
export async function provePasskey(place: PasskeyPlace, accountId: string, purpose: Exclude<Purpose, 'REGISTER'>, answer: PasskeyAnswer): Promise<boolean> {
  const challenge = await takeChallenge(place, accountId, purpose, answer.response.clientDataJSON);
  const stored = (await credentialsOf(place.sql, accountId)).find(({ credentialId }) => credentialId === answer.id);
  if (challenge === null || !stored) return false;
  const info = await verify(place, stored, challenge, answer);
  return info !== null && noteUse(place, stored.id, { counter: info.newCounter, backupEligible: info.credentialDeviceType === 'multiDevice', backedUp: info.credentialBackedUp });
}
