import type { Catalog } from "../catalog/catalog.js";
import type { JsonValue } from "../value/json-value.js";

/** Whether a parameter holds a currency. */
export function isCurrency(name: string): boolean {
  return name === "currency";
}

/** What a text is among the currencies of ISO 4217; undefined for what is no text. */
export function currencyStanding(
  catalog: Catalog,
  value: JsonValue,
): "current" | "replaced" | "unknown" | undefined {
  if (typeof value !== "string") return undefined;
  const found = catalog.currencies.find((currency) => currency.code === value);
  if (found === undefined) return "unknown";
  return found.replaced ? "replaced" : "current";
}
