import { expect, test } from "vitest";
import { ContractViolation } from "../../generator/runtime/shared/contract-violation.js";
import { fromMinorUnits } from "../../generator/runtime/shared/from-minor-units.js";

test.each([
  [2500, "EUR", 25],
  [2599, "eur", 25.99],
  [2500, "JPY", 2500],
  [1234567, "KWD", 1234.567],
  [12345, "CLF", 1.2345],
  [-1, "USD", -0.01],
  [0, "USD", 0],
  [110n, "USD", 1.1],
  [9007199254740991, "USD", 90071992547409.91],
])("%d of the smallest unit of %s are %d", (amount, currency, value) => {
  expect(fromMinorUnits(amount, currency)).toBe(value);
});

test("every number of cents is the number that its decimal text means", () => {
  const cents = Array.from({ length: 20_000 }, (_, index) => index * 7);
  const text = (amount: number) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
  expect(cents.map((amount) => fromMinorUnits(amount, "EUR"))).toEqual(
    cents.map((amount) => Number(text(amount))),
  );
});

test.each([
  [25.5, "EUR", ["amount"]],
  [Number.NaN, "EUR", ["amount"]],
  [2 ** 60, "EUR", ["amount"]],
  ["2500" as unknown as number, "EUR", ["amount"]],
  [2500, "XAU", ["currency"]],
  [0.5, "euro", ["amount", "currency"]],
])("%d of %s is refused", (amount, currency, paths) => {
  const refused = () => fromMinorUnits(amount, currency);
  expect(refused).toThrow(ContractViolation);
  try {
    refused();
  } catch (error) {
    expect((error as ContractViolation).violations.map(({ path }) => path)).toEqual(paths);
  }
});
