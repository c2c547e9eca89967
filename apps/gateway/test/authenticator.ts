import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const head = (major: number, n: number): Buffer => (n < 24 ? Buffer.from([(major << 5) | n]) : n < 256 ? Buffer.from([(major << 5) | 24, n]) : Buffer.from([(major << 5) | 25, n >> 8, n & 255]));

type Cbor = number | string | Buffer | Map<number | string, Cbor>;

/** RFC 8949, as much of it as devices write. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ELIGIBLE = 0x08;
const BACKED_UP = 0x10;
const ATTESTED = 0x40;

export interface Said {
  readonly origin: string;
  readonly rpId: string;
  readonly type: string;
  readonly challenge: string;
  readonly counter: number;
  readonly verified: boolean;
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
  /** A statement about the device that nobody asked for. */
  readonly statement: Map<string, Cbor>;
}

/** A device with one passkey (WebAuthn, ES256), which says the truth unless it is told what to say. */
export class Authenticator {
  readonly id = randomBytes(24).toString('base64url');
  readonly #key: KeyObject;
  readonly #cose: Buffer;
  readonly #usual: Partial<Said>;
  counter: number;

  constructor(usual: Partial<Said> & { readonly origin: string }, counter = 0) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    this.#key = privateKey;
    this.#cose = cbor(new Map<number, Cbor>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x!, 'base64url')], [-3, Buffer.from(y!, 'base64url')]]));
    this.#usual = usual;
    this.counter = counter;
  }

  #data(said: Partial<Said>, rpId: string, attested?: Buffer): Buffer {
    const { counter = this.counter, verified = true, backupEligible = false, backedUp = false } = said;
    const flags = PRESENT | (verified ? VERIFIED : 0) | (backupEligible ? ELIGIBLE : 0) | (backedUp ? BACKED_UP : 0) | (attested ? ATTESTED : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(said.rpId ?? rpId), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)]);
  }

  #client(said: Partial<Said>, type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type: said.type ?? type, challenge: said.challenge ?? challenge, origin: said.origin, crossOrigin: false }));
  }

  /** Answers what `/auth/passkeys/begin` asked. */
  make({ rp, challenge }: { readonly rp: { readonly id: string }; readonly challenge: string }, told: Partial<Said> = {}) {
    const said = { ...this.#usual, ...told };
    const id = Buffer.from(this.id, 'base64url');
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([id.length >> 8, id.length & 255]), id, this.#cose]);
    const statement = said.statement ?? new Map();
    const attestationObject = cbor(new Map<string, Cbor>([['fmt', statement.size > 0 ? 'packed' : 'none'], ['attStmt', statement], ['authData', this.#data(said, rp.id, attested)]]));
    return { id: this.id, rawId: this.id, type: 'public-key', response: { clientDataJSON: this.#client(said, 'webauthn.create', challenge).toString('base64url'), attestationObject: attestationObject.toString('base64url'), transports: ['internal'] }, clientExtensionResults: {} };
  }

  /** Answers what sign-in, or `/auth/passkeys/question`, asked. */
  sign({ rpId, challenge }: { readonly rpId: string; readonly challenge: string }, told: Partial<Said> = {}) {
    const said = { ...this.#usual, ...told };
    if (this.counter > 0) this.counter += 1;
    const [data, client] = [this.#data(said, rpId), this.#client(said, 'webauthn.get', challenge)];
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#key);
    return { id: this.id, rawId: this.id, type: 'public-key', response: { clientDataJSON: client.toString('base64url'), authenticatorData: data.toString('base64url'), signature: signature.toString('base64url') }, clientExtensionResults: {} };
  }
}
