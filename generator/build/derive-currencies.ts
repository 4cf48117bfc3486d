import type { Catalog } from "../catalog/catalog.js";

const CODES_A_LINE = 24;

/** How many decimals amounts have unless the catalogue says otherwise. */
const USUAL_DECIMALS = 2;

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

/** The source of `generator/runtime/shared/currency-decimals.ts`: the currencies whose amounts have not two decimals. */
export function deriveCurrencyDecimals({ currencies }: Pick<Catalog, "currencies">): string {
  const groups = new Map<number | undefined, string[]>();
  for (const { code, decimals } of currencies) {
    if (decimals === USUAL_DECIMALS) continue;
    groups.set(decimals, [...(groups.get(decimals) ?? []), code]);
  }
  const entries = [...groups].sort(([a = 9], [b = 9]) => a - b);
  return [
    "const CODES: readonly (readonly [decimals: number | undefined, codes: string])[] = [",
    ...entries.map(([decimals, codes]) => `  [${decimals}, "${codes.join(" ")}"],`),
    "];",
    "",
    "/** How many decimals an amount has in a currency (ISO 4217); undefined where the norm does not say. */",
    "export function decimalsOf(currency: string): number | undefined {",
    "  const group = CODES.find(([, codes]) => codes.includes(currency));",
    `  return group === undefined ? ${USUAL_DECIMALS} : group[0];`,
    "}",
    "",
  ].join("\n");
}
