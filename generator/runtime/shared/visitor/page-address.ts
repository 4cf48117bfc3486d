import { isPersonalText } from "../personal-text.js";
import { URL_PATTERN } from "../url.js";

const WEB_ADDRESS = /* @__PURE__ */ new RegExp(URL_PATTERN, "u");
const CREDENTIALS = /^([^:/?#]+:\/\/)[^/?#]*@/;

/** The longest address that is kept whole; what browsers and servers agree on. */
const LONGEST = 2048;

/**
 * The address of a page as Meta may have it, or `undefined` if it is none of the web. The part after # and a name with a
 * password are cut off, since they are the visitor's; so is the query, and then the path, where they carry an e-mail
 * address, for which Meta drops the event, or are too long.
 */
export function pageAddress(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const [shown = ""] = text.trim().split("#", 1);
  const address = shown.replace(CREDENTIALS, "$1");
  if (!WEB_ADDRESS.test(address)) return undefined;
  const [withoutQuery = ""] = address.split("?", 1);
  const [origin = ""] = /^[^:]+:\/\/[^/]+/.exec(withoutQuery) ?? [];
  return [address, withoutQuery].find(isFit) ?? `${origin}/`;
}

function isFit(address: string): boolean {
  return address.length <= LONGEST && !isPersonalText(address);
}
