import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { catalog } from "../../generator/derived/catalog.js";
import { NOW } from "../support/meta-script/bare-page.js";
import { openScriptPage } from "../support/meta-script/page-with-base-code.js";
import { MATCHING_KEYS } from "../support/meta-script/script/matching.js";
import { sha256 } from "../support/meta-script/script/sha256.js";

const FBP = `fb.1.${NOW}.2500000000`;

function hex(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What is sent of an identifier, and what is warned of. */
function sentOf(key: string, value: unknown): readonly unknown[] {
  const page = openScriptPage();
  page.fbq("init", "11", { [key]: value });
  page.fbq("track", "Lead");
  return [page.hits()[0]?.userData[key], page.warnings.length];
}

test("the script takes the identifiers that the catalogue says the Pixel takes", () => {
  const taken = catalog.userDataKeys.filter((key) => key.advancedMatching).map(({ name }) => name);
  expect(MATCHING_KEYS.toSorted()).toEqual(taken.toSorted());
});

test.each([
  ["em", " Jane@Example.com ", "jane@example.com"],
  ["ph", "0049 (30) 901.820", "4930901.820"],
  ["ph", 4930901820, "4930901820"],
  ["ph", "abc", "abc"],
  ["fn", "Jean-Luc d'Été ", "jeanlucdété"],
  ["ln", "O'Neil", "oneil"],
  ["ge", "f", "f"],
  ["ge", "Female", "Female"],
  ["db", "1991-05-26", "1991-05-26"],
  ["db", "May 26", "may26"],
  ["ct", "São Paulo", "sopaulo"],
  ["st", "New York", "ne"],
  ["zp", "94035-1234", "94035"],
  ["zp", "SW1A 1AA", "sw1a 1aa"],
  ["zp", "D-10115", "D-10115"],
  ["country", "United States", "unitedstates"],
  ["external_id", "User 42", "user42"],
])("%s %j is hashed as %j", (key, value, hashed) => {
  expect(sentOf(key, value)).toEqual([hex(hashed), 0]);
});

test.each([
  ["em", ` ${"AB".repeat(32)} `, "ab".repeat(32), 0],
  ["ph", "0A".repeat(16), "0a".repeat(16), 0],
  ["em", "jane", undefined, 1],
  ["em", " ", undefined, 0],
  ["fn", "", undefined, 0],
  ["fn", null, undefined, 0],
  ["fn", { first: "Jane" }, undefined, 0],
  ["uid", "User 42", "User 42", 0],
  ["uid", "jane@example.com", undefined, 1],
  ["email", "jane@example.com", undefined, 0],
])("%s %j is sent as %j, with %i warnings", (key, value, sent, warnings) => {
  expect(sentOf(key, value)).toEqual([sent, warnings]);
});

test("an address that is none is dropped, and the other identifiers are kept", () => {
  const page = openScriptPage();
  page.fbq("init", "11", { em: "jane", fn: "Jane" });
  page.fbq("track", "Lead");
  expect([page.hits()[0]?.userData, page.hits()[0]?.rest["o"]]).toEqual([{ fn: hex("jane") }, "58"]);
  expect(page.warnings).toEqual([
    "[Meta Pixel] - The value passed for 'em' in the user data is invalid, and is not sent.",
  ]);
});

test("its hashes are those of others", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }),
  );
});

const CLICK = "https://www.shop.example/?fbclid=IwAR0aB_-x";
const OLD = "fb.1.1700000000000";

test.each([
  ["https://www.shop.example/", {}, { _fbp: FBP }],
  ["https://shop.co.uk/", {}, { _fbp: `fb.2.${NOW}.2500000000` }],
  [CLICK, {}, { _fbp: FBP, _fbc: `fb.1.${NOW}.IwAR0aB_-x` }],
  [CLICK, { _fbp: `${OLD}.7`, _fbc: `${OLD}.IwAR0aB_-x` }, {}],
  [CLICK, { _fbp: `${OLD}.7`, _fbc: `${OLD}.iwar0ab_-x` }, { _fbc: `fb.1.${NOW}.IwAR0aB_-x` }],
  ["https://www.shop.example/", { _fbc: `${OLD}.IwAR0aB_-x` }, { _fbp: FBP }],
  ["https://www.shop.example/?fbclid=", { _fbp: `${OLD}.7` }, {}],
  ["https://www.shop.example/", { _fbp: `${OLD}.7.AQQAAQMC` }, { _fbp: FBP }],
] as const)("at %s with the cookies %j, %j are set", (address, cookies, set) => {
  const page = openScriptPage({ address, cookies });
  page.fbq("init", "11");
  const values = [...page.cookies].map(([name, text]) => [name, /=([^;]*)/.exec(text)?.[1]]);
  expect(Object.fromEntries(values)).toEqual(set);
  page.fbq("track", "Lead");
  const { fbp, fbc } = page.hits()[0]?.rest ?? {};
  expect({ _fbp: fbp, _fbc: fbc }).toEqual({ _fbp: undefined, _fbc: undefined, ...cookies, ...set });
});

test("a cookie lives 90 days on all of the site, and on Chrome for visits only", () => {
  const written = (["Chrome", "Firefox"] as const).map((browser) => {
    const page = openScriptPage({ browser });
    page.fbq("init", "11");
    return page.cookies.get("_fbp");
  });
  const text = `_fbp=${FBP}; domain=.shop.example; path=/; expires=Thu, 15 Apr 2027 08:00:00 GMT`;
  expect(written).toEqual([`${text}; SameSite=Lax`, text]);
});

test.each([
  [[false], []],
  [[false, "11"], ["_fbp"]],
])("without first-party cookies %j, two pixels set %j", (call, names) => {
  const page = openScriptPage();
  page.fbq("set", "firstPartyCookies", ...call);
  page.fbq("init", "11");
  page.fbq("track", "Lead");
  expect([[...page.cookies.keys()], page.hits()[0]?.rest["fbp"]]).toEqual([[], undefined]);
  page.fbq("init", "22");
  expect([...page.cookies.keys()]).toEqual(names);
});
