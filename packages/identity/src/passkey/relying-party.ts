import { isIP } from 'node:net';

/** The address under which browsers know this installation: passkeys are made for it, and good nowhere else. */
export interface RelyingParty {
  /** The host name. */
  readonly id: string;
  readonly origin: string;
}

/** Null where browsers have no passkeys: without https, but on this machine itself, and under a host of numbers. */
export function relyingPartyAt(origin: string): RelyingParty | null {
  const { protocol, hostname } = new URL(origin);
  const named = !hostname.startsWith('[') && isIP(hostname) === 0;
  const protectedThere = protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost');
  return named && protectedThere ? { id: hostname, origin: new URL(origin).origin } : null;
}
