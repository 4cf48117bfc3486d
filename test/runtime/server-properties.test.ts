import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identifiers } from "../../generator/derived/identifiers.js";
import { appFlag, extInfo } from "../../generator/runtime/server/app-data.js";
import { safeBuild } from "../../generator/runtime/server/build.js";
import { eventSpec } from "../../generator/runtime/server/event-spec.js";
import { userData } from "../../generator/runtime/server/user-data-spec.js";
import { type IdForm, idText } from "../../generator/runtime/shared/event-id.js";
import { money } from "../../generator/runtime/shared/money.js";
import { list } from "../../generator/runtime/shared/read-list.js";
import { constant, object, optional, required } from "../../generator/runtime/shared/read-object.js";
import { integer, number, text } from "../../generator/runtime/shared/reader.js";
import { url } from "../../generator/runtime/shared/url.js";
import { inspect } from "../../generator/runtime/validators/inspect.js";

const anything = userData(identifiers);
const specWith = (id?: IdForm) =>
  eventSpec(() => ({
    event_name: "Purchase",
    consent: "marketing",
    keys: object({ shop: required(text()) }),
    custom_data: object(
      {
        value: optional(number({ minimum: 0 })),
        currency: optional(text({ pattern: /^[A-Z]{3}$/u })),
        contents: optional(list(object({ id: required(text()), quantity: required(integer()) }))),
        content_type: constant("product"),
      },
      money("currency", { value: "amount" }),
    ),
    ...(id && { id }),
    action_sources: {
      website: {
        server_event: object({ event_source_url: required(url()), referrer_url: optional(url()) }),
        moved_to_custom_data: object({ customer_segmentation: optional(text()) }),
        user_data: anything,
      },
      app: {
        server_event: object({
          app_data: required(
            object({ advertiser_tracking_enabled: required(appFlag()), extinfo: required(extInfo()) }),
          ),
        }),
        user_data: anything,
      },
    },
  }));

/** The same event with an id of its own making, and with one that is handed in. */
const SPECS = [
  ["made", specWith(() => [idText("shop")])],
  ["handed in", specWith()],
] as const;

const DECLARED: Readonly<Record<string, readonly string[]>> = {
  "": [
    "event_name",
    "event_time",
    "event_id",
    "action_source",
    "event_source_url",
    "referrer_url",
    "app_data",
    "data_processing_options",
    "data_processing_options_country",
    "data_processing_options_state",
    "user_data",
    "custom_data",
  ],
  app_data: ["advertiser_tracking_enabled", "extinfo"],
  user_data: Object.keys(identifiers),
  custom_data: ["value", "currency", "contents", "content_type", "customer_segmentation"],
};

const KEYS = [
  ...Object.values(DECLARED).flat(),
  "keys",
  "shop",
  "id",
  "quantity",
  "consent",
  "__proto__",
  "constructor",
];

/** Any JSON, with keys that the contract knows as often as not. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "website",
      "app",
      "granted",
      "LDU",
      "EUR",
      "https://shop.example/",
      "jane@shop.example",
      "2",
    ),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string()), tie("value"), { maxKeys: 8 }),
  ),
})).value;

/** Inputs that are sound but for what `json` puts in their place. */
const damaged = fc
  .record({
    place: fc.constantFrom(
      "consent",
      "event_time",
      "event_id",
      "keys",
      "custom_data",
      "user_data",
      "app_data",
      "referrer_url",
    ),
    value: json,
    extra: fc.dictionary(fc.constantFrom(...KEYS), json, { maxKeys: 5 }),
    action_source: fc.constantFrom("website", "app"),
  })
  .map(({ place, value, extra, action_source }) => ({
    ...sound(action_source),
    ...(typeof value === "object" && value !== null ? extra : {}),
    action_source,
    user_data: { em: "jane@shop.example", ...extra },
    custom_data: extra,
    [place]: value,
  }));

function sound(action_source: string): Record<string, unknown> {
  return {
    action_source,
    consent: { marketing: "granted" },
    event_time: 1795552000,
    event_id: "made-elsewhere",
    event_source_url: "https://shop.example/",
    keys: { shop: "DE" },
    app_data: { advertiser_tracking_enabled: true, extinfo: ["a2", "", "", "", "14", ...Array(11).fill("")] },
    user_data: { em: "jane@shop.example" },
  };
}

describe.each(SPECS)("where the id is %s", (_, spec) => {
  test("sound inputs are built, or the properties below would hold of nothing", () => {
    expect(safeBuild(spec, sound("website")).ok).toBe(true);
    expect(safeBuild(spec, sound("app")).ok).toBe(true);
  });

  test("whatever is thrown in, nothing is thrown out, and a payload holds declared keys only", () => {
    let built = 0;
    fc.assert(
      fc.property(fc.oneof(json, damaged), (input) => {
        const result = safeBuild(spec, input);
        if (!result.ok) {
          expect(result.violations).not.toStrictEqual([]);
          return;
        }
        built += 1;
        const { app_data, user_data, custom_data } = result.event;
        const parts = { "": result.event, app_data, user_data, custom_data };
        for (const [part, value] of Object.entries(parts)) {
          expect(DECLARED[part]).toEqual(expect.arrayContaining(Object.keys(value ?? {})));
        }
      }),
      { numRuns: 2000 },
    );
    expect(built).toBeGreaterThan(100);
  });

  test("building twice gives the same, and leaves the input as it was", () => {
    fc.assert(
      fc.property(damaged, (input) => {
        const before = JSON.stringify(input);
        expect(safeBuild(spec, input)).toStrictEqual(safeBuild(spec, input));
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });

  test("inspect and safeBuild agree", () => {
    fc.assert(
      fc.property(fc.oneof(json, damaged), (input) => {
        const result = safeBuild(spec, input);
        const { violations, dropped } = inspect(spec, input);
        expect(result.ok).toBe(violations.length === 0);
        expect(result.ok ? result.dropped : result.violations).toStrictEqual(
          result.ok ? dropped : violations,
        );
      }),
    );
  });

  test("no value of the input appears in what is said about it", () => {
    const canary = fc.stringMatching(/^canary[0-9]{6}$/);
    const poisoned = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        canary,
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...KEYS), tie("value"), { maxKeys: 8 }),
      ),
    })).value;
    const inputs = fc
      .tuple(fc.dictionary(fc.constantFrom(...KEYS), poisoned, { maxKeys: 8 }), poisoned, poisoned)
      .map(([top, user_data, custom_data]) => ({ ...top, user_data, custom_data }));
    fc.assert(
      fc.property(inputs, (input) => {
        expect(JSON.stringify(inspect(spec, input))).not.toContain("canary");
      }),
      { numRuns: 1000 },
    );
  });
});
