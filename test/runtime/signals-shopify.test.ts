import { afterEach, expect, test, vi } from "vitest";
import { shopify } from "../../generator/runtime/pixel/signals/shopify.js";
import { closeSignalPage, follow, openSignalPage, pass } from "./signal-page.js";

vi.mock("../../generator/runtime/pixel/consent.js", () => import("./recorded-consent.js"));

afterEach(closeSignalPage);

/** A theme, in which the API comes when it is asked for. */
function theme(answer: { marketing: boolean; stored: "" | "yes" | "no" }) {
  const asked: unknown[] = [];
  const Shopify: Record<string, unknown> = {
    loadFeatures(features: unknown, loaded: (error?: Error) => void) {
      asked.push(features);
      setTimeout(() => {
        Shopify["customerPrivacy"] = {
          marketingAllowed: () => answer.marketing,
          currentVisitorConsent: () => ({ marketing: answer.stored }),
        };
        loaded();
      }, 1_000);
    },
  };
  return { ...openSignalPage({ Shopify }), asked, answer };
}

test("the API is loaded, and what it allows is granted", () => {
  const { asked } = theme({ marketing: true, stored: "" });
  const decisions = follow(shopify("marketing"));
  expect([asked, decisions]).toEqual([[[{ name: "consent-tracking-api", version: "0.1" }]], []]);
  pass(1_000);
  expect(decisions).toEqual(["grant marketing"]);
});

test("what it does not allow is denied only where the visitor said no", () => {
  theme({ marketing: false, stored: "" });
  const decisions = follow(shopify("marketing"));
  pass(1_000);
  expect(decisions).toEqual([]);
  theme({ marketing: false, stored: "no" });
  follow(shopify("marketing"));
  pass(1_000);
  expect(decisions).toEqual(["deny marketing"]);
});

test("the event's detail is the answer, and withdraws it as well", () => {
  const { fire } = theme({ marketing: false, stored: "" });
  const decisions = follow(shopify("marketing"));
  fire("document", "visitorConsentCollected", { marketingAllowed: true, analyticsAllowed: false });
  pass(1_000);
  fire("document", "visitorConsentCollected", { marketingAllowed: false, analyticsAllowed: true });
  expect(decisions).toEqual(["grant marketing", "deny marketing"]);
});

test("an event as web pixels get it says nothing in a theme", () => {
  const { fire } = theme({ marketing: false, stored: "" });
  const decisions = follow(shopify("marketing"));
  fire("document", "visitorConsentCollected", { customerPrivacy: { marketingAllowed: true } });
  expect(decisions).toEqual([]);
});

test("a permission has one name in the API and another in the event", () => {
  const { fire, window } = theme({ marketing: true, stored: "" });
  window["Shopify"] = { customerPrivacy: { analyticsProcessingAllowed: () => true } };
  const decisions = follow(shopify("analytics"));
  fire("document", "visitorConsentCollected", { analyticsAllowed: false, marketingAllowed: true });
  expect(decisions).toEqual(["grant marketing", "deny marketing"]);
});

test("an API that cannot be loaded grants nothing", () => {
  openSignalPage({
    Shopify: { loadFeatures: (_: unknown, loaded: (error: Error) => void) => loaded(new Error("blocked")) },
  });
  expect(follow(shopify("marketing"))).toEqual([]);
});
