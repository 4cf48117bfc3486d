import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { caseOf, checkCase } from "../support/rule-page.js";
import { event, said } from "../support/small-contract.js";

/** What is said of a contract that defines these parameters of its own, and has an event that takes them. */
function defined(names: readonly string[], definition: string): readonly string[] {
  const shared = names.map((name) => `  ${name}: ${definition}\n`).join("");
  const taken = names.map((name) => `${name}: optional`).join(", ");
  return said(`parameters:\n${shared}events:${event({ more: `parameters: { ${taken} }` })}`);
}

const TEXT = "{ type: string, description: A. }";
const INTEGER = "{ type: integer, description: A. }";

const identifier = (name: string) =>
  `personal-data-in-parameters: Meta's identifier \`${name}\`: it goes under \`userData\``;

test("no parameter has the name of an identifier, or a word that means one alone", () => {
  const meant: readonly (readonly [string, string])[] = [
    ["external_id", "external_id"],
    ["customer_id", "external_id"],
    ["userId", "external_id"],
    ["zp", "zp"],
    ["zip_code", "zp"],
    ["fbclid", "fbc"],
    ["fbp", "fbp"],
    ["em", "em"],
    ["idfa", "madid"],
    ["lead_id", "lead_id"],
    ["user_agent", "client_user_agent"],
  ];
  for (const definition of [TEXT, INTEGER]) {
    expect(meant.map(([name]) => [name, defined([name], definition)])).toEqual(
      meant.map(([name, meta]) => [name, [identifier(meta)]]),
    );
  }
});

test("nobody is told to define as a parameter what is then refused", () => {
  const undefinedOnes = (parameters: string) =>
    said(`events:${event({ more: `parameters: ${parameters}` })}`);
  const says = (name: string, text: string) => {
    expect([name, undefinedOnes(`{ ${name}: optional }`)]).toEqual([name, [`unknown-parameter: ${text}`]]);
  };
  const identifiers = { email: "em", phone: "ph", first_name: "fn", ip_address: "client_ip_address" };
  for (const [name, meta] of Object.entries(identifiers)) {
    says(name, `Meta's identifier \`${meta}\`: it goes under \`userData\``);
  }
  says("zp", "an identifier: it goes under `userData`");
  says("billing_email", "names a person, or how to reach one");
  says("eventID", "`eventId` says how it is made");
  says("email_opt_in", "defined nowhere");
  expect(undefinedOnes("{ has_email: { type: boolean }, gender: { enum: [ours, theirs] } }")).toEqual([
    "unknown-parameter: defined nowhere",
    "unknown-parameter: defined nowhere",
  ]);
});

test("what to do about an unknown parameter depends on what it is", () => {
  const helps = (parameters: string) =>
    checkCase(
      caseOf([sourceFile("contract.yaml", `events:${event({ more: `parameters: ${parameters}` })}`)]),
    ).map(({ help }) => help);
  expect(helps("{ email: optional, quote: optional, referrer_url: optional, plan: optional }")).toEqual([
    "name it under `userData`, or leave it out",
    "remove it, or correct the name",
    "remove it and set it where it belongs",
    "correct the name, or define a parameter of your own under the contract's `parameters`",
  ]);
});

test("a word that also means other things, a closed list and a boolean are let through", () => {
  const names = [
    "click_id",
    "client_id",
    "country_code",
    "page_id",
    "province",
    "state_of_order",
    "town",
    "uid",
  ];
  expect(defined(names, TEXT)).toEqual([]);
  expect(defined(["zip_code"], "{ enum: [north, south], description: A. }")).toEqual([]);
  expect(defined(["gender"], "{ type: boolean, description: A. }")).toEqual([]);
});

test("no parameter has the name of a server event parameter", () => {
  const says = (text: string) => [`server-parameter-as-parameter: ${text}`];
  expect(defined(["event_id"], TEXT)).toEqual(says("`eventId` says how it is made"));
  expect(defined(["EventID"], TEXT)).toEqual(says("`eventId` says how it is made"));
  expect(defined(["event_time"], INTEGER)).toEqual(says("part of every call already, so it is not declared"));
  expect(defined(["referrer_url"], TEXT)).toEqual(
    says("a server event parameter: it goes under `serverEvent`"),
  );
  expect(defined(["channel", "page_url"], TEXT)).toEqual([]);
});

test("a constant is mapped by nobody who would be asked for it", () => {
  const contract = (parameter: string) =>
    `events:${event({
      canonicalSource: "{ source: orders, fields: { content_name: title, opt_out: out } }",
      more: `mirrors: { storefront: { trigger: Shown., fields: { content_name: title } } }
    observers: { ga4: { event: quote, fields: { content_name: title } } }
    parameters: { content_name: ${parameter} }
    serverEvent: { opt_out: { const: true } }`,
    })}`;
  const idle = "idle-mapping: is never read";
  const idleIn = (parameter: string) => said(contract(parameter)).filter((line) => line.startsWith("idle-"));
  expect(idleIn("{ const: Quote }")).toEqual([idle, idle, idle]);
  expect(idleIn("{ default: Quote }")).toEqual([idle]);
});

test("what a mirror may omit", () => {
  const omitting = (name: string, parameters: string) =>
    said(
      `events:${event({
        more: `mirrors: { storefront: { trigger: Shown., omit: [${name}] } }
    parameters: { ${parameters} }`,
      })}`,
    );
  const always = ["required-parameter-omitted: is left out here"];
  expect(omitting("currency", "value: required, currency: { const: EUR }")).toEqual(always);
  expect(omitting("currency", "value: required, currency: { default: EUR }")).toEqual(always);
  expect(omitting("currency", "value: optional, currency: optional")).toEqual([
    "value-without-currency: is left out by this mirror",
  ]);
  expect(omitting("value, currency", "value: optional, currency: optional")).toEqual([]);
});
