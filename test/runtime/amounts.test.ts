import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalog } from "../../generator/derived/catalog.js";
import { fieldsRecipe } from "../../generator/readers/field-recipe.js";
import type { GivenField } from "../../generator/readers/given-field.js";
import { liveObject } from "../../generator/readers/live-reader.js";
import { wordedReport } from "../../generator/runtime/shared/worded-report.js";
import type { Presence } from "../../generator/value/presence.js";

const isAmount = ({ schema }: Pick<GivenField, "schema">) => schema.format === "amount";
const CURRENCY = catalog.parameters.find(({ schema }) => schema.format === "currency");
const ITEMS = catalog.parameters.find(({ name }) => name === "contents");
const MEMBERS = catalog.contentsMembers.filter(isAmount);
const AMOUNTS = [...catalog.parameters.filter(isAmount), ...MEMBERS];

const OPTIONAL: Presence = { kind: "optional" };
const PRESENCES: readonly Presence[] = [{ kind: "required" }, OPTIONAL];
const CURRENCIES: readonly Presence[] = [
  { kind: "required" },
  OPTIONAL,
  { kind: "default", value: "EUR" },
  { kind: "constant", value: "EUR" },
];

test("the amounts of the catalogue, and what names their currency", () => {
  expect(AMOUNTS.map(({ name }) => name)).toEqual(["net_revenue", "predicted_ltv", "value", "item_price"]);
  expect([CURRENCY?.name, ITEMS?.name]).toEqual(["currency", "contents"]);
});

/** An amount as a field of its own, or as the member of a product. */
function fieldsOf(
  amount: (typeof AMOUNTS)[number],
  presence: Presence,
  code: Presence,
): readonly GivenField[] {
  const { name, schema } = amount;
  const isMember = MEMBERS.some((member) => member.name === name);
  const field: GivenField = { name, presence, schema };
  const items: GivenField = {
    name: "contents",
    presence,
    schema: ITEMS?.schema ?? {},
    members: [field],
  } as GivenField;
  return [isMember ? items : field, { name: "currency", presence: code, schema: CURRENCY?.schema ?? schema }];
}

/** Money as shops, forms and databases write it. */
const money = fc.oneof(
  fc.double({ noNaN: true, min: -10, max: 1e9 }),
  fc.constantFrom(0, 0.1 + 0.2, "25", "", null, undefined, Number.NaN, -1, [], {}),
);
const code = fc.constantFrom("EUR", "eur", "JPY", "€", "", null, undefined, 978, "XXZ", ["EUR"]);

function amountsIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(amountsIn) : [];
}

describe.each(AMOUNTS.map((amount) => [amount.name, amount] as const))("%s", (name, amount) => {
  const least = amount.schema.minimum ?? Number.NEGATIVE_INFINITY;
  const isMember = MEMBERS.some((member) => member.name === name);

  test.each(
    PRESENCES.flatMap((presence) =>
      CURRENCIES.map((other) => [presence.kind, other.kind, presence, other] as const),
    ),
  )(
    "%s, with a currency that is %s: never without it, never in another, and no currency alone that was meant",
    (...given) => {
      const [, , presence, other] = given;
      const reader = liveObject(fieldsRecipe(fieldsOf(amount, presence, other)));
      fc.assert(
        fc.property(money, money, code, (first, second, currency) => {
          const values = isMember ? [{ [name]: first }, { [name]: second }] : first;
          const input = { [isMember ? "contents" : name]: values, currency };
          const report = wordedReport();
          const copy = reader.read(input, "", report) as Readonly<Record<string, unknown>> | undefined;
          if (copy === undefined) {
            expect(report.violations).not.toEqual([]);
            return;
          }
          const { currency: sent, ...rest } = copy;
          const amounts = amountsIn(rest);
          if (amounts.length > 0) expect(sent).toMatch(/^[A-Z]{3}$/);
          // Another currency than the one that was given is never put in its place.
          if (typeof currency === "string" && amounts.length > 0 && other.kind !== "default")
            expect(sent).toBe(currency.toUpperCase());
          for (const one of amounts) expect(Number.isFinite(one) && one >= least).toBe(true);
        }),
        { numRuns: 300 },
      );
    },
  );
});
