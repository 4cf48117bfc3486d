import { readAddress } from "../../shared/ip-address.js";

/** An address, or a range of them, as `10.0.0.0/8`. */
export interface Network {
  readonly groups: readonly number[];
  /** How many of the 128 bits must agree. */
  readonly bits: number;
}

/** Reads an address or a range in CIDR notation, of IPv4 or IPv6. */
export function readNetwork(text: string): Network | undefined {
  const [address = "", length, ...more] = text.trim().split("/");
  const groups = readAddress(address);
  if (groups === undefined || more.length > 0) return undefined;
  const isIpv4 = !address.includes(":");
  const most = isIpv4 ? 32 : 128;
  if (length === undefined) return { groups, bits: 128 };
  if (!/^[0-9]{1,3}$/.test(length) || Number(length) > most) return undefined;
  return { groups, bits: Number(length) + (128 - most) };
}

/** Whether an address lies in a network. */
export function isWithin(address: string, { groups, bits }: Network): boolean {
  const given = readAddress(address);
  return (
    given?.every((group, index) => {
      const counted = Math.min(16, Math.max(0, bits - index * 16));
      return group >> (16 - counted) === (groups[index] ?? 0) >> (16 - counted);
    }) === true
  );
}
