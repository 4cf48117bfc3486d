import { ContractViolation } from "../../shared/contract-violation.js";
import { readAddress } from "../../shared/ip-address.js";
import { isWithin, type Network, readNetwork } from "./network.js";
import { headerOf, type RequestLike } from "./request-like.js";

/**
 * What stands between a visitor and this server, and so may be believed. Anybody can write `X-Forwarded-For`; what is
 * not configured here is not read.
 *
 * - `"none"`: the visitor connects to this server.
 * - `hops`: so many proxies of yours, each of which adds the address it sees to `X-Forwarded-For`.
 * - `header`: the header in which your CDN gives the visitor's address and lets no one else write, such as
 *   `cf-connecting-ip`, `true-client-ip`, `fastly-client-ip` or `cloudfront-viewer-address`.
 * - `trusted`: the addresses of your proxies, or ranges of them such as `10.0.0.0/8`; the last address that is none of
 *   them is the visitor's.
 */
export type Proxies =
  | "none"
  | { readonly hops: number }
  | { readonly header: string }
  | { readonly trusted: readonly string[] };

/** What the proxies say about a request. */
export interface Forwarding {
  /** The visitor's address, be it public or not. */
  readonly address: string | undefined;
  /** Whether the other headers in which proxies say what was asked for may be believed. */
  readonly isForwarded: boolean;
}

/**
 * Where a request came from, as far as its proxies may be believed. `nearest` is the address that connected.
 *
 * @throws {ContractViolation} if the proxies are not described as they must be.
 */
export function forwardingOf(
  request: RequestLike,
  proxies: Proxies,
  nearest: string | undefined,
): Forwarding {
  if (proxies === "none") return { address: nearest, isForwarded: false };
  if ("header" in proxies) return byHeader(request, proxies.header);
  const listed = headerOf(request, "x-forwarded-for")?.split(",").map(withoutPort) ?? [];
  if ("hops" in proxies) {
    const { hops } = proxies;
    if (!Number.isInteger(hops) || hops < 1) refuse("hops", "must be a whole number from 1 on");
    // Fewer addresses than proxies: the request did not come through all of them, and anybody may have made the list.
    const address = listed.at(-hops);
    return { address, isForwarded: address !== undefined };
  }
  const networks = proxies.trusted.map(networkOf);
  const isTrusted = (address: string) => networks.some((network) => isWithin(address, network));
  if (nearest === undefined || !isTrusted(nearest)) return { address: nearest, isForwarded: false };
  return { address: listed.reverse().find((address) => !isTrusted(address)), isForwarded: true };
}

function byHeader(request: RequestLike, header: string): Forwarding {
  const name = header.toLowerCase();
  const value = headerOf(request, name)?.trim();
  if (value === undefined) return { address: undefined, isForwarded: false };
  // CloudFront puts the port behind an IPv6 address, too, and no brackets around it.
  const address = name === "cloudfront-viewer-address" ? value.replace(/:[0-9]+$/, "") : withoutPort(value);
  return { address, isForwarded: true };
}

/** An address of a list: some proxies add the port, and then brackets around an IPv6. */
function withoutPort(text: string): string {
  const address = text.trim().replace(/^"(.*)"$/, "$1");
  const [, inBrackets] = /^\[([^\]]*)\](?::[0-9]+)?$/.exec(address) ?? [];
  return inBrackets ?? (readAddress(address) === undefined ? address.replace(/:[0-9]+$/, "") : address);
}

function networkOf(text: string): Network {
  return readNetwork(text) ?? refuse("trusted", "must list addresses or ranges such as 10.0.0.0/8");
}

function refuse(path: string, text: string): never {
  throw new ContractViolation([{ path: `proxies.${path}`, rule: "proxies", text }]);
}
