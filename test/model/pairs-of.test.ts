import { expect, test } from "vitest";
import { pairsOf } from "../../generator/model/pairs-of.js";
import { checkText } from "../support/compile-text.js";

/** The names of the pairs in an event with these parameters. */
function pairs(parameters: string): readonly unknown[] {
  const { model } = checkText(`
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: META_PIXEL_ID }
sources: { shop: { kind: browser, system: Web shop, delivery: pixel } }
parameters: { own: { type: string } }
events:
  seen:
    action: Saw it
    trigger: The page was shown.
    metaEvent: ViewContent
    canonicalSource: shop
    eventId: { generatedBy: shop }
    consent: none
    parameters: ${parameters}
`);
  const [event] = model.events;
  return pairsOf(event?.parameters ?? []).map(([parameter, needed]) => [parameter.name, needed.name]);
}

test.each([
  ["{ value: optional, currency: optional }"],
  ["{ currency: optional, own: optional, value: required }"],
  ["{ value: { const: 5 }, currency: { default: EUR } }"],
])("%s: an amount goes with its currency", (parameters) => {
  expect(pairs(parameters)).toEqual([["value", "currency"]]);
});

test.each([
  ["{ value: optional }"],
  ["{ currency: optional, own: optional }"],
  ["{ value: optional, currency: required }"],
  ["{ value: optional, currency: { const: EUR } }"],
])("%s: nothing to hold together", (parameters) => {
  expect(pairs(parameters)).toEqual([]);
});
