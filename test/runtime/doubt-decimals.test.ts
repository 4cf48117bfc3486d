import { expect, test } from "vitest";
import { doubtDecimals } from "../../generator/runtime/server/doubts/decimals.js";
import { wordedReport } from "../../generator/runtime/shared/worded-report.js";

function doubtsOf(custom_data: object): readonly unknown[] {
  const report = wordedReport();
  doubtDecimals(custom_data, report);
  expect([report.violations, report.dropped]).toEqual([[], []]);
  return report.doubts;
}

test.each([
  ["JPY", 10.5, "has decimals, which its currency does not know"],
  ["EUR", 10.505, "has more decimals than the 2 of its currency"],
  ["KWD", 10.5055, "has more decimals than the 3 of its currency"],
  ["CLF", 1.00005, "has more decimals than the 4 of its currency"],
])("%s %d is doubted", (currency, value, text) => {
  const contents = [{ id: "A", item_price: value, quantity: 1.5 }];
  expect(doubtsOf({ value, currency, contents, score: 1.23456 })).toEqual([
    { path: "custom_data.value", rule: "decimals", text },
    { path: "custom_data.contents[0].item_price", rule: "decimals", text },
  ]);
});

test.each([
  ["JPY", 10],
  ["EUR", 10.5],
  ["KWD", 10.505],
  ["XAU", 0.123456],
])("%s %d is no doubt", (currency, value) => {
  expect(doubtsOf({ value, currency })).toEqual([]);
});
