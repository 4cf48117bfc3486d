import { attempt } from "../attempt.js";
import type { VisitorContext, VisitorField } from "./visitor-context.js";

/** What a text of this code begins with, and its version. */
export const VERSION = "ec1";

/** Parts the fields of a text; none contains it. */
export const SEPARATOR = "~";

/** The fields in the order in which a text has them. */
export const FIELDS: readonly VisitorField[] = [
  "event_id",
  "fbc",
  "fbp",
  "client_ip_address",
  "client_user_agent",
  "event_source_url",
  "referrer_url",
];

/** How long a text may be. */
export interface TextLimit {
  /** The most characters that the carrier takes; as many as needed where it is left out. */
  readonly most?: number | undefined;
}

/**
 * A context as one text that survives what carries it: an order's record, a form field, a header, a cookie, a queue. It
 * has only letters, digits and `-_.!*():/=?@+%~`, and a check by which `decodeVisitor` notices what was cut off or
 * changed. It is no secret and not signed: what a page hands over is what the visitor says.
 *
 * Where it is too long for its carrier, it leaves out what is missed least: the referrer, the query of the page's
 * address, then its path, the address, the agent. A click id is never cut.
 */
export function encodeVisitor(visitor: VisitorContext, { most = Infinity }: TextLimit = {}): string {
  let kept = visitor;
  let text = textOf(kept);
  for (const shorten of SHORTER) {
    if (text.length <= most) break;
    kept = shorten(kept);
    text = textOf(kept);
  }
  return text;
}

function textOf(visitor: VisitorContext): string {
  const fields = FIELDS.map((field) => escaped(visitor[field] ?? ""));
  const body = [VERSION, ...fields].join(SEPARATOR);
  // The end is marked, so that what an earlier and longer text left in further fields is told apart.
  return [body, checkOf(body), ""].join(SEPARATOR);
}

/** Each leaves out a little more. */
const SHORTER: readonly ((visitor: VisitorContext) => VisitorContext)[] = [
  ({ referrer_url: _, ...rest }) => rest,
  (visitor) => withPage(visitor, /^[^?]*/s),
  (visitor) => withPage(visitor, /^[^:]+:\/\/[^/?]+\/?/),
  ({ event_source_url: _, ...rest }) => rest,
  ({ client_user_agent: _, ...rest }) => rest,
  ({ client_ip_address: _, ...rest }) => rest,
  ({ fbp: _, ...rest }) => rest,
  ({ fbc: _, ...rest }) => rest,
];

function withPage(visitor: VisitorContext, kept: RegExp): VisitorContext {
  const [page] = kept.exec(visitor.event_source_url ?? "") ?? [];
  return page ? { ...visitor, event_source_url: page } : visitor;
}

const UNSAFE = /[^A-Za-z0-9_.!*():/=?@-]/gu;

function escaped(text: string): string {
  return text.replace(UNSAFE, (sign) => {
    if (sign === " ") return "+";
    // Half a character, of which nothing can be made, throws; some signs are none that this function escapes.
    const code = attempt(() => encodeURIComponent(sign)) ?? "%EF%BF%BD";
    return code === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : code;
  });
}

/** A check of a text, by which an accident is noticed; FNV-1a of 32 bits. */
export function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
