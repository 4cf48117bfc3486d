import { client_ip_address } from "../../identifiers/client-ip-address.js";
import { client_user_agent } from "../../identifiers/client-user-agent.js";
import { fbc } from "../../identifiers/fbc.js";
import { fbp } from "../../identifiers/fbp.js";
import { attempt } from "../attempt.js";
import { parseEventId } from "../event-id.js";
import type { Identifier } from "../identifier.js";
import type { Dropped } from "../violation.js";
import { carriedText } from "./carried-text.js";
import { knownOnly } from "./known-only.js";
import { pageAddress } from "./page-address.js";
import type { VisitorContext, VisitorField } from "./visitor-context.js";
import type { FieldName } from "./visitor-fields.js";
import { checkOf, FIELDS, SEPARATOR, VERSION } from "./visitor-text.js";

/** What came back of a context. */
export interface DecodedVisitor {
  /** What could be read; empty where nothing could. */
  readonly visitor: VisitorContext;
  /** Why something, or all of it, could not be read. It never contains the value itself. */
  readonly dropped: readonly Dropped[];
}

/**
 * Reads a context that something carried: the text of `encodeVisitor`, or what holds it by name, as Stripe's `metadata`,
 * Shopify's `note_attributes`, the fields of a form, headers. Each field is checked as a builder checks it. It never
 * throws: what is missing, cut off or changed is nothing, and `dropped` says why.
 */
export function decodeVisitor(carrier: unknown, { key = "visitor" }: FieldName = {}): DecodedVisitor {
  const text = carriedText(carrier, key)?.trim();
  if (!text) return nothing(key, "required", "is not there");
  if (!/^ec[0-9]+~/.test(text)) return nothing(key, "foreign-context", "is no context of a visitor");
  // In an address a space stands for a plus.
  const [version = "", ...segments] = text.replaceAll(" ", "+").split(SEPARATOR);
  if (version !== VERSION) return nothing(key, "unknown-version", "is of another version of this code");
  const values = segments.slice(0, FIELDS.length);
  // After the values the check, and the mark of the end.
  if (segments.length < FIELDS.length + 2) return nothing(key, "cut-off", "was cut off on its way");
  if (segments[FIELDS.length] !== checkOf([version, ...values].join(SEPARATOR))) {
    return nothing(key, "changed", "was changed on its way");
  }
  return checked(values, key);
}

function checked(values: readonly string[], key: string): DecodedVisitor {
  const read: { [Field in VisitorField]?: string | undefined } = {};
  const dropped: Dropped[] = [];
  for (const [index, field] of FIELDS.entries()) {
    const value = values[index] ?? "";
    if (value === "") continue;
    const { normalise, rule, complaint } = READERS[field];
    const text = attempt(() => decodeURIComponent(value.replaceAll("+", "%20")));
    read[field] = text === undefined ? undefined : normalise(text, 0);
    if (read[field] === undefined) dropped.push({ path: `${key}.${field}`, rule, text: complaint });
  }
  return { visitor: knownOnly(read), dropped };
}

type FieldReader = Pick<Identifier, "normalise" | "rule" | "complaint">;

const ADDRESS: FieldReader = {
  normalise: pageAddress,
  rule: "pattern",
  complaint: "must be a full web address that begins with http:// or https://",
};

const READERS: Readonly<Record<VisitorField, FieldReader>> = {
  event_id: {
    normalise: parseEventId,
    rule: "event-id",
    complaint: "must be an id: 1 to 128 letters, digits, dots, hyphens or underscores",
  },
  fbc,
  fbp,
  client_ip_address,
  client_user_agent,
  event_source_url: ADDRESS,
  referrer_url: ADDRESS,
};

function nothing(path: string, rule: string, text: string): DecodedVisitor {
  return { visitor: {}, dropped: [{ path, rule, text }] };
}
