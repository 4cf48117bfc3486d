import { hashed, type Identifier } from "../shared/identifier.js";

/** An e-mail address. */
export const em: Identifier = /* @__PURE__ */ hashed(
  "malformed-email",
  "is not an e-mail address",
  normaliseEmail,
);

/** An e-mail address as a page passes it: Meta's script itself makes it lower case, and drops invalid ones. */
export function matchEm(text: string): string {
  return text.trim();
}

// One or more of what an atom is made of (RFC 5322, section 3.2.3), once in lower case.
const ATOM = /^[a-z0-9!#$%&'*+\-/=?^_`{|}~]+$/;

// Letters and digits with hyphens between (RFC 1034, section 3.5); a digit may stand first (RFC 1123, section 2.1). A
// label in another script has such a form, too: its A-label (RFC 5890, section 2.3.2.1).
const LABEL = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/;

// Mail ends at 254 characters (RFC 5321, section 4.5.3.1.3), Meta sets no end: this one spares cutting up megabytes.
const LONGEST = 10_000;

/**
 * An e-mail address in lower case without surrounding space; dots and plus tags stay (Customer Information
 * Parameters, 2026-01-09). It is a dot-atom at a host of two labels or more: the quoted names, address literals and
 * hosts of one label that RFC 5321 also allows are not addresses to Meta (capi-param-builder-nodejs 1.3.2).
 */
function normaliseEmail(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  if (address.length > LONGEST) return undefined;
  const [name = "", host = "", ...more] = address.split("@");
  return more.length === 0 && isDotAtom(name) && isHost(host) ? address : undefined;
}

function isDotAtom(name: string): boolean {
  // No RFC lets a colon stand before a dot. Meta's own code does, and the page and the server must send the same hash.
  const atoms = name.split(":.").join(".").split(".");
  return atoms.every((atom) => ATOM.test(atom));
}

function isHost(host: string): boolean {
  const labels = host.split(".");
  return labels.length > 1 && labels.every((label) => LABEL.test(label));
}
