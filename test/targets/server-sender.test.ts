import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { emitText } from "../support/compile-text.js";
import { typeCheck } from "../support/type-check.js";
import { laidOut } from "../support/with-runtime.js";

const contract = (pixels: string, orders: string) => `
eventContract: "1.0"
name: shop
version: 1.0.0
pixels: ${pixels}
sources:
  web: { kind: browser, system: Web shop, delivery: pixel }
  ${orders}
events:
  page_seen:
    action: Saw a page
    trigger: The page was shown.
    metaEvent: PageView
    canonicalSource: web
    eventId: { generatedBy: web }
    consent: none
`;
const ORDERS = `orders: { kind: server, system: Order service, delivery: direct, actionSource: website }`;
const event = (name: string, pixels: string) => `
  ${name}:
    action: Asked for ${name}
    trigger: The order service stored ${name}.
    metaEvent: { custom: ${name === "first" ? "FirstAsked" : "SecondAsked"} }
    canonicalSource: orders
    keys: { no: string }
    eventId: "${name}-{no}"
    consent: none
    pixels: ${pixels}
    userData: { required: [em] }
`;

function emitted(text: string) {
  return emitText([sourceFile("shop.contract.yaml", text)]);
}

const SEVERAL =
  contract('{ main: "11111", club: "22222" }', ORDERS) + event("first", "[main]") + event("second", "[club]");

test("a source of a server has a sender of its own, which nothing else imports", () => {
  const files = emitted(contract('{ main: "11111" }', ORDERS) + event("first", "[main]"));
  const sender = files.find(({ path }) => path === "server/orders/sender.ts");
  expect(sender?.text).toContain(
    "export function createSender(options: SenderOptions): Sender {\n  return startSender(toRequest, options);\n}\n",
  );
  const others = files.filter(
    (file) =>
      file !== sender &&
      (file.text.includes("sender.js") || file.runtime?.some((module) => module.includes("/sender/"))),
  );
  expect(others).toEqual([]);
});

test("where nothing sends from a server there is no sender, and none of its runtime", () => {
  const files = laidOut("shop", emitted(contract('{ main: "11111" }', "")));
  expect(files.map(({ path }) => path).filter((path) => path.includes("sender"))).toEqual([]);
});

test("a sender of one of several pixels takes the events that may go there, and no others", {
  timeout: 120_000,
}, async () => {
  const usage = `
import { buildFirst, buildSecond } from "./shop/server/orders/index.js";
import { createSender } from "./shop/server/orders/sender.js";

const input = { event_time: 1, keys: { no: "1" }, event_source_url: "https://shop.example/", user_data: { em: "a@b.de", client_user_agent: "x" } };
const club = createSender({ pixel: { club: "22222" }, token: "t" });
void club.send([buildSecond(input)]);
// @ts-expect-error: it goes to the other pixel
void club.send([buildFirst(input)]);
// @ts-expect-error: no pixel of the contract
createSender({ pixel: { shop: "1" }, token: "t" });
createSender({ pixel: { main: "11111" }, token: "t", event: "first" });
// @ts-expect-error: no event of the contract
createSender({ pixel: { main: "11111" }, token: "t", event: "third" });
`;
  const files = [...laidOut("shop", emitted(SEVERAL)), { path: "usage.ts", text: usage }];
  expect(await typeCheck(files, "7.0")).toBe("");
});
