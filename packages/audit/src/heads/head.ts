import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonical } from '../chain/canonical.ts';

/** The end of the chain at a moment, signed: who holds it knows what the chain was then. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly signature: string;
}

// RFC 8410: what stands before the 32 bytes of an Ed25519 key in PKCS #8.
const PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The signing key made of a secret of 32 bytes. */
export function signingKey(secret: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PREFIX, secret]), format: 'der', type: 'pkcs8' });
}

const said = ({ seq, hash, at }: Omit<Head, 'signature'>): Buffer => Buffer.from(canonical({ algorithm: 'Ed25519', at, hash, seq }));

/** A head with its signature. */
export function signHead(head: Omit<Head, 'signature'>, key: KeyObject): Head {
  return { ...head, signature: sign(null, said(head), key).toString('base64url') };
}

/** Whether a head was signed by the holder of this key. */
export function isSigned(head: Head, key: KeyObject): boolean {
  return verify(null, said(head), createPublicKey(key), Buffer.from(head.signature, 'base64url'));
}
