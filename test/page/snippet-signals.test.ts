import { expect, test } from "vitest";
import { emit } from "../../generator/compile/emit.js";
import type { ConsentSignal } from "../../generator/emit/consent-signals.js";
import { targets } from "../../generator/targets/index.js";
import { checkText, textOf } from "../support/compile-text.js";
import { openBarePage } from "../support/meta-script/bare-page.js";
import { metaScript } from "../support/meta-script/meta-script.js";
import { snippetBlock } from "../support/snippet-block.js";
import { scriptOf, shopContract } from "./shop-page.js";

const script = await metaScript();
const { model } = checkText(shopContract({ main: "11111" }));

/** Each platform, and what a page has on which the visitor has agreed to it. */
const PLATFORMS: readonly (readonly [ConsentSignal, string])[] = [
  [
    { tcf: [1] },
    'globalThis.__tcfapi = (command, version, callback) => callback({ gdprApplies: true, eventStatus: "tcloaded", listenerId: 1, purpose: { consents: { 1: true } } }, true);',
  ],
  [{ onetrust: "C0004" }, 'globalThis.OnetrustActiveGroups = ",C0001,C0004,";'],
  [{ cookiebot: "marketing" }, "globalThis.Cookiebot = { consent: { marketing: true }, hasResponse: true };"],
  [
    { klaro: "meta" },
    "globalThis.klaro = { getManager: () => ({ confirmed: true, consents: { meta: true }, watch() {} }) };",
  ],
  [
    { complianz: "marketing" },
    'globalThis.cmplz_get_cookie = (name) => (name === "marketing" ? "allow" : ""); globalThis.cmplz_has_consent = () => true;',
  ],
  [
    { shopify: "marketing" },
    "globalThis.Shopify = { customerPrivacy: { marketingAllowed: () => true }, loadFeatures(_, done) { done(); } };",
  ],
  [
    { consentMode: "ad_storage" },
    "globalThis.google_tag_data = { ics: { entries: { ad_storage: { update: true } } } }; globalThis.dataLayer = [];",
  ],
];

test.each(PLATFORMS.map(([signal, page]) => [Object.keys(signal).join(), signal, page] as const))(
  "a base snippet follows %s by itself",
  (_, signal, platform) => {
    const consentSignals = { marketing: signal };
    const files = emit({ model, options: { importEnding: ".js", variables: {}, consentSignals }, targets });
    const base = snippetBlock(textOf(files, "pixel/web/snippets.html"), "base");
    const page = openBarePage();
    page.run("globalThis.setTimeout = () => {}; document.readyState = 'complete';");
    page.run(platform);
    page.run(scriptOf(base));
    page.run(script);
    page.run('eventContract("shop/web", "start", {});');
    expect(page.hits().map(({ pixel, event }) => [pixel, event])).toEqual([["11111", "PageView"]]);
    expect(base).toContain("Consent to marketing follows the page's consent platform: it is granted");
  },
);
