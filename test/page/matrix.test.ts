import { expect, test } from "vitest";
import { type BarePage, openBarePage } from "../support/meta-script/bare-page.js";
import { BASE_CODE } from "../support/meta-script/base-code.js";
import { metaScript } from "../support/meta-script/meta-script.js";
import type { Hit } from "../support/meta-script/parse-hit.js";
import { type ShopCode, shopCode } from "./shop-page.js";

const script = await metaScript();
const SHOPS = {
  one: await shopCode({ main: "11111" }),
  two: await shopCode({ main: "11111", brand: "22222" }),
};

const ORDERS = ["ours first", "theirs first", "ours alone"] as const;
const THEIRS = ["99999", "11111"] as const;
const VIAS = ["module", "snippet", "both"] as const;
const CONSENTS = ["never", "before", "after", "after the library", "withdrawn", "withdrawn late"] as const;
const LIBRARIES = ["at once", "late", "blocked"] as const;

interface Situation {
  readonly shop: keyof typeof SHOPS;
  readonly order: (typeof ORDERS)[number];
  readonly theirs: (typeof THEIRS)[number];
  readonly via: (typeof VIAS)[number];
  readonly consent: (typeof CONSENTS)[number];
  readonly library: (typeof LIBRARIES)[number];
}

const SITUATIONS: readonly Situation[] = (["one", "two"] as const).flatMap((shop) =>
  ORDERS.flatMap((order) =>
    (order === "ours alone" ? [THEIRS[0]] : THEIRS).flatMap((theirs) =>
      VIAS.flatMap((via) =>
        CONSENTS.flatMap((consent) =>
          LIBRARIES.map((library) => ({ shop, order, theirs, via, consent, library })),
        ),
      ),
    ),
  ),
);

/** What each way of using the generated code runs for the same thing. */
const CODE = {
  module: {
    start: (code: ShopCode) => `${code.modules};shop.startPixel();shop.trackPageViewed();`,
    form: () => 'shop.trackFormSent({}, { form: "F1" });',
    view: () => "shop.trackPageViewed();",
    consent: (decision: string) => `shop.${decision === "granted" ? "grant" : "deny"}Consent("marketing");`,
  },
  snippet: {
    start: (code: ShopCode) => code.base,
    form: (code: ShopCode) => code.form,
    view: () =>
      'eventContract("shop/web", "track", { event: "page_viewed", event_id: eventContract("shop/web", "newId") });',
    consent: (decision: string) => `eventContract("shop/web", "consent", "marketing", "${decision}");`,
  },
};

/** Plays a situation: a page is shown, a form sent, the address changed, and the page is shown again. */
function play({ shop, order, theirs, via, consent, library }: Situation): BarePage {
  const code = SHOPS[shop];
  const page = openBarePage();
  page.run("globalThis.timers = []; globalThis.setTimeout = (action) => timers.push(action);");
  page.run("let drawn = 1; Math.random = () => (drawn = (drawn * 9301 + 49297) % 233280) / 233280;");
  let hasCome = false;
  const ways = via === "both" ? [CODE.module, CODE.snippet] : [CODE[via]];
  // Used together, they share one state: each thing is told to one of them, the last.
  const way = ways[ways.length - 1] ?? CODE.module;
  const tick = () => void page.run("for (const action of timers.splice(0)) action();");
  const arrive = () => {
    const isAsked = page.requests.some(([by]) => by === "script");
    if (library !== "blocked" && isAsked && !hasCome) {
      hasCome = true;
      page.run(script);
    }
    tick();
  };
  const theirCode = () => void page.run(`${BASE_CODE}; fbq("init", "${theirs}"); fbq("track", "PageView");`);
  const ourCode = () => {
    if (consent === "before" && via !== "snippet") {
      page.run(
        `${code.modules};shop.startPixel({ consent: { marketing: "granted" } });shop.trackPageViewed();`,
      );
    } else for (const one of ways) page.run(one.start(code));
    if (via === "both" && consent === "before") page.run(code.base);
    if (consent === "before" && via === "snippet") page.run(way.consent("granted"));
  };
  if (order === "theirs first") theirCode();
  if (library === "at once") arrive();
  ourCode();
  if (order === "ours first") theirCode();
  if (library === "at once") arrive();
  page.run(way.form(code));
  if (consent === "after" || consent === "withdrawn") page.run(way.consent("granted"));
  if (consent === "withdrawn") page.run(way.consent("denied"));
  arrive();
  if (consent === "after the library" || consent === "withdrawn late") page.run(way.consent("granted"));
  if (library !== "late" || consent !== "after") arrive();
  tick();
  if (consent === "withdrawn late") page.run(way.consent("denied"));
  const theirsRuns = order !== "ours alone";
  if (theirsRuns) page.run('fbq("track", "Contact");');
  page.run('history.pushState({}, "", "/next");');
  page.run(way.view());
  page.run(way.view());
  arrive();
  tick();
  // The visitor leaves, and comes back to the page as it was.
  page.comeBack();
  tick();
  return page;
}

const OURS = new Set(["11111", "22222"]);

function isOfContract({ eventID }: Hit): boolean {
  return eventID !== undefined;
}

test.each(SITUATIONS.map((situation) => [Object.values(situation).join(", "), situation] as const))(
  "%s",
  (_, situation) => {
    const page = play(situation);
    const hits = page.hits();
    const ours = hits.filter(isOfContract);
    // Never to a foreign pixel.
    expect(ours.filter(({ pixel }) => !OURS.has(pixel))).toEqual([]);
    // Never without an id of the contract's, but for what the page itself sent to the same pixel before we started.
    const without = hits.filter((hit) => OURS.has(hit.pixel) && !isOfContract(hit));
    const first = hits.findIndex(isOfContract);
    const isTheirs = situation.order !== "ours alone" && situation.theirs === "11111";
    for (const hit of without) {
      expect(isTheirs && hit.pixel === "11111").toBe(true);
      if (first !== -1) expect(hits.indexOf(hit)).toBeLessThan(first);
    }
    // Never twice, and a page view once an address.
    const keys = ours.map(({ pixel, event, eventID }) => [pixel, event, eventID].join(" "));
    expect(new Set(keys).size).toBe(keys.length);
    // Never before consent or after, and nothing that may be sent is lost.
    const pixels = situation.shop === "one" ? ["11111"] : ["11111", "22222"];
    const sent = (names: readonly string[]) => names.flatMap((name) => pixels.map((pixel) => [pixel, name]));
    expect(ours.map(({ pixel, event }) => [pixel, event])).toEqual(sent(expectedEvents(situation)));
    expect(page.warnings.filter((text) => !/Duplicate Pixel ID/.test(text))).toEqual([]);
  },
);

function expectedEvents({ consent, library, order }: Situation): readonly string[] {
  if (library === "blocked" || consent === "never") return [];
  // Between grant and denial a library that the page had loaded takes what waits; our own has not come yet.
  const isLive = library === "at once" && order !== "ours alone";
  if (consent === "withdrawn" && !isLive) return [];
  return consent === "withdrawn" || consent === "withdrawn late"
    ? ["PageView", "Lead"]
    : ["PageView", "Lead", "PageView"];
}
