import { BlockList, isIP } from 'node:net';

/** Where an address lies: on the internet, in a network of one's own, on this machine, or nowhere that anything is sent to. */
export type Reach = 'PUBLIC' | 'PRIVATE' | 'LOOPBACK' | 'NOWHERE';

function networks(...list: readonly string[]): BlockList {
  const block = new BlockList();
  for (const network of list) {
    const [address = '', prefix] = network.split('/');
    block.addSubnet(address, Number(prefix), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return block;
}

const loopback = networks('127.0.0.0/8', '::1/128');
const own = networks('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7');
// IANA's registries of special purposes; link-local holds the metadata of clouds, 64:ff9b::/96, 2002::/16 and 2001::/32 hold addresses of the old kind within.
const special = networks(
  '0.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
  '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20',
);
// What of the new kind is given out at all.
const global6 = networks('2000::/3');

/** The address of the old kind that one of the new kind stands for (::ffff:a.b.c.d), or the address itself. */
function plainOf(address: string): string {
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(new URL(`http://[${address}]/`).hostname.slice(1, -1)) ?? [];
  if (!high || !low) return address;
  const [first, second] = [parseInt(high, 16), parseInt(low, 16)];
  return [first >> 8, first & 255, second >> 8, second & 255].join('.');
}

export function reachOf(address: string): Reach {
  // An address with a zone is of a link.
  if (isIP(address) === 0 || address.includes('%')) return 'NOWHERE';
  const plain = isIP(address) === 6 ? plainOf(address) : address;
  const family = isIP(plain) === 4 ? 'ipv4' : 'ipv6';
  if (loopback.check(plain, family)) return 'LOOPBACK';
  if (own.check(plain, family)) return 'PRIVATE';
  return special.check(plain, family) || (family === 'ipv6' && !global6.check(plain, family)) ? 'NOWHERE' : 'PUBLIC';
}
