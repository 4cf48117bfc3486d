import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { NOW } from "../support/meta-script/bare-page.js";
import { openScriptPage } from "../support/meta-script/page-with-base-code.js";
import { parseHit } from "../support/meta-script/parse-hit.js";

const FBP = `fb.1.${NOW}.2500000000`;

function hex(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What is sent of a parameter. */
function sentParameter(value: unknown): string | undefined {
  const page = openScriptPage();
  page.fbq("init", "11");
  page.fbq("track", "Lead", { it: value });
  const text = page.requests.at(-1)?.[1] ?? "";
  const found = /cd\[it\]=([^&]*)/.exec(text)?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
}

test("a hit is an image whose address says everything", () => {
  const page = openScriptPage({
    address: "https://www.shop.example/thanks?fbclid=IwAR0aB",
    referrer: "https://shop.example/cart",
    frame: "inner",
  });
  page.fbq("dataProcessingOptions", ["LDU"], 1, 1000);
  page.fbq("init", "11", { em: " Jane@Example.com ", external_id: "User-42" }, { agent: "seg" });
  page.fbq("trackSingle", "11", "Contact", {}, { eventID: "c-1" });
  page.fbq("set", "agent", "tmgoogletagmanager", "11");
  const data = { value: 25, currency: "EUR", contents: [{ id: "MUG", quantity: 2 }] };
  page.fbq("track", "Purchase", data, { eventID: "purchase-A 1" });
  const [, [by, address] = []] = page.requests.slice(1);
  expect([by, (address ?? "").split("&")]).toEqual([
    "image",
    [
      "https://www.facebook.com/tr/?id=11",
      "ev=Purchase",
      "dl=https%3A%2F%2Fwww.shop.example%2Fthanks%3Ffbclid%3DIwAR0aB",
      "rl=https%3A%2F%2Fshop.example%2Fcart",
      "if=true",
      `ts=${NOW}`,
      "cd[value]=25",
      "cd[currency]=EUR",
      "cd[contents]=%5B%7B%22id%22%3A%22MUG%22%2C%22quantity%22%3A2%7D%5D",
      "sw=1920",
      "sh=1080",
      `ud[em]=${hex("jane@example.com")}`,
      `ud[external_id]=${hex("user-42")}`,
      "v=2.9.134",
      "r=stable",
      "a=tmgoogletagmanager",
      "ec=1",
      "o=26",
      `fbp=${FBP}`,
      `fbc=fb.1.${NOW}.IwAR0aB`,
      `it=${NOW}`,
      "coo=false",
      "dpo=LDU",
      "dpoco=1",
      "dpost=1000",
      "eid=purchase-A%201",
      "rqm=GET",
    ],
  ]);
  const { rest, userData, ...hit } = parseHit(address ?? "") ?? {};
  expect(hit).toEqual({
    pixel: "11",
    event: "Purchase",
    eventID: "purchase-A 1",
    parameters: { ...data, value: "25" },
    method: "track",
  });
  expect(page.hits().map((sent) => [sent.method, sent.rest["ec"], sent.rest["a"]])).toEqual([
    ["trackSingle", "0", "seg"],
    ["track", "1", "tmgoogletagmanager"],
  ]);
});

test.each([
  ["a text", "a text"],
  [12.5, "12.5"],
  [-3, "-3"],
  [Number.NaN, "NaN"],
  [true, "true"],
  [false, "false"],
  ["", ""],
  [null, undefined],
  [undefined, undefined],
  [["1", 2], '["1",2]'],
  [[], "[]"],
  [{ id: "MUG", price: null }, '{"id":"MUG","price":null}'],
  ["12,50 €", "12,50 €"],
])("the parameter %j is sent as %j", (value, sent) => {
  expect(sentParameter(value)).toBe(sent);
});

test.each([
  ["Chrome", 0, "image", "GET"],
  ["Firefox", 0, "image", "GET"],
  ["Chrome", 2000, "form", "formPOST"],
  ["Firefox", 2000, "beacon", "SB"],
] as const)("in %s, with %i characters more, a hit leaves by %s", (browser, more, by, transport) => {
  const page = openScriptPage({ browser });
  page.fbq("init", "11");
  const data = { content_ids: ["A+B & ü"], note: "x".repeat(more) };
  page.fbq("track", "Lead", data, { eventID: "l-1" });
  expect(page.requests.slice(1).map(([how]) => how)).toEqual([by]);
  const { rest, ...hit } = page.hits()[0] ?? {};
  expect(hit).toEqual({
    pixel: "11",
    event: "Lead",
    eventID: "l-1",
    parameters: data,
    userData: {},
    method: "track",
  });
  expect(rest?.["rqm"]).toBe(transport);
});

test("an address of 2,047 characters is an image, and one more is posted", () => {
  const page = openScriptPage();
  page.fbq("init", "11");
  page.fbq("track", "Lead", { note: "" });
  const room = 2047 - (page.requests.at(-1)?.[1].length ?? 0);
  page.fbq("track", "Lead", { note: "x".repeat(room) });
  page.fbq("track", "Lead", { note: "x".repeat(room + 1) });
  expect(page.requests.slice(2).map(([by, text]) => [by, by === "image" ? text.length : undefined])).toEqual([
    ["image", 2047],
    ["form", undefined],
  ]);
});

test("clicks on buttons leave by a beacon, but in Chrome", () => {
  const ways = (["Chrome", "Firefox"] as const).map((browser) => {
    const page = openScriptPage({ browser });
    page.fbq("init", "11");
    page.click("button", "Buy");
    return page.requests.slice(1).map(([by]) => by);
  });
  expect(ways).toEqual([["image"], ["beacon"]]);
});

test("user properties are sent for one pixel, unless the use of data is limited", () => {
  const page = openScriptPage();
  page.fbq("init", "11");
  page.fbq("init", "22");
  page.fbq("setUserProperties", "22", { plan: "pro" });
  page.fbq("dataProcessingOptions", ["LDU"], 0, 0);
  page.fbq("setUserProperties", "22", { plan: "pro" });
  const [first, ...others] = page.hits();
  const { rest, ...hit } = first ?? {};
  expect([hit, rest?.["es"], others]).toEqual([
    {
      pixel: "22",
      event: "UserProperties",
      eventID: undefined,
      parameters: { plan: "pro" },
      userData: {},
      method: "system",
    },
    "user_properties",
    [],
  ]);
});

test.each([
  [
    [["LDU"], 0, 0],
    ["LDU", "0", "0"],
  ],
  [
    [["LDU"], 1, 1000],
    ["LDU", "1", "1000"],
  ],
  [[["LDU"]], ["LDU", undefined, undefined]],
  [[[]], ["", undefined, undefined]],
  [[["LDU"], 1], []],
  [[["LDU"], undefined, 1000], []],
  [[["LDU"], "1", "1000"], []],
  [["LDU", 1, 1000], []],
])("data processing options %j are sent as %j", (call, [options, country, state]) => {
  const page = openScriptPage();
  page.fbq("dataProcessingOptions", ...call);
  page.fbq("init", "11");
  page.fbq("track", "Lead");
  const { dpo, dpoco, dpost } = page.hits()[0]?.rest ?? {};
  expect([dpo, dpoco, dpost]).toEqual([options, country, state]);
});

test.each([
  "https://connect.facebook.net/signals/config/11?v=2.9.134&r=stable",
  "https://www.facebook.com/privacy_sandbox/pixel/register/trigger/?id=11&ev=Lead",
  "https://www.facebook.com/tr/?id=11",
  "https://www.instagram.com/tr/?id=11&ev=Lead",
  "https://shop.example/tr/?id=11&ev=Lead",
  "",
])("%j is no hit", (address) => {
  expect(parseHit(address)).toBeUndefined();
});
