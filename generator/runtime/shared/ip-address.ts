/** The four numbers of an IPv4 address, or `undefined`. */
export function readIpv4(text: string): readonly number[] | undefined {
  const parts = text.split(".");
  // A leading zero is refused: some systems read such a number as octal.
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part))) return undefined;
  const octets = parts.map(Number);
  return octets.every((octet) => octet <= 255) ? octets : undefined;
}

/** The eight groups of an IPv6 address, or `undefined`; a zone id makes it none. */
export function readIpv6(text: string): readonly number[] | undefined {
  const [left = "", right, ...more] = text.split("::");
  if (more.length > 0) return undefined;
  const tail = readGroups(right ?? left, { endsAddress: true });
  if (right === undefined) return tail?.length === 8 ? tail : undefined;
  const head = readGroups(left, { endsAddress: false });
  if (head === undefined || tail === undefined || head.length + tail.length > 7) return undefined;
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

/** The IPv4 address that an IPv6 address wraps, as `::ffff:203.0.113.7` does. */
export function unwrapIpv4(groups: readonly number[]): readonly number[] | undefined {
  if (groups[5] !== 0xffff || groups.slice(0, 5).some((group) => group !== 0)) return undefined;
  return groups.slice(6).flatMap((group) => [group >> 8, group & 0xff]);
}

/** The eight groups of an address of either kind, an IPv4 wrapped, so that both can be held against one network. */
export function readAddress(text: string): readonly number[] | undefined {
  const [a, b = 0, c = 0, d = 0] = readIpv4(text) ?? [];
  return a === undefined ? readIpv6(text) : [0, 0, 0, 0, 0, 0xffff, a * 256 + b, c * 256 + d];
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
