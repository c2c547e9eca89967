import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reach, reachOf } from './address.ts';

const octet = fc.integer({ min: 0, max: 255 });
const hex = (number: number): string => number.toString(16);
const mapped = (address: string): string => {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return `::ffff:${hex(a * 256 + b)}:${hex(c * 256 + d)}`;
};

describe('地址在哪里', () => {
  it.each<[Reach, readonly string[]]>([
    ['PUBLIC', ['1.1.1.1', '8.8.8.8', '223.5.5.5', '172.15.0.1', '172.32.0.1', '192.167.1.1', '11.0.0.1', '100.63.0.1', '100.128.0.1', '2400:3200::1', '2606:4700::1111', '::ffff:8.8.8.8']],
    ['LOOPBACK', ['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:7f00:0001', '0:0:0:0:0:0:0:1']],
    ['PRIVATE', ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', 'fc00::1', 'fdff::1', '::ffff:10.1.2.3', '::ffff:c0a8:1']],
    ['NOWHERE', [
      '0.0.0.0', '0.1.2.3', '169.254.169.254', '100.64.0.1', '100.127.255.255', '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255',
      '::', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '::ffff:169.254.169.254', '::ffff:0.0.0.0', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', '100::1', '3fff::1', 'fd00:ec2::254%lo',
      '', 'localhost', '127.1', '2130706433', '0x7f.0.0.1', '0177.0.0.1', '127.0.0.1.', ' 127.0.0.1',
    ]],
  ])('%s', (reach, addresses) => {
    expect(addresses.map((address) => [address, reachOf(address)])).toEqual(addresses.map((address) => [address, reach]));
  });

  it('换一种写法，还是那个地址', () => {
    fc.assert(fc.property(fc.tuple(octet, octet, octet, octet), (parts) => {
      const address = parts.join('.');
      expect([address, reachOf(mapped(address))]).toEqual([address, reachOf(address)]);
    }), { numRuns: 2_000 });
  });

  it('内网、本机和链路上的，没有一个算作公网', () => {
    const inside = fc.oneof(
      fc.tuple(fc.constantFrom(10, 127, 0), octet, octet, octet), fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet), fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(169), fc.constant(254), octet, octet), fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet), fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
    ).map((parts) => parts.join('.'));
    fc.assert(fc.property(inside, (address) => {
      expect([reachOf(address), reachOf(mapped(address))]).not.toContain('PUBLIC');
    }), { numRuns: 2_000 });
  });
});
