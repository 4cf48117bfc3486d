import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { inCapitals } from "../../runtime/shared/in-capitals.js";
import type { JsonValue } from "../../value/json-value.js";
import { onceFor } from "../../value/once-for.js";

/** Whether a Meta parameter holds a currency. */
export function isCurrency(catalog: Catalog, name: string): boolean {
  return findByName(catalog.parameters, name)?.schema.format === "currency";
}

/**
 * The same of an example's value. An example shows what an application passes in, and a builder, a page's function, the
 * types and the schemas take small letters, too: they send capitals.
 */
export function givenCurrencyStatus(catalog: Catalog, value: JsonValue): ReturnType<typeof currencyStatus> {
  return currencyStatus(catalog, inCapitals(value));
}

/** The status of a text as an ISO 4217 currency; undefined for anything but text. */
export function currencyStatus(
  catalog: Catalog,
  value: JsonValue,
): "current" | "replaced" | "unknown" | undefined {
  if (typeof value !== "string") return undefined;
  return statuses(catalog).get(value) ?? "unknown";
}

const statuses = onceFor(
  (catalog: Catalog): ReadonlyMap<string, "current" | "replaced"> =>
    new Map(catalog.currencies.map(({ code, replaced }) => [code, replaced ? "replaced" : "current"])),
);
