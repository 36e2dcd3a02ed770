import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicIp } from '../../../src/articles/fetching/public-ip.ts';

const settings = { seed: 4, numRuns: 3_000 };

/**
 * First and last number of each range that is not public, from IANA's registries of special-purpose
 * addresses, as plain numbers and independent of the library.
 */
const closedIpv4: readonly (readonly [number, number])[] = [
  [0x00000000, 0x00ffffff], // 0.0.0.0/8
  [0x0a000000, 0x0affffff], // 10.0.0.0/8
  [0x64400000, 0x647fffff], // 100.64.0.0/10
  [0x7f000000, 0x7fffffff], // 127.0.0.0/8
  [0xa83f8110, 0xa83f8110], // 168.63.129.16
  [0xa9fe0000, 0xa9feffff], // 169.254.0.0/16
  [0xac100000, 0xac1fffff], // 172.16.0.0/12
  [0xc0000000, 0xc00000ff], // 192.0.0.0/24
  [0xc0000200, 0xc00002ff], // 192.0.2.0/24
  [0xc01fc400, 0xc01fc4ff], // 192.31.196.0/24
  [0xc034c100, 0xc034c1ff], // 192.52.193.0/24
  [0xc0586300, 0xc05863ff], // 192.88.99.0/24
  [0xc0a80000, 0xc0a8ffff], // 192.168.0.0/16
  [0xc0af3000, 0xc0af30ff], // 192.175.48.0/24
  [0xc6120000, 0xc613ffff], // 198.18.0.0/15
  [0xc6336400, 0xc63364ff], // 198.51.100.0/24
  [0xcb007100, 0xcb0071ff], // 203.0.113.0/24
  [0xe0000000, 0xffffffff], // 224.0.0.0/4, 240.0.0.0/4, broadcast
];
/** The same for IPv6, within 2000::/3; everything outside is closed. */
const closedIpv6: readonly (readonly [bigint, bigint])[] = [
  [0x20010000n << 96n, (0x20010200n << 96n) - 1n], // 2001::/23
  [0x20010db8n << 96n, (0x20010db9n << 96n) - 1n], // 2001:db8::/32
  [0x2002n << 112n, (0x2003n << 112n) - 1n], // 2002::/16
  [0x2620004f8000n << 80n, (0x2620004f8001n << 80n) - 1n], // 2620:4f:8000::/48
  [0x3fffn << 112n, (0x3fff1n << 108n) - 1n], // 3fff::/20
];

test.each([
  ['127.0.0.1', 'loopback'],
  ['0.0.0.0', 'this host'],
  ['10.1.2.3', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['169.254.169.254', 'the metadata of a cloud'],
  ['100.100.100.200', 'the metadata of a cloud, in carrier-grade NAT'],
  ['168.63.129.16', 'the host of a machine in Azure'],
  ['198.18.0.1', 'benchmarks'],
  ['203.0.113.9', 'documentation'],
  ['224.0.0.251', 'multicast'],
  ['255.255.255.255', 'broadcast'],
  ['::1', 'loopback'],
  ['::', 'unspecified'],
  ['::ffff:127.0.0.1', 'mapped loopback'],
  ['::ffff:8.8.8.8', 'mapped'],
  ['::7f00:1', 'an IPv4 address in the old compatible form'],
  ['64:ff9b::7f00:1', 'NAT64'],
  ['64:ff9b:1::1', 'local NAT64'],
  ['2002:7f00:1::', '6to4 of loopback'],
  ['2001:0:1::1', 'Teredo'],
  ['fc00::1', 'unique local'],
  ['fd00:ec2::254', 'the metadata of a cloud'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with a zone'],
  ['fec0::1', 'site-local'],
  ['ff02::1', 'multicast'],
  ['100::1', 'discarded'],
  ['2001:db8::1', 'documentation'],
  ['5f00::1', 'segment routing'],
  ['4000::1', 'not handed out'],
  ['2606:4700::1%1', 'a zone'],
  ['0x7f.1', 'no usual spelling'],
  ['127.1', 'no usual spelling'],
  ['2130706433', 'no usual spelling'],
  ['example.org', 'a name'],
  ['', 'nothing'],
])('%s is not public: %s', (address) => {
  expect(isPublicIp(address)).toBe(false);
});

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '93.184.215.14',
  '172.15.0.1',
  '172.32.0.1',
  '2606:4700::1111',
  '2a00::1',
])('%s is public', (address) => {
  expect(isPublicIp(address)).toBe(true);
});

describe('agrees with the registries', () => {
  test('at both ends of every IPv4 range, and one beyond', () => {
    for (const address of closedIpv4.flatMap(([first, last]) => [first - 1, first, last, last + 1]))
      if (address >= 0 && address <= 0xffffffff) checkIpv4(address);
    expect.hasAssertions();
  });

  test('for any IPv4 address', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffffff }), checkIpv4), settings);
  });

  test('at both ends of every IPv6 range, and one beyond', () => {
    const ends = closedIpv6.flatMap(([first, last]) => [first - 1n, first, last, last + 1n]);
    for (const address of [
      ...ends,
      0n,
      1n,
      (1n << 125n) - 1n,
      1n << 125n,
      3n << 125n,
      (1n << 128n) - 1n,
    ])
      checkIpv6(address);
  });

  test('for any IPv6 address, half of them in the part that is handed out', () => {
    const any = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });
    const global = fc.bigInt({ min: 1n << 125n, max: (1n << 126n) - 1n });
    fc.assert(fc.property(fc.oneof(any, global), checkIpv6), settings);
  });
});

function checkIpv4(address: number): void {
  const text = [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
  const isClosed = closedIpv4.some(([first, last]) => address >= first && address <= last);
  expect({ text, isPublic: isPublicIp(text) }).toEqual({ text, isPublic: !isClosed });
}

function checkIpv6(address: bigint): void {
  const digits = address.toString(16).padStart(32, '0');
  const text = (digits.match(/.{4}/g) ?? []).join(':');
  const isHandedOut = address >> 125n === 1n;
  const isClosed = closedIpv6.some(([first, last]) => address >= first && address <= last);
  expect({ text, isPublic: isPublicIp(text) }).toEqual({
    text,
    isPublic: isHandedOut && !isClosed,
  });
}
