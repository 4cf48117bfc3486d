import { type Identifier, raw } from "../shared/identifier.js";
import { readIpv4, readIpv6, unwrapIpv4 } from "../shared/ip-address.js";

/** The address of the visitor's browser. */
export const client_ip_address: Identifier = /* @__PURE__ */ raw(
  "unusable-ip-address",
  "is not a public IP address",
  normaliseIpAddress,
);

// The longest form of an address: six groups of IPv6 and a dotted IPv4.
const LONGEST = 45;

/**
 * A visitor's public address, IPv4 or IPv6, as it was given; an IPv4 that was wrapped in IPv6 comes out bare. Private,
 * local and reserved ranges and zone ids are refused, since they name no visitor; the ranges for documentation stay
 * (Customer Information Parameters, 2026-01-09).
 */
function normaliseIpAddress(text: string): string | undefined {
  const address = text.trim();
  if (address.length > LONGEST) return undefined;
  const octets = readIpv4(address);
  if (octets !== undefined) return isPublicIpv4(octets) ? address : undefined;
  const groups = readIpv6(address);
  if (groups === undefined) return undefined;
  const wrapped = unwrapIpv4(groups);
  if (wrapped !== undefined) return isPublicIpv4(wrapped) ? wrapped.join(".") : undefined;
  return isPublicIpv6(groups) ? address : undefined;
}

function isPublicIpv4([a = 0, b = 0]: readonly number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100) return b < 64 || b > 127;
  if (a === 169) return b !== 254;
  if (a === 172) return b < 16 || b > 31;
  if (a === 192) return b !== 168;
  return a !== 198 || (b !== 18 && b !== 19);
}

function isPublicIpv6(groups: readonly number[]): boolean {
  const [head = 0, ...rest] = groups;
  if (head === 0 && rest.every((group, index) => group === 0 || (index === 6 && group === 1))) return false;
  // fc00::/7 is private, fe80::/10 link-local, ff00::/8 multicast.
  return (head & 0xfe00) !== 0xfc00 && (head & 0xffc0) !== 0xfe80 && (head & 0xff00) !== 0xff00;
}
