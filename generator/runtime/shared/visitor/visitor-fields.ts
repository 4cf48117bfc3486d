import type { VisitorContext } from "./visitor-context.js";
import { encodeVisitor } from "./visitor-text.js";

/** Under which name a carrier has a context. */
export interface FieldName {
  /** The name of the first value; the next ones have `_2`, `_3` and so on behind it. Without it, `visitor`. */
  readonly key?: string | undefined;
}

/** What a carrier with named values takes. */
export interface FieldLimits extends FieldName {
  /** The most characters of a value: 500 where it is left out, as Stripe's metadata take. */
  readonly most?: number | undefined;
  /** The most values: 4 where it is left out, of the 50 that Stripe's metadata take. */
  readonly fields?: number | undefined;
}

/**
 * A context as values by name, for Stripe's `metadata`, Shopify's cart attributes or fields of a CRM: the text of
 * `encodeVisitor` in as many parts as the carrier's limit makes of it. `decodeVisitor` puts them together.
 *
 * A text field of Salesforce has 255 characters, `{ most: 255 }`; a long one, and a property of HubSpot, takes the whole
 * text of `encodeVisitor`.
 */
export function visitorFields(
  visitor: VisitorContext,
  { key = "visitor", most = 500, fields = 4 }: FieldLimits = {},
): Readonly<Record<string, string>> {
  const text = encodeVisitor(visitor, { most: most * fields });
  const values: Record<string, string> = {};
  for (let part = 0; part * most < text.length; part += 1) {
    values[partKey(key, part)] = text.slice(part * most, (part + 1) * most);
  }
  return values;
}

/** The name of a part, counted from 0. */
export function partKey(key: string, part: number): string {
  return part === 0 ? key : `${key}_${part + 1}`;
}
