import { afterEach, expect, test, vi } from "vitest";
import { consentMode } from "../../generator/runtime/pixel/signals/consent-mode.js";
import { closeSignalPage, follow, openSignalPage, pass, withEveryObjectHaving } from "./signal-page.js";

vi.mock("../../generator/runtime/pixel/consent.js", () => import("./recorded-consent.js"));

afterEach(closeSignalPage);

interface Entry {
  default?: unknown;
  update?: unknown;
}

/** A page on which Google's tags run: they keep what `gtag` tells them, and put their own `push` in the way. */
function tagged(entry: Entry) {
  const entries: Record<string, Entry> = { ad_storage: entry };
  const dataLayer: unknown[] = [];
  dataLayer.push = (...items: readonly unknown[]) => {
    for (const item of items) {
      const [command, what, states] = Array.from(item as ArrayLike<unknown>);
      if (command !== "consent") continue;
      for (const [name, state] of Object.entries(states as object)) {
        entries[name] = { ...entries[name], [what as string]: state === "granted" };
      }
    }
    return Array.prototype.push.apply(dataLayer, [...items]);
  };
  const page = openSignalPage({ google_tag_data: { ics: { entries } }, dataLayer });
  const gtag = function gtag(..._: readonly unknown[]): unknown {
    // biome-ignore lint/complexity/noArguments: this is what Google's own function pushes.
    return dataLayer.push(arguments);
  };
  return { ...page, gtag, dataLayer, entries };
}

test.each([
  [{ default: false }, []],
  [{ default: true }, ["grant marketing"]],
  [{ default: false, update: undefined }, []],
  [{ default: false, update: true }, ["grant marketing"]],
  [{ default: true, update: false }, ["deny marketing"]],
  [{ default: "granted", update: "granted" }, []],
  [{}, []],
])("of %j the update comes before the default, and both are booleans", (entry, expected) => {
  tagged(entry);
  expect(follow(consentMode("ad_storage"))).toEqual(expected);
});

test("there is no event: an update in the data layer is heard, as Google's function pushes it", () => {
  const { gtag, dataLayer } = tagged({ default: false });
  const decisions = follow(consentMode("ad_storage"));
  gtag("event", "page_view");
  pass(0);
  expect(decisions).toEqual([]);
  expect(gtag("consent", "update", { ad_storage: "granted", analytics_storage: "denied" })).toBe(2);
  pass(0);
  gtag("consent", "update", { ad_storage: "denied" });
  pass(0);
  expect(decisions).toEqual(["grant marketing", "deny marketing"]);
  expect(dataLayer.map((pushed) => Array.from(pushed as ArrayLike<unknown>)[1])).toEqual([
    "page_view",
    "update",
    "update",
  ]);
});

test("another storage's update changes nothing", () => {
  const { gtag } = tagged({ default: false });
  const decisions = follow(consentMode("ad_storage"));
  gtag("consent", "update", { analytics_storage: "granted" });
  pass(0);
  expect(decisions).toEqual([]);
});

test("tags that come later are found, with what was updated before", () => {
  const page = openSignalPage({ dataLayer: [] });
  const decisions = follow(consentMode("ad_storage"));
  pass(2_000);
  page.window["google_tag_data"] = { ics: { entries: { ad_storage: { default: false, update: true } } } };
  pass(200);
  expect(decisions).toEqual(["grant marketing"]);
});

test("what a page hung on every object is no state", () => {
  withEveryObjectHaving("update", true, () => {
    tagged({ default: false });
    expect(follow(consentMode("ad_storage"))).toEqual([]);
  });
});
