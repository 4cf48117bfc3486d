import type { Catalog } from "../catalog/catalog.js";

const CODES_A_LINE = 24;

/** The source of `generator/runtime/shared/currencies.ts`: the codes that the catalogue knows. */
export function deriveCurrencies(catalog: Pick<Catalog, "currencies">): string {
  const codes = catalog.currencies.map((currency) => currency.code);
  const lines = Array.from({ length: Math.ceil(codes.length / CODES_A_LINE) }, (_, line) =>
    codes.slice(line * CODES_A_LINE, (line + 1) * CODES_A_LINE).join(" "),
  );
  return [
    "// Replaced codes are included: the contract decides whether they may still be used.",
    "const CODES =",
    lines.map((line, index) => `  "${line}${index < lines.length - 1 ? ' " +' : '";'}`).join("\n"),
    "",
    "/** The currency codes of ISO 4217. */",
    'export const CURRENCIES: ReadonlySet<string> = /*@__PURE__*/ new Set(/*@__PURE__*/ CODES.split(" "));',
    "",
  ].join("\n");
}
