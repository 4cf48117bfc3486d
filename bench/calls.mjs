// What a validator takes beside ajv, and a builder beside Meta's SDK, a call: `npm run bench:calls`.

import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { CLI, inNewFolder, STORE } from "./folders.mjs";
import { measure } from "./measure.mjs";
import { sdkEvent } from "./peers/business-sdk.mjs";
import { runInRounds } from "./rounds.mjs";
import { cell, printTable } from "./table.mjs";

const ROUNDS = 25;
const CALLS = 4_000;
const EMAIL = "jane.doe@example.com";

const INPUT = {
  consent: { marketing: "granted" },
  event_time: 1_768_581_000,
  event_source_url: "https://acme.example/thanks",
  referrer_url: "https://acme.example/checkout/payment",
  user_data: {
    em: "Jane@Example.com",
    ph: "+49 30 23125 017",
    fn: "Jürgen",
    ln: "O'Mustermann",
    ct: "Köln",
    st: "Nordrhein-Westfalen",
    zp: "50667",
    country: "DE",
    external_id: "C-20418",
    client_ip_address: "203.0.113.7",
    client_user_agent: "Mozilla/5.0",
    fbp: "fb.1.1768470000000.1098115397",
    fbc: "fb.1.1768500000000.IwAR0example-Click_1",
  },
  custom_data: {
    value: 44.01,
    currency: "EUR",
    order_id: "A-10025512",
    contents: [
      { id: "TEAPOT", quantity: 1, item_price: 39.01 },
      { id: "MUG", quantity: 2, item_price: 2.5 },
    ],
    net_revenue: 11.3,
    coupon: "GRUESSE10",
    discount_rate: 0.1,
    gift_wrap: true,
    shipping_days: 2,
    delivery_category: "in_store",
  },
};

/** Seven faults, among them one of each kind that a caller makes most. */
const BAD_INPUT = {
  ...INPUT,
  event_time: "yesterday",
  event_source_url: "acme.example",
  user_data: { ...INPUT.user_data, em: "jane", fbp: "1" },
  custom_data: { ...INPUT.custom_data, value: "44.01", currency: "XXX", order_id: undefined },
};

await inNewFolder(async (folder) => {
  await measure([process.execPath, CLI, "generate", "--emit", "js", "--out", folder, STORE], { cwd: folder });
  const load = (path) => import(pathToFileURL(join(folder, "acme-store", path)).href);
  const { buildCheckoutPaid } = await load("server/orders/index.js");
  const { validateCheckoutPaidInput, validateCheckoutPaidPayload } = await load("validators/orders/index.js");
  const schema = JSON.parse(readFileSync(join(folder, "acme-store/schemas/orders.schema.json"), "utf8"));
  const byAjv = (name) =>
    new Ajv2020({ allErrors: true }).compile({ ...schema, $ref: `#/$defs/checkout_paid.${name}` });

  const payload = buildCheckoutPaid(INPUT);
  const badPayload = {
    ...payload,
    event_time: "yesterday",
    event_source_url: "acme.example",
    user_data: { ...payload.user_data, em: ["jane"], fbp: "1" },
    custom_data: { ...payload.custom_data, value: "44.01", currency: "eur", order_id: undefined },
  };
  const sound = [
    ["input", INPUT, validateCheckoutPaidInput, byAjv("input")],
    ["payload", payload, validateCheckoutPaidPayload, byAjv("payload")],
  ];
  const faulty = [
    ["faulty input", BAD_INPUT, ...sound[0].slice(2)],
    ["faulty payload", badPayload, ...sound[1].slice(2)],
  ];
  for (const [name, value, , isValid] of sound) {
    if (!isValid(value)) throw new Error(`${name}: ${JSON.stringify(isValid.errors)}`);
  }
  for (const [name, value, , isValid] of faulty) if (isValid(value)) throw new Error(`${name} passes`);

  const hashes = await hashedHere(folder);
  const ours = { ...INPUT, event_id: payload.event_id };
  const groups = [
    ...[...sound, ...faulty].map(([, value, validate, isValid]) => [
      calling("ajv", () => isValid(value)),
      calling("event-contract", () => validate(value)),
    ]),
    [
      calling("Meta's SDK", () => JSON.stringify(sdkEvent(ours))),
      calling("event-contract", () => JSON.stringify(buildCheckoutPaid(INPUT))),
    ],
    [
      calling("Node's hash", () => buildCheckoutPaid(INPUT)),
      calling("own hash", () => hashes.buildCheckoutPaid(INPUT)),
    ],
    ...[EMAIL, EMAIL.repeat(10)].map((text) => [
      calling("Node's hash", () => hash("sha256", text, "hex")),
      calling("own hash", () => hashes.ownSha256(text)),
    ]),
  ];
  for (const group of groups) for (const { run } of group) run();
  const figures = await runInRounds(groups, ROUNDS);
  const names = [
    ...[...sound, ...faulty].map(([name]) => `${name}, beside ajv`),
    "to bytes, beside Meta's SDK",
    "build, own hash beside Node's",
    ...[EMAIL.length, EMAIL.length * 10].map((bytes) => `hash of ${bytes} bytes, own beside Node's`),
  ];
  const micro = (milliseconds) => cell((milliseconds * 1000) / CALLS, 2);
  printTable(
    ["a call", "other, µs", "event-contract, µs", "ratio"],
    figures.map(([other, own], index) => [
      names[index],
      micro(other.processor),
      micro(own.processor),
      cell(own.processorRatio, 2),
    ]),
  );
});

/** The builder as it is where there is no hash of Node, which it looks for at its first call, and the hash it then has. */
async function hashedHere(folder) {
  const own = join(folder, "own");
  await measure([process.execPath, CLI, "generate", "--emit", "js", "--out", own, STORE], { cwd: folder });
  const load = (path) => import(pathToFileURL(join(own, path)).href);
  const { buildCheckoutPaid } = await load("acme-store/server/orders/index.js");
  const { ownSha256 } = await load("runtime/server/own-sha256.js");
  const { getBuiltinModule } = process;
  process.getBuiltinModule = undefined;
  buildCheckoutPaid(INPUT);
  process.getBuiltinModule = getBuiltinModule;
  return { buildCheckoutPaid, ownSha256 };
}

function calling(name, call) {
  const run = () => {
    const { user, system } = process.cpuUsage();
    for (let count = 0; count < CALLS; count += 1) call();
    const ended = process.cpuUsage();
    return { processor: (ended.user - user + ended.system - system) / 1000 };
  };
  return { name, run };
}
