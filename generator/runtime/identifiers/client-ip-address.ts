import { type Identifier, raw } from "../shared/identifier.js";

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

function unwrapIpv4(groups: readonly number[]): readonly number[] | undefined {
  if (groups[5] !== 0xffff || groups.slice(0, 5).some((group) => group !== 0)) return undefined;
  return groups.slice(6).flatMap((group) => [group >> 8, group & 0xff]);
}

function readIpv4(text: string): readonly number[] | undefined {
  const parts = text.split(".");
  // A leading zero is refused: some systems read such a number as octal.
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part))) return undefined;
  const octets = parts.map(Number);
  return octets.every((octet) => octet <= 255) ? octets : undefined;
}

function readIpv6(text: string): readonly number[] | undefined {
  const [left = "", right, ...more] = text.split("::");
  if (more.length > 0) return undefined;
  const tail = readGroups(right ?? left, { endsAddress: true });
  if (right === undefined) return tail?.length === 8 ? tail : undefined;
  const head = readGroups(left, { endsAddress: false });
  if (head === undefined || tail === undefined || head.length + tail.length > 7) return undefined;
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function readGroups(text: string, { endsAddress }: { endsAddress: boolean }): readonly number[] | undefined {
  if (text === "") return [];
  const groups: number[] = [];
  const parts = text.split(":");
  for (const [index, part] of parts.entries()) {
    const octets = endsAddress && index === parts.length - 1 ? readIpv4(part) : undefined;
    if (octets !== undefined) {
      const [a = 0, b = 0, c = 0, d = 0] = octets;
      groups.push(a * 256 + b, c * 256 + d);
    } else if (/^[0-9A-Fa-f]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}
