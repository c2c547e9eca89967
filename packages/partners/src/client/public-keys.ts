import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { refuse } from '../refusals.ts';

// Named one by one, so that a private key that was sent by mistake is not kept.
const key = z.strictObject({
  kty: z.enum(['EC', 'RSA', 'OKP']), kid: z.string().max(100).optional(), use: z.literal('sig').optional(), alg: z.string().max(20).optional(), key_ops: z.array(z.string()).optional(),
  crv: z.string().max(20).optional(), x: z.string().max(200).optional(), y: z.string().max(200).optional(), n: z.string().max(2_000).optional(), e: z.string().max(20).optional(),
});
const keySet = z.strictObject({ keys: z.array(key).min(1).max(5) });

/** Reads a set of public keys; refuses whatever else it is. */
export function publicKeys(text: string): JSONWebKeySet {
  try {
    return keySet.parse(JSON.parse(text)) as JSONWebKeySet;
  } catch {
    throw refuse('CLIENT_KEYS', {}, ['keys']);
  }
}
