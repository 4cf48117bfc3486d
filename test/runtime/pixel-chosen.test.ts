import { afterEach, beforeEach, expect, test } from "vitest";
import type { PixelEvent } from "../../generator/runtime/pixel/pixel-event.js";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { type StartOptions, start } from "../../generator/runtime/pixel/start.js";
import { track } from "../../generator/runtime/pixel/track.js";
import { closePage, type FakePage, initialised, openPage } from "./fake-page.js";

const TWO: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [
    { name: "main", id: "111", consent: [], always: true },
    { name: "brand", consent: [], always: true },
  ],
};

const LEAD: PixelEvent = { event: "form_sent", name: "Lead" };

const lead = (id: string, pixel = "111") => ["trackSingle", pixel, "Lead", {}, { eventID: id }];

let page: FakePage;

beforeEach(() => {
  page = openPage();
});

afterEach(closePage);

test("a page with some of the pixels is given their names, and the others are left alone", () => {
  start(TWO, { only: ["brand"], pixels: { brand: "222" } });
  track(TWO, LEAD, { event_id: "a-1" });
  track(TWO, { ...LEAD, pixels: ["main"] }, { event_id: "a-2" });
  page.load();
  expect(page.calls).toEqual([...initialised("222"), lead("a-1", "222")]);
  expect(report(TWO).refused.map(({ event }) => event)).toEqual(["form_sent"]);
});

test.each([
  [["brand", "west"], ["222"]],
  [["west"], []],
  ["brand", []],
  [7, []],
  [{ brand: true }, []],
])("of the names %j of this page's pixels, only those of the contract are taken, loudly", (only, sentTo) => {
  const options = { only, pixels: { brand: "222", west: "333" } };
  start(TWO, options as unknown as StartOptions);
  track(TWO, LEAD, { event_id: "a-1" });
  if (page.window.fbq !== undefined) page.load();
  expect(page.events()).toEqual(sentTo.map((id) => lead("a-1", id)));
  expect(page.warnings.slice(0, 2)).toEqual([
    "[shop] pixels.west was not taken as it is: it breaks the rule pixel-id",
    "[shop] only was not taken as it is: it breaks the rule pixel-names",
  ]);
});

test("a pixel that a call chooses but the event is not for refuses it, and what was chosen is kept", () => {
  start(TWO, { pixels: { brand: "222" } });
  const pixels = ["main"];
  track(TWO, LEAD, { event_id: "a-1", pixels });
  pixels[0] = "brand";
  track(TWO, LEAD, { event_id: "a-2", pixels: ["main", "west"] });
  track(TWO, { ...LEAD, pixels: ["main"] }, { event_id: "a-3", pixels: ["brand"] });
  page.load();
  expect(page.events()).toEqual([lead("a-1")]);
  expect(report(TWO).refused.map(({ violations }) => violations[0]?.path)).toEqual(["pixels", "pixels"]);
});
