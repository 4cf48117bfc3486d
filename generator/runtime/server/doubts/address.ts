import { isPersonalText } from "../../shared/personal-text.js";
import { CALLS } from "./facts.js";

/** Why an address is probably not that of a page that a visitor saw, or says who the visitor is. */
export function doubtAddress(address: string): readonly [rule: string, text: string] | undefined {
  const [, host = ""] = /^[^:]+:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/.exec(address.toLowerCase()) ?? [];
  if (LOCAL.test(host)) return ["local-address", "is an address that no visitor can reach"];
  if (/[<>]|%3[ce]/i.test(address))
    return ["placeholder-address", "has angle brackets in it, as a template has"];
  if (isPersonalText(address)) {
    return ["personal-data-in-url", "carries personal data, for which Meta drops events: cut the query off"];
  }
  return CALLS.some((part) => address.includes(part))
    ? ["address-of-a-call", "answers a program; the page is the one that the visitor saw"]
    : undefined;
}

const LOCAL =
  /^(?:localhost|[^.[]+|.*\.(?:local|localhost|test|invalid|internal)|127(?:\.[0-9]+){3}|10(?:\.[0-9]+){3}|192\.168(?:\.[0-9]+){2}|172\.(?:1[6-9]|2[0-9]|3[01])(?:\.[0-9]+){2}|\[::1\])$/;
