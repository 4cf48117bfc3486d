import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalog } from "../../generator/derived/catalog.js";
import { fieldsRecipe } from "../../generator/readers/field-recipe.js";
import type { GivenField } from "../../generator/readers/given-field.js";
import { liveObject } from "../../generator/readers/live-reader.js";
import { wordedReport } from "../../generator/runtime/shared/worded-report.js";
import type { Presence } from "../../generator/value/presence.js";
import { holdsRestriction, type ValueSchema } from "../../generator/value/value-schema.js";

/** The fields of the catalogue that restrict, or hold what does. */
const RESTRICTING = [...catalog.parameters, ...catalog.contentsMembers, ...catalog.serverParameters].filter(
  ({ schema }) => holdsRestriction(schema),
);

/** The paths below a field at which a value restricts, with that value. */
function restrictionsOf({ restricts, members = [] }: ValueSchema, path: string): [string, unknown][] {
  const below = members.flatMap(({ name, schema }) => restrictionsOf(schema, `${path}.${name}`));
  return restricts === undefined ? below : [[path, restricts], ...below];
}

const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((one, name) => (one as Record<string, unknown> | undefined)?.[name], value);

test("what restricts is marked", () => {
  expect(RESTRICTING.flatMap(({ name, schema }) => restrictionsOf(schema, name))).toEqual([
    ["advertiser_tracking_enabled", false],
    ["app_data.advertiser_tracking_enabled", 0],
    ["app_data.application_tracking_enabled", 0],
    ["opt_out", true],
  ]);
});

const APP_DATA = {
  advertiser_tracking_enabled: true,
  extinfo: ["a2", "", "", "", "14", ...Array(11).fill("")],
};

/** What an app's settings, a form or a database may give in place of true and false, and anything else. */
const anything = fc.oneof(
  fc.constantFrom("true", "false", "1", "0", 1, 0, "yes", "no", true, false, null, undefined, "", Number.NaN),
  fc.anything(),
);

const PRESENCES: readonly Presence[] = [
  { kind: "required" },
  { kind: "optional" },
  { kind: "default", value: false },
];

describe.each(RESTRICTING.map((field) => [field.name, field] as const))("%s", (name, { schema }) => {
  const presences = schema.type === "object" ? PRESENCES.slice(0, 2) : PRESENCES;
  test.each(presences)("is never a permission that was not given: $kind", (presence) => {
    const fields: readonly GivenField[] = [{ name, presence, schema }];
    const reader = liveObject(fieldsRecipe(fields));
    const paths = restrictionsOf(schema, name);
    const parts = fc.tuple(fc.constantFrom(...paths), anything, fc.boolean(), anything);
    fc.assert(
      fc.property(parts, ([[path, restricted], value, isSpoilt, extinfo]) => {
        const [, member] = path.split(".");
        const whole =
          member === undefined ? value : { ...APP_DATA, ...(isSpoilt && { extinfo }), [member]: value };
        const report = wordedReport();
        const read = reader.read({ [name]: whole }, "", report);
        // Refused as a whole, or said nothing of.
        if (read === undefined) expect(report.violations).not.toEqual([]);
        if (read === undefined || value === undefined || value === null) return;
        const permission = typeof restricted === "boolean" ? !restricted : 1 - Number(restricted);
        const isPermission = value === permission || (member !== undefined && value === Boolean(permission));
        expect(at(read, path)).toBe(isPermission ? permission : restricted);
        const isPlain =
          isPermission || value === restricted || (member !== undefined && value === Boolean(restricted));
        expect(report.dropped.map((one) => one.path)).toEqual(isPlain ? [] : [path]);
      }),
      { numRuns: 2000 },
    );
  });

  test("refuses the event where the contract states a permission and another is given", () => {
    const [[path = "", restricted] = []] = restrictionsOf(schema, name);
    const value = path === name ? restricted !== true : APP_DATA;
    const reader = liveObject(fieldsRecipe([{ name, presence: { kind: "constant", value }, schema }]));
    for (const given of ["yes", restricted, {}]) {
      const report = wordedReport();
      expect(reader.read({ [name]: given }, "", report)).toBeUndefined();
      expect(report.violations.map((one) => [one.path, one.rule])).toEqual([[name, "const"]]);
    }
  });
});

test("what goes out instead is said", () => {
  const reader = liveObject(
    fieldsRecipe(
      RESTRICTING.filter(({ name }) => name === "opt_out").map(({ name, schema }) => ({
        name,
        presence: { kind: "optional" },
        schema,
      })),
    ),
  );
  const report = wordedReport();
  expect(reader.read({ opt_out: "true" }, "", report)).toEqual({ opt_out: true });
  expect(report.dropped).toEqual([
    {
      path: "opt_out",
      rule: "type",
      text: "must be true or false, not text; true was sent, so that no restriction is lost",
    },
  ]);
});
