import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The part of IPv6 that is handed out at all: 2000::/3 (IANA, IPv6 Global Unicast Address Assignments). */
const handedOut = ipaddr.IPv6.parse('2000::');
/** Public by number, yet every machine in Azure reaches its own host's metadata there. */
const hostOfAzure = '168.63.129.16';

/**
 * Whether `address` (an IPv4 or IPv6 address in its usual spelling) is one that anybody on the internet
 * can reach. Everything with a purpose of its own is not: loopback, private, link-local, carrier-grade
 * NAT, multicast, documentation, benchmarks, reserved, and each kind of IPv6 address that carries an
 * IPv4 address inside (mapped, NAT64, 6to4, Teredo). Source: IANA's special-purpose address registries
 * (RFC 6890), as ipaddr.js knows them.
 */
export function isPublicIp(address: string): boolean {
  // ipaddr.js also reads "0x7f.1" and zones such as "fe80::1%eth0"; nothing that a resolver gives needs them.
  if (isIP(address) === 0 || address.includes('%') || address === hostOfAzure) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match([handedOut, 3]);
}
