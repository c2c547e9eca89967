import { lookup as lookUp } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { reachOf } from './address.ts';

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** Where this installation may send to. */
export interface Destinations {
  /** Whether this machine, which a demonstration sends to, without https too. */
  readonly loopback: boolean;
  /** Hosts in networks of one's own that were named for it. */
  readonly hosts: readonly string[];
  /** The addresses of a host name. */
  readonly resolve: (host: string) => Promise<readonly Address[]>;
}

/** Why nothing was sent, in Chinese. */
export class DestinationFault extends Error {}

export const resolveHost = (host: string): Promise<readonly Address[]> => lookUp(host, { all: true });

export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase();

async function addressesOf({ resolve }: Destinations, host: string): Promise<readonly Address[]> {
  if (isIP(host) !== 0) return [{ address: host, family: isIP(host) }];
  const found = await resolve(host).catch(() => []);
  if (found.length === 0) throw new DestinationFault('没有查到这个域名的地址。');
  return found;
}

/** The addresses to connect to, looked up once: every one of them must be allowed, since any of them could be taken. Throws DestinationFault. */
export async function allowedAddresses(destinations: Destinations, url: URL): Promise<readonly Address[]> {
  const host = hostOf(url);
  const addresses = await addressesOf(destinations, host);
  const reaches = addresses.map(({ address }) => reachOf(address));
  const named = destinations.hosts.includes(host);
  const allowed = reaches.every((reach) => reach === 'PUBLIC' || (reach === 'PRIVATE' && named) || (reach === 'LOOPBACK' && destinations.loopback));
  if (!allowed) throw new DestinationFault('这个地址不在公网上，没有发送。确是本单位内网的，请系统管理员把域名写进 WEBHOOK_HOSTS。');
  if (url.protocol !== 'https:' && !reaches.every((reach) => reach === 'LOOPBACK')) throw new DestinationFault('这个地址不以 https 开头，没有发送。');
  return addresses;
}

/** A lookup that gives what was looked up before, so that nobody can change it between the check and the connection. */
export const pinned = (addresses: readonly Address[]): LookupFunction => (_host, options, done) => {
  if (options.all) done(null, addresses.map(({ address, family }) => ({ address, family })));
  else done(null, addresses[0]!.address, addresses[0]!.family);
};
