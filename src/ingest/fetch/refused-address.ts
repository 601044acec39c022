import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Names that only a local network answers for (RFC 6761, 6762, 8375 and common use). */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)\.?$/i;

/**
 * Why a host may not be connected to, in words; null when it may or when it is a name that must be looked up
 * first. `hostname` is that of a WHATWG URL, which has already turned decimal, octal, hexadecimal, short and
 * full-width forms into the usual one.
 */
export function refusedHost(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(bare) !== 0) return refusedAddress(bare);
  if (bare === '') return 'the address names no host';
  return LOCAL_NAME.test(bare) ? `${bare} is a name of the local network` : null;
}

/**
 * Why an IP address may not be connected to; null for a public unicast one. IPv6 forms that carry an IPv4
 * address inside (mapped, NAT64, 6to4, Teredo) are refused unless they are plain mapped public addresses.
 */
export function refusedAddress(address: string): string | null {
  const bare = address.replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return `${address} is no IP address`;
  const parsed = ipaddr.process(bare);
  // ::/96, the retired IPv4-compatible addresses: some systems still take them for the IPv4 address inside.
  if (
    parsed.kind() === 'ipv6' &&
    parsed
      .toByteArray()
      .slice(0, 12)
      .every((byte) => byte === 0)
  ) {
    return `${address} is not a public address (IPv4-compatible)`;
  }
  const range = parsed.range();
  return range === 'unicast' ? null : `${address} is not a public address (${range})`;
}
