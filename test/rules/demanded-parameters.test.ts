import { expect, test } from "vitest";
import { fixed } from "../support/fixed.js";
import { event, said } from "../support/small-contract.js";

const purchase = (more = "") => `events:${event({ metaEvent: "Purchase", more })}`;

test("what Meta requires is added in the style of what stands there", () => {
  expect(fixed(purchase("parameters: { order_id: required }"))).toBe(
    purchase("parameters: { value: required, currency: required, order_id: required }"),
  );
  expect(fixed(purchase("parameters:\n      order_id: required\n      value: required"))).toBe(
    purchase("parameters:\n      currency: required\n      order_id: required\n      value: required"),
  );
});

test("a purchase without parameters gets them all, and is sound then", () => {
  const sound = fixed(purchase());
  expect(sound).toContain("    parameters: { value: required, currency: required }\n    action:");
  expect(said(sound)).toEqual([]);
});

test("what is optional is made required however it was written", () => {
  const forms = ["value: optional", "value: { required: false }", "value: { minimum: 1 }"];
  const helps = ["value: required", "value: { required: true }", "value: { required: true, minimum: 1 }"];
  expect(forms.map((form) => fixed(purchase(`parameters: { ${form}, currency: required }`)))).toEqual(
    helps.map((help) => purchase(`parameters: { ${help}, currency: required }`)),
  );
  expect(fixed(purchase("parameters:\n      currency: required\n      value:\n        minimum: 1"))).toBe(
    purchase(
      "parameters:\n      currency: required\n      value:\n        required: true\n        minimum: 1",
    ),
  );
});

test("an example that spells a parameter right is not blamed for the event that does not", () => {
  const example = `examples:
      - name: two mugs
        keys: { quote: Q1 }
        parameters: { value: 2, currency: EUR }
        userData: { em: jane@example.com, client_user_agent: Mozilla/5.0 }
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: https://acme.example/ }`;
  expect(said(purchase(`parameters: { value: required, curency: required }\n    ${example}`))).toEqual([
    "unknown-parameter: did you mean `currency`?",
  ]);
  expect(said(purchase(`parameters: { value: required, currency: required }\n    ${example}`))).toEqual([]);
});

test("a misspelled parameter is not reported as missing too", () => {
  expect(said(purchase("parameters: { value: required, curency: required }"))).toEqual([
    "unknown-parameter: did you mean `currency`?",
  ]);
});

test("a purchase without a currency is reported by one rule", () => {
  expect(said(purchase("parameters: { value: required }"))).toEqual([
    "missing-required-parameter: demands `value` and `currency`",
  ]);
  expect(said(purchase("parameters: { value: required, currency: optional }"))).toEqual([
    "optional-required-parameter: may be missing",
  ]);
});

test("a mirror that leaves the currency of its amount out is refused", () => {
  const more = `parameters: { value: optional, currency: optional }
    mirrors: { storefront: { trigger: The page was rendered., omit: [currency] } }`;
  expect(said(`events:${event({ more })}`)).toEqual(["value-without-currency: is left out by this mirror"]);
});

test("an example that holds what the event lacks is not reported besides", () => {
  const server = 'event_time: 1795552000, event_source_url: "https://shop.example/"';
  const example = `parameters: { value: required }
    examples:
      - name: a typical one
        keys: { quote: "1" }
        parameters: { value: 1, currency: EUR }
        userData: { em: a@b.example, client_user_agent: Mozilla/5.0 }
        serverEvent: { ${server} }`;
  expect(said(purchase(example))).toEqual(["missing-required-parameter: demands `value` and `currency`"]);
  expect(said(purchase(example.replace("currency", "curency")))).toEqual([
    "missing-required-parameter: demands `value` and `currency`",
    "failing-example: is not part of this event",
  ]);
});
