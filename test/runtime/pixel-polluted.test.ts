import { afterEach, beforeEach, expect, test } from "vitest";
import { grantConsent } from "../../generator/runtime/pixel/consent.js";
import type { PixelEvent } from "../../generator/runtime/pixel/pixel-event.js";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { report } from "../../generator/runtime/pixel/report.js";
import { type StartOptions, start } from "../../generator/runtime/pixel/start.js";
import { track } from "../../generator/runtime/pixel/track.js";
import { addBaseCode, closePage, type FakePage, initialised, openPage } from "./fake-page.js";

const WEB: PixelSource = {
  contract: "shop",
  source: "web",
  pixels: [
    { name: "main", id: "111", consent: ["marketing"] },
    { name: "brand", consent: ["marketing"] },
  ],
};
const LEAD: PixelEvent = { event: "form_sent", name: "Lead", consent: "marketing" };

const lead = (id: string) => ["trackSingle", "111", "Lead", {}, { eventID: id }];

let page: FakePage;

beforeEach(() => {
  page = openPage();
  addBaseCode(page);
});

afterEach(closePage);

/** What old scripts and careless ones hang on every object, under the names that are read here. */
const HUNG: Readonly<Record<string, unknown>> = {
  always: true,
  autoConfig: true,
  automatic: true,
  consent: { marketing: "granted" },
  custom: true,
  event_id: "hung",
  id: "999",
  keys: () => [],
  marketing: "granted",
  only: ["brand"],
  parameters: { value: 1 },
  pixels: { brand: "222" },
  shared: true,
};

/** Does something on a page whose every object has these properties. */
function polluted(hung: Readonly<Record<string, unknown>>, action: () => void): void {
  // An assignment as scripts make it: it can be listed and changed.
  Object.assign(Object.prototype, hung);
  try {
    action();
  } finally {
    for (const name of Object.keys(hung)) Reflect.deleteProperty(Object.prototype, name);
  }
}

test.each([...Object.keys(HUNG).map((name) => [name]), Object.keys(HUNG)])(
  "what hangs on every object as %s is nothing that the page said",
  (...names) => {
    polluted(Object.fromEntries(names.map((name) => [name, HUNG[name]])), () => {
      start(WEB, {});
      track(WEB, LEAD, { event_id: "a-1" });
      track(WEB, LEAD, {});
      expect(page.calls).toEqual([]);
      grantConsent(WEB, "marketing");
    });
    expect(page.calls).toEqual([...initialised("111"), lead("a-1")]);
    expect(report(WEB).refused.length).toBe(1);
  },
);

const HOSTILE: object = new Proxy(
  {},
  {
    get() {
      throw new Error("in a proxy");
    },
    ownKeys() {
      throw new Error("in a proxy");
    },
    getOwnPropertyDescriptor() {
      throw new Error("in a proxy");
    },
  },
);

test.each(["all", "pixels", "only", "consent"])(
  "of options that throw when they are read, here %s, nothing is taken",
  (name) => {
    start(WEB, (name === "all" ? HOSTILE : { [name]: HOSTILE }) as StartOptions);
    track(WEB, LEAD, { event_id: "a-1" });
    expect([page.calls, report(WEB).held]).toEqual([[], { marketing: 1 }]);
  },
);

test.each(["all", "parameters", "keys", "event_id", "pixels"])(
  "an occurrence that throws when it is read, here its %s, is refused",
  (name) => {
    const object = (): never => {
      throw new Error("in a reader");
    };
    const event = { ...LEAD, keys: { read: object }, parameters: { read: object } };
    const occurrence = name === "all" ? HOSTILE : { event_id: "a-1", [name]: HOSTILE };
    track(WEB, name === "parameters" || name === "keys" ? event : LEAD, occurrence);
    expect([report(WEB).held, report(WEB).refused.length]).toEqual([{}, 1]);
  },
);

test("a console that throws is no reason to stop", () => {
  globalThis.console.warn = () => {
    throw new Error("in the console");
  };
  start(WEB, { pixels: { brand: 7 as unknown as string }, consent: { marketing: "granted" } });
  track(WEB, LEAD, { event_id: "a-1" });
  expect(page.events()).toEqual([lead("a-1")]);
});
