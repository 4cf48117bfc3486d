import { afterEach, expect, test } from "vitest";
import { addBaseCode, closePage, initialised, openPage } from "../runtime/fake-page.js";
import { emitText, textOf } from "../support/compile-text.js";
import { run } from "../support/running.js";
import { typeCheck } from "../support/type-check.js";
import { laidOut } from "../support/with-runtime.js";

const CONTRACT = `
eventContract: "1.0"
name: group
version: 1.0.0
pixels: { north: NORTH_ID, south: SOUTH_ID, careers: "33333" }
sources:
  web: { kind: browser, system: Web sites, delivery: pixel, autoConfig: true }
consent: { marketing: { description: The banner's category Marketing. } }
events:
  page_seen:
    action: Saw a page
    trigger: The page was shown.
    metaEvent: PageView
    canonicalSource: web
    pixels: [north, south]
    eventId: { generatedBy: web }
    consent: marketing
  job_applied:
    action: Applied for a job
    trigger: The form was sent.
    metaEvent: SubmitApplication
    canonicalSource: web
    pixels: [careers]
    eventId: { generatedBy: web }
    consent: none
`;

const files = laidOut("group", emitText(CONTRACT));

/** What users write; a mistake in it that the types let through is one of ours. */
const USE = `
import { startPixel, trackJobApplied, trackPageSeen } from "./group/pixel/web/index.js";
const given: string | undefined = process.env["NORTH_ID"];
startPixel({ pixels: { north: "111" } });
startPixel({ pixels: { north: given, south: given }, only: ["north", "careers"], shared: true });
trackPageSeen();
trackPageSeen({}, { pixels: ["south"] });
// @ts-expect-error An id is text.
startPixel({ pixels: { north: 111 } });
// @ts-expect-error The contract has the id.
startPixel({ pixels: { careers: "444" } });
// @ts-expect-error There is no such pixel.
startPixel({ pixels: {}, only: ["west"] });
// @ts-expect-error Page views are not for this pixel.
trackPageSeen({}, { pixels: ["careers"] });
// @ts-expect-error There is nothing to choose.
trackJobApplied({}, { pixels: ["careers"] });
// @ts-expect-error Whether the Pixel sends by itself is up to the contract.
startPixel({ pixels: {}, autoConfig: false });
`;

afterEach(closePage);

test("pixels are chosen by the names that the contract gives them", { timeout: 300_000 }, async () => {
  expect(await typeCheck([...files, { path: "use.ts", text: USE }], "7.0")).toBe("");
});

test("each pixel is told when it may be initialised", () => {
  const base = textOf(files, "group/pixel/web/base.ts").replaceAll(/\s+/g, " ");
  expect(/pixels: \[.*?\], autoConfig: true/.exec(base)?.[0]).toBe(
    'pixels: [ { name: "north", consent: ["marketing"] }, { name: "south", consent: ["marketing"] }, { name: "careers", id: "33333", consent: [], always: true }, ], autoConfig: true',
  );
});

test("a page has one pixel of several, starts the one that needs no consent at once, and chooses by call", async () => {
  const code = await run({ name: "group", files });
  const page = openPage();
  addBaseCode(page);
  const ready = (id: string) => initialised(id).slice(1);
  code.call("pixel/web/index", "startPixel", { pixels: { north: "111", south: "222" } });
  expect(page.calls).toEqual(ready("33333"));
  code.call("pixel/web/index", "grantConsent", "marketing");
  expect(page.calls).toEqual([...ready("33333"), ...ready("111"), ...ready("222")]);
  const id = code.call("pixel/web/index", "trackPageSeen", {}, { pixels: ["south"] });
  const applied = code.call("pixel/web/index", "trackJobApplied");
  expect(page.events()).toEqual([
    ["trackSingle", "222", "PageView", {}, { eventID: id }],
    ["trackSingle", "33333", "SubmitApplication", {}, { eventID: applied }],
  ]);
});
