import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { catalog } from "../../generator/derived/catalog.js";
import { emitText, textOf } from "../support/compile-text.js";
import { sentByMeta } from "../support/meta-normalising.js";
import { type Running, run } from "../support/running.js";
import { laidOut } from "../support/with-runtime.js";
import { closePage, openPage } from "./fake-page.js";
import { hex, readKey } from "./user-data-key.js";

const FOLDER = process.env["CONFORMANCE_VECTORS"];
const KEYS = catalog.userDataKeys.filter((key) => key.advancedMatching).map(({ name }) => name);

const contract = (keys: readonly string[]) => `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: "11111" }
sources: { web: { kind: browser, system: Web shop, delivery: pixel, advancedMatching: [${keys.join(", ")}] } }
events:
  form_sent:
    action: Sent a form
    trigger: The form was sent.
    metaEvent: Lead
    canonicalSource: web
    eventId: { generatedBy: web }
    consent: none
`;

const files = emitText(contract(KEYS));
let code: Running;
beforeAll(async () => {
  code = await run({ name: "shop", files: laidOut("shop", files) });
});
beforeEach(closePage);
afterAll(closePage);

/** What the generated module hands to `init` for one value. */
function handedOver(key: string, value: unknown): string | undefined {
  closePage();
  const page = openPage();
  code.call("pixel/web/base", "identify", { [key]: value });
  code.call("pixel/web/base", "startPixel");
  code.call("pixel/web/form-sent", "trackFormSent");
  page.load();
  const [, , data] = page.calls.find(([method]) => method === "init") ?? [];
  return (data as Readonly<Record<string, string>> | undefined)?.[key];
}

/** The hash that reaches Meta from the browser. */
function fromBrowser(key: string, value: unknown): string | undefined {
  const text = handedOver(key, value);
  return text === undefined ? undefined : sentByMeta(key, text, hex);
}

function fromServer(key: string, value: unknown): string | undefined {
  return readKey(key, value, new Date().getUTCFullYear() + 1).sent?.[0];
}

/** The script drops an address that is none; every other value that no server takes is left out by us. */
function agree(key: string, value: unknown): boolean {
  const server = fromServer(key, value);
  const browser = fromBrowser(key, value);
  if (browser === undefined || browser === server) return true;
  const isUnknownCode = /^[a-z]{2}$/i.test(String(value).trim()) && key === "country";
  return server === undefined && (key === "em" || isUnknownCode);
}

test.each([
  ["ge", "Female", "f"],
  ["ge", " Mr ", "m"],
  ["ge", "Mr.", undefined],
  ["db", "1991-05-26", "19910526"],
  ["db", "19910526", "19910526"],
  ["db", "5/26/1991", "19910526"],
  ["db", "May 26", undefined],
  ["db", "9999-01-01", undefined],
  ["country", "US", "us"],
  ["country", " uk", "gb"],
  ["country", "Germany", undefined],
  ["country", "DEU", undefined],
  ["ph", "0049 (30) 901.820", "4930901820"],
  ["ph", "abc", undefined],
  ["zp", "SW1A 1AA", "sw1a1aa"],
  ["zp", "94035-1234", "94035"],
  ["zp", "D-10115", undefined],
  ["ct", "İstanbul", "stanbul"],
  ["ct", "29 Palms", undefined],
  ["st", "CA", "ca"],
  ["st", "New York", undefined],
  ["fn", "Jean-Luc", "jeanluc"],
  ["external_id", "User 42", "user42"],
  ["external_id", "550e8400 e29b41d4a716446655440000", undefined],
  ["em", " Jane@Example.com ", "Jane@Example.com"],
  ["em", `${"A".repeat(64)}.AQQAAQMC`, "a".repeat(64)],
  ["db", " ", undefined],
  ["external_id", "null", undefined],
  ["external_id", "000-0", undefined],
  ["db", "00000000", undefined],
  ["ct", "undefined", undefined],
  ["fn", " [object Object] ", undefined],
  ["fn", "Jo\ud83d", undefined],
  ["zp", "n/a", undefined],
  ["em", hex(""), undefined],
  ["ln", "d41d8cd98f00b204e9800998ecf8427e", undefined],
  ["ln", "Null", "null"],
  ["fn", 7, undefined],
])("%s %j is handed over as %j, which hashes to what a server hashes", (key, value, expected) => {
  expect(handedOver(key, value)).toBe(expected);
  if (expected !== undefined) expect(fromBrowser(key, value)).toBe(fromServer(key, value));
});

test("whatever is handed over hashes to what a server hashes, or is left out", () => {
  const letters = fc.string({
    unit: fc.constantFrom(..."aAzZkK0159 -_.,/+()@'éİßſK１日🙂\t\u00a0"),
    maxLength: 12,
  });
  const digits = fc.stringMatching(/^[0-9a-f -]{0,70}$/);
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), fc.oneof(letters, digits, fc.string()), (key, value) => {
      expect([key, value, agree(key, value)]).toEqual([key, value, true]);
    }),
    { numRuns: 1500 },
  );
});

describe.skipIf(FOLDER === undefined)("recorded cases", () => {
  test.each(["user-data.json", "user-data.more.json"])("%s", (name) => {
    const vectors: readonly { readonly key: string; readonly input: unknown }[] = JSON.parse(
      readFileSync(join(FOLDER ?? "", name), "utf8"),
    );
    const different: unknown[] = [];
    let handed = 0;
    for (const { key: keys, input } of vectors) {
      for (const key of keys.split("|").filter((key) => KEYS.includes(key))) {
        if (!agree(key, input)) different.push([key, input, fromBrowser(key, input)]);
        if (handedOver(key, input) !== undefined) handed += 1;
      }
    }
    expect(different).toEqual([]);
    expect(handed).toBeGreaterThan(100);
  });
});

test("a source brings the readers of its own identifiers only, and tells how each is given", () => {
  const base = textOf(emitText(contract(["ge", "em"])), "pixel/web/base.ts");
  expect(base).toContain("const MATCHING: MatchingReaders = { ge: matchGe, em: matchEm };");
  expect(base).toContain("/** Gender: `f` or `m`. */");
  expect(base).not.toMatch(/matchPh|matchFn|matchCountry/);
  const none = textOf(
    emitText(contract(["em"]).replace(", advancedMatching: [em]", "")),
    "pixel/web/base.ts",
  );
  expect(none).not.toMatch(/MATCHING|identify|advancedMatching/);
});
