import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import type { JsonValue } from "../../value/json-value.js";
import { onceFor } from "../../value/once-for.js";

/** Whether a parameter of Meta's holds a currency. */
export function isCurrency(catalog: Catalog, name: string): boolean {
  return findByName(catalog.parameters, name)?.schema.format === "currency";
}

/** What a text is among the currencies of ISO 4217; undefined for what is no text. */
export function currencyStanding(
  catalog: Catalog,
  value: JsonValue,
): "current" | "replaced" | "unknown" | undefined {
  if (typeof value !== "string") return undefined;
  return standings(catalog).get(value) ?? "unknown";
}

const standings = onceFor(
  (catalog: Catalog): ReadonlyMap<string, "current" | "replaced"> =>
    new Map(catalog.currencies.map(({ code, replaced }) => [code, replaced ? "replaced" : "current"])),
);
