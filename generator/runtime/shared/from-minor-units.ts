import { ContractViolation } from "./contract-violation.js";
import { CURRENCIES } from "./currencies.js";
import { decimalsOf } from "./currency-decimals.js";
import { inCapitals } from "./in-capitals.js";
import type { Violation } from "./violation.js";

/**
 * The amount that a payment service gives in the currency's smallest unit: 2500 cents are 25, 2500 yen are 2500, by the
 * decimals of ISO 4217. A service that counts some currencies otherwise says so in its documentation.
 *
 * @throws {ContractViolation} where the amount is no exact integer, or the currency has no such unit.
 */
export function fromMinorUnits(amount: number | bigint, currency: string): number {
  const code = inCapitals(currency);
  const decimals = CURRENCIES.has(code) ? decimalsOf(code) : undefined;
  const violations: Violation[] = [];
  if (!Number.isSafeInteger(Number(amount)) || typeof amount === "string") {
    violations.push({ path: "amount", rule: "type", text: "must be an integer that is exact" });
  }
  if (decimals === undefined) {
    violations.push({
      path: "currency",
      rule: "currency",
      text: "must be a currency that has smaller units",
    });
  }
  if (violations.length > 0) throw new ContractViolation(violations);
  // A decimal text becomes the nearest number, where a division may become another one.
  return Number(`${amount}e-${decimals}`);
}
