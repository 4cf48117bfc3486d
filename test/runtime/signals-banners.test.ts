import { afterEach, describe, expect, test, vi } from "vitest";
import { complianz } from "../../generator/runtime/pixel/signals/complianz.js";
import { cookiebot } from "../../generator/runtime/pixel/signals/cookiebot.js";
import { onetrust } from "../../generator/runtime/pixel/signals/onetrust.js";
import { closeSignalPage, follow, openSignalPage, withEveryObjectHaving } from "./signal-page.js";

vi.mock("../../generator/runtime/pixel/consent.js", () => import("./recorded-consent.js"));

afterEach(closeSignalPage);

describe("OneTrust", () => {
  /** The page that OneTrust has come to; its banner is open until it is closed. */
  function oneTrust(groups: string) {
    const banner = { closed: false };
    const page = openSignalPage({
      OnetrustActiveGroups: groups,
      OneTrust: { IsAlertBoxClosed: () => banner.closed },
    });
    const update = (now: string) => {
      page.window["OnetrustActiveGroups"] = now;
      page.fire("window", "OneTrustGroupsUpdated", now.split(",").filter(Boolean));
    };
    return { ...page, banner, update };
  }

  test("the event of the load is no choice: only a closed banner denies", () => {
    const { banner, update } = oneTrust(",C0001,");
    const decisions = follow(onetrust("C0004"));
    update(",C0001,");
    expect(decisions).toEqual([]);
    banner.closed = true;
    update(",C0001,");
    expect(decisions).toEqual(["deny marketing"]);
  });

  test("a group that is active is granted, and denied once it no longer is", () => {
    const { update } = oneTrust(",C0001,C0004,");
    const decisions = follow(onetrust("C0004"));
    update(",C0001,");
    update(",C0004,C0001,");
    expect(decisions).toEqual(["grant marketing", "deny marketing", "grant marketing"]);
  });

  test.each([",C0001,C00041,", ",C0001,XC0004,", "C00040,C0001", ""])("%j does not list C0004", (groups) => {
    const { banner } = oneTrust(groups);
    banner.closed = true;
    expect(follow(onetrust("C0004"))).toEqual(["deny marketing"]);
  });

  test("the banner that closes after the groups were told is heard of", () => {
    const { banner, update, fire } = oneTrust(",C0001,");
    const decisions = follow(onetrust("C0004"));
    update(",C0001,");
    banner.closed = true;
    fire("window", "OTConsentApplied");
    expect(decisions).toEqual(["deny marketing"]);
  });

  test("the page's own OptanonWrapper stays", () => {
    const wrapper = () => undefined;
    const { window } = oneTrust(",C0001,");
    window["OptanonWrapper"] = wrapper;
    follow(onetrust("C0004"));
    expect(window["OptanonWrapper"]).toBe(wrapper);
  });
});

describe("Cookiebot", () => {
  function cookieBot(marketing: boolean, hasResponse: boolean) {
    const platform = { consent: { marketing, statistics: true }, hasResponse };
    return { ...openSignalPage({ Cookiebot: platform }), platform };
  }

  test("Accept comes on a partial yes, too: the category decides", () => {
    const { platform, fire } = cookieBot(false, false);
    const decisions = follow(cookiebot("marketing"));
    expect(decisions).toEqual([]);
    platform.hasResponse = true;
    fire("window", "CookiebotOnAccept");
    expect(decisions).toEqual(["deny marketing"]);
    platform.consent.marketing = true;
    fire("window", "CookiebotOnAccept");
    expect(decisions).toEqual(["deny marketing", "grant marketing"]);
  });

  test("ConsentReady on every page grants once, and what is declined is denied", () => {
    const { platform, fire } = cookieBot(true, true);
    const decisions = follow(cookiebot("marketing"));
    fire("window", "CookiebotOnConsentReady");
    platform.consent.marketing = false;
    fire("window", "CookiebotOnDecline");
    expect(decisions).toEqual(["grant marketing", "deny marketing"]);
  });

  test("consent that is taken back to be asked for again is denied at once", () => {
    const { platform, fire } = cookieBot(true, true);
    const decisions = follow(cookiebot("marketing"));
    Object.assign(platform, { hasResponse: false, consent: { marketing: false } });
    fire("window", "CookiebotOnConsentReady");
    expect(decisions).toEqual(["grant marketing", "deny marketing"]);
  });

  test("what a page hung on every object is no category", () => {
    withEveryObjectHaving("marketing", true, () => {
      openSignalPage({ Cookiebot: { consent: {}, hasResponse: true } });
      expect(follow(cookiebot("marketing"))).toEqual([]);
    });
  });
});

describe("Complianz", () => {
  /** The page as Complianz 7.2.0 has it: what its functions answer follows from the cookie and the region. */
  function compliance(consenttype: "optin" | "optout" | "other", isBot = false) {
    const cookie = { marketing: "" };
    const page = openSignalPage({
      complianz: { consenttype },
      cmplz_get_cookie: (name: string) => (name === "marketing" ? cookie.marketing : ""),
      cmplz_has_consent: () =>
        isBot || cookie.marketing === "allow" || (consenttype !== "optin" && cookie.marketing === ""),
    });
    return { ...page, cookie };
  }

  test("an answer that is stored holds, and a change of it, too", () => {
    const { cookie, fire } = compliance("optin");
    const decisions = follow(complianz("marketing"));
    expect(decisions).toEqual([]);
    cookie.marketing = "allow";
    fire("document", "cmplz_status_change", { category: "marketing", value: "allow" });
    cookie.marketing = "deny";
    fire("document", "cmplz_revoke", true);
    cookie.marketing = "allow";
    fire("document", "cmplz_fire_categories");
    expect(decisions).toEqual(["grant marketing", "deny marketing", "grant marketing"]);
  });

  test.each([
    ["a bot", compliance.bind(undefined, "optin", true)],
    ["nobody who was asked in a region with opt-out", compliance.bind(undefined, "optout", false)],
    ["nobody whose region is not known yet", compliance.bind(undefined, "other", false)],
  ])("its yes to %s is no consent", (_, open) => {
    const { window, fire } = open();
    expect((window["cmplz_has_consent"] as (category: string) => boolean)("marketing")).toBe(true);
    const decisions = follow(complianz("marketing"));
    fire("document", "cmplz_fire_categories");
    expect(decisions).toEqual([]);
  });

  test("another category's change is none of this one", () => {
    const { cookie, fire } = compliance("optin");
    cookie.marketing = "deny";
    const decisions = follow(complianz("marketing"));
    fire("document", "cmplz_status_change", { category: "statistics", value: "allow" });
    expect(decisions).toEqual(["deny marketing"]);
  });
});
