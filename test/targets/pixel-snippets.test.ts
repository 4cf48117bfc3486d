import { expect, test } from "vitest";
import { emitText, textOf } from "../support/compile-text.js";
import { openSnippetPage } from "../support/snippet-page.js";

const CONTRACT = `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: MAIN_ID, brand: BRAND_ID }
sources:
  web: { kind: browser, system: Web shop, delivery: pixel, advancedMatching: [em, ge] }
consent: { marketing: { description: The banner's category Marketing. } }
events:
  form_sent:
    action: Sent a form
    trigger: The form was sent.
    metaEvent: Lead
    canonicalSource: web
    eventId: "form-{form}"
    keys: { form: string }
    consent: marketing
`;

const files = emitText(CONTRACT);
const BASE = textOf(files, "pixel/web/snippets/base.html");
const FORM = textOf(files, "pixel/web/snippets/form-sent.html").replaceAll("REPLACE_form", '"F1"');
const SHOP = 'eventContract["shop/web"]';
const GRANT = `${SHOP}.consent("marketing", "granted")`;
const OPTIONS = { eventID: "form-F1" };
const LEAD = ["Lead", {}, OPTIONS];

/** A page with the base snippet in which some ids have been replaced, and the event's. */
function open(ids: Readonly<Record<string, string>>, options?: { readonly ownBaseCode: boolean }) {
  const page = openSnippetPage(options);
  page.paste(Object.entries(ids).reduce((text, [name, id]) => text.replaceAll(`"${name}"`, `"${id}"`), BASE));
  return page;
}

test("each pixel with an id gets the event, and the others are told of", () => {
  const outcomes = [{ MAIN_ID: "111", BRAND_ID: "222" }, { MAIN_ID: "111" }, { BRAND_ID: "222" }, {}].map(
    (ids) => {
      const page = open(ids as Readonly<Record<string, string>>);
      page.paste(FORM);
      page.run(GRANT);
      return [page.calls, page.problems];
    },
  );
  const main = [
    ["init", "111"],
    ["trackSingle", "111", ...LEAD],
  ] as const;
  const brand = [
    ["init", "222"],
    ["trackSingle", "222", ...LEAD],
  ] as const;
  const told = (name: string, text: string) =>
    `event-contract: form_sent was not sent to pixel ${name}: replace ${text} in base.html`;
  expect(outcomes).toEqual([
    [[main[0], brand[0], main[1], brand[1]], []],
    [main, [told("brand", "BRAND_ID")]],
    [brand, [told("main", "MAIN_ID")]],
    [[], [told("main", "MAIN_ID"), told("brand", "BRAND_ID")]],
  ]);
  expect(BASE).toContain(
    "  Replace MAIN_ID by the digits of the pixel's id. Until then nothing is sent to it.\n  Replace BRAND_ID",
  );
});

test("without any id no script is asked for", () => {
  const page = open({}, { ownBaseCode: false });
  page.paste(FORM);
  page.run(GRANT);
  expect(page.loaded()).toBe(0);
});

test("two names for one pixel make one call each", () => {
  const page = open({ MAIN_ID: "111", BRAND_ID: "111" });
  page.paste(FORM);
  page.run(GRANT);
  page.run(`${SHOP}.identify({ em: "a@example.com" })`);
  expect(page.calls).toEqual([
    ["init", "111"],
    ["trackSingle", "111", ...LEAD],
    ["init", "111", { em: "a@example.com" }],
  ]);
});

test("what is known of the visitor adds up, is taken away by null, and goes to pixels with an id only", () => {
  const page = open({ MAIN_ID: "111" });
  page.run(`${SHOP}.identify({ em: "a@example.com", ge: "f", password: "secret" })`);
  page.run(`${SHOP}.identify({ ge: null, em: undefined })`);
  page.paste(FORM);
  page.run(GRANT);
  page.run(`${SHOP}.identify({ ge: "m" })`);
  page.run(`${SHOP}.identify({ ge: "m", em: "" })`);
  page.run(`${SHOP}.identify({ em: null })`);
  expect(page.calls).toEqual([
    ["init", "111", { em: "a@example.com" }],
    ["trackSingle", "111", ...LEAD],
    ["init", "111", { em: "a@example.com", ge: "m" }],
  ]);
});

test("nothing that a page hands over, and nothing that `fbq` does, is thrown back at it", () => {
  const page = open({ MAIN_ID: "111", BRAND_ID: "222" });
  for (const value of ["null", "undefined", "7", '"em"', "{ em: 7 }", "{ get em() { throw 1; } }"]) {
    page.run(`${SHOP}.identify(${value})`);
  }
  for (const value of ["null", "undefined", "{}"]) page.run(`${SHOP}.track(${value})`);
  page.run(
    "window.fbq = ((fbq) => (...call) => { if (call[1] === '111' && call[0] !== 'init') throw new Error('gone'); fbq(...call); })(fbq)",
  );
  page.paste(FORM);
  page.run(GRANT);
  expect(page.calls).toEqual([
    ["init", "111"],
    ["init", "222"],
    ["trackSingle", "222", ...LEAD],
  ]);
  expect(page.problems.at(-1)).toBe("event-contract: form_sent was not sent: gone");
});

test("the header says how each identifier is given, as the script hashes it", () => {
  expect(BASE).toContain(
    [
      '    eventContract["shop/web"].identify({ em: ..., ge: ... });',
      "  Each as text, or it matches no one:",
      "    em: E-mail address. Trimmed, in lower case, then hashed.",
      "    ge: Gender: `f` or `m`.",
      "-->",
    ].join("\n"),
  );
});
