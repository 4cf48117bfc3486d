import { attempt } from "../attempt.js";
import { ownProperty } from "../own-property.js";
import { partKey } from "./visitor-fields.js";

/** Most parts that are looked for. */
const MOST_PARTS = 50;

/**
 * The text that a carrier brings: itself, or its parts by name in an object, in a list of objects with `name` or `key`
 * and `value`, as Shopify's note attributes are, or in what has a `get`, as headers and form data do.
 */
export function carriedText(carrier: unknown, key: string): string | undefined {
  if (typeof carrier === "string") return carrier;
  let text: string | undefined;
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const value = attempt(() => valueBy(carrier, partKey(key, part)));
    if (typeof value !== "string") break;
    text = (text ?? "") + value;
  }
  return text;
}

function valueBy(carrier: unknown, name: string): unknown {
  if (typeof carrier !== "object" || carrier === null) return undefined;
  if (Array.isArray(carrier)) return carrier.find((entry) => (entry?.name ?? entry?.key) === name)?.value;
  const { get } = carrier as { readonly get?: unknown };
  return typeof get === "function" ? get.call(carrier, name) : ownProperty(carrier, name);
}
