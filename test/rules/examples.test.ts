import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { caseOf, checkCase } from "../support/rule-page.js";
import { event, said } from "../support/small-contract.js";

const TIME = "event_time: 2026-01-15T10:00:00Z";
const URL = "event_source_url: https://acme.example/quote";

/** An event with one example, each section of it as given. */
function example(sections: Readonly<Record<string, string>>, more = ""): string {
  const all: Readonly<Record<string, string>> = {
    keys: "{ quote: Q-1 }",
    serverEvent: `{ ${TIME}, ${URL} }`,
    userData: "{ em: jane@example.com, client_user_agent: Mozilla/5.0 }",
    ...sections,
  };
  const written = Object.entries(all).map(([name, text]) => `\n        ${name}: ${text}`);
  return `events:${event({ more: `${more}\n    examples:\n      - name: one${written.join("")}` })}`;
}

const fails = (text: string) => `failing-example: ${text}`;

test("an example is held to keys, server event parameters and identifiers", () => {
  const cases: readonly (readonly [Readonly<Record<string, string>>, readonly string[]])[] = [
    [{}, []],
    [{ keys: "{ quote: Q 1 }" }, [fails("must be text that matches the pattern ^[A-Za-z0-9_.-]{1,128}$")]],
    [{ keys: "{ quot: Q-1 }" }, [fails("lacks `keys.quote`"), fails("did you mean `quote`?")]],
    [{ serverEvent: `{ ${TIME} }` }, [fails("lacks `serverEvent.event_source_url`")]],
    [{ serverEvent: `{ ${URL} }` }, [fails("lacks `serverEvent.event_time`")]],
    [
      { serverEvent: `{ event_time: 1768471200000, ${URL} }` },
      [fails("must be seconds since 1970; this is milliseconds")],
    ],
    [{ serverEvent: `{ event_time: 1768471200, ${URL} }` }, []],
    [
      { serverEvent: `{ ${TIME}, ${URL}, event_id: a }` },
      [fails("is not passed in: `eventId` says how it is made")],
    ],
    [{ serverEvent: `{ ${TIME}, ${URL}, action_source: app }` }, [fails("must be `website`")]],
    [
      { serverEvent: `{ ${TIME}, event_source_url: acme.example }` },
      [fails("must be a full web address that begins with http:// or https://")],
    ],
    [{ userData: "{ client_user_agent: Mozilla/5.0 }" }, [fails("lacks `userData.em`")]],
    [
      { userData: "{ em: jane@example.com, client_user_agent: [a, b] }" },
      [fails("must be text, not a list")],
    ],
    [{ userData: "{ em: [a@example.com, b@example.com], client_user_agent: Mozilla/5.0 }" }, []],
    [
      { userData: "{ em: jane@example.com, ph: 123456789, client_user_agent: Mozilla/5.0 }" },
      [fails("is not part of this event")],
    ],
    [
      { userData: "{ email: jane@example.com, client_user_agent: Mozilla/5.0 }" },
      [fails("lacks `userData.em`"), fails("did you mean `em`?")],
    ],
  ];
  expect(cases.map(([sections]) => [sections, said(example(sections))])).toEqual(cases);
});

test("an example's identifiers are such as the generated code sends", () => {
  const noEmail = fails("is not an e-mail address");
  const noName = fails("contains only spaces and punctuation");
  const noCountry = fails("is neither a country code of ISO 3166-1 nor a country's English name");
  const noCity = fails("must begin with a letter from A to Z");
  const choice = "{ atLeastOneOf: [[fn, zp], em, [country, external_id]], optional: [ct] }";
  const agent = "client_user_agent: Mozilla/5.0";
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["{ required: [em] }", `{ em: jane at acme, ${agent} }`, [noEmail]],
    ["{ required: [em] }", `{ em: [jane at acme, jane@acme.example], ${agent} }`, [noEmail]],
    ["{ required: [em] }", `{ em: "", ${agent} }`, [noEmail]],
    ["{ required: [em, country] }", `{ em: jane@acme.example, country: somewhere, ${agent} }`, [noCountry]],
    [choice, `{ em: jane at acme, ct: "1", ${agent} }`, [noEmail, noCity]],
    [choice, `{ em: jane at acme, fn: "-", zp: 01067, ${agent} }`, [noEmail, noName]],
    [choice, `{ em: jane at acme, fn: Jane, zp: 01067, ${agent} }`, [noEmail]],
    [choice, `{ em: jane at acme, country: somewhere, external_id: C-1, ${agent} }`, [noEmail, noCountry]],
    [choice, `{ fn: Jane, ${agent} }`, [fails("lacks `userData`")]],
    ["{ required: [em], optional: [db] }", `{ em: jane@acme.example, db: 1990-05-17, ${agent} }`, []],
    [
      "{ required: [em], optional: [db] }",
      `{ em: jane@acme.example, db: 2028-01-01, ${agent} }`,
      [fails("is not a birth date of year, month and day in numbers")],
    ],
  ];
  expect(
    cases.map(([profile, given]) => [
      profile,
      given,
      said(example({ userData: given }).replace("{ required: [em] }", profile)),
    ]),
  ).toEqual(cases);
});

test("an identifier of an example is shown nowhere", () => {
  const contract = example({ userData: "{ em: jane at acme, client_user_agent: Mozilla/5.0 }" });
  const [diagnostic] = checkCase(caseOf([sourceFile("contract.yaml", contract)])).filter(
    ({ name }) => name === "failing-example",
  );
  expect(JSON.stringify(diagnostic)).not.toContain("jane");
});

test("an example whose name was refused is called by its place", () => {
  const contract = example(
    { parameters: "{ content_name: Quote for jane@example.com }" },
    "parameters: { content_name: optional }",
  ).replace("name: one", `name: ${"long ".repeat(40)}`);
  const found = checkCase(caseOf([sourceFile("contract.yaml", contract)]));
  expect(found.map(({ message }) => message)).toEqual([
    "`events.quote_requested.examples[0].name` expects at most 100 characters",
    "`parameters.content_name` of example `examples[0]` of `quote_requested` looks like personal data",
  ]);
});

test("an example is held to the parameters, members of contents included", () => {
  const parameters = `parameters:
      value: optional
      currency: optional
      contents: optional
      content_type: { const: product }`;
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["{ value: 1, currency: EUR }", []],
    ["{ value: 1 }", [fails("has no meaning without currency")]],
    ['{ value: "1", currency: EUR }', [fails("must be a number, not text")]],
    ["{ value: 1, currency: eur }", []],
    ["{ value: 1, currency: Eur }", ["unknown-currency: three capital letters"]],
    ["{ value: 1, currency: euro }", ["unknown-currency: not a currency"]],
    ["{ contents: [{ id: A, quantity: 1 }] }", []],
    ["{ contents: [{ id: A, quantity: 0 }] }", [fails("must be at least 1")]],
    ["{ contents: [{ id: A }] }", [fails("is required")]],
    ["{ contents: [{ id: A, quantity: 1, brand: B }] }", [fails("is not something that the contract sends")]],
    ["{ content_type: product_group }", [fails("must be `product`")]],
  ];
  expect(cases.map(([text]) => [text, said(example({ parameters: text }, parameters))])).toEqual(cases);
});

test("an example is not held to limits that contradict each other", () => {
  const contradiction = (text: string) => `contradictory-constraints: ${text}`;
  const nothing = contradiction("nothing lies between 3 and 2");
  const words = "minimum: 3, maximum: 2";
  expect(
    said(example({ parameters: "{ num_items: 1 }" }, `parameters: { num_items: { ${words} } }`)),
  ).toEqual([nothing]);
  const shared = `parameters: { level: { type: integer, ${words}, description: Level. } }\n`;
  const levelled = (parameters: string) =>
    said(`${shared}${example({ parameters }, "parameters: { level: required, content_name: optional }")}`);
  expect(levelled("{ level: 1 }")).toEqual([nothing]);
  // What has nothing to do with the limits is told all the same.
  expect(levelled("{ content_name: A }")).toEqual([nothing, fails("lacks `parameters.level`")]);
  expect(levelled("{ level: 1, content_name: [A] }")).toEqual([nothing, fails("must be text, not a list")]);
  const member = `parameters:
      content_type: { const: product }
      contents: required
      contents.item_price: { ${words} }
      currency: required`;
  const item = "{ contents: [{ id: A, quantity: 1, item_price: 1 }], currency: EUR }";
  expect(said(example({ parameters: item }, member))).toEqual([nothing]);
  const key = "keys: { quote: { type: string, minLength: 3, maxLength: 2 } }";
  expect(said(example({}).replace("keys: { quote: string }", key))).toEqual([
    contradiction("no text has at least 3 and at most 2 characters"),
  ]);
});

test("a generated id is asked of an example, in the form that the code takes", () => {
  const generated = (serverEvent: string) =>
    example({ serverEvent }).replace('eventId: "quote-{quote}"', "eventId: { generatedBy: orders }");
  expect(said(generated(`{ ${TIME}, ${URL} }`))).toEqual([fails("lacks `serverEvent.event_id`")]);
  expect(said(generated(`{ ${TIME}, ${URL}, event_id: 7f1d0a52-3c5e }`))).toEqual([]);
  expect(said(generated(`{ ${TIME}, ${URL}, event_id: a b }`))).toEqual([
    fails("must be an id of 1 to 128 letters, digits, dots, hyphens or underscores"),
  ]);
});

test("with several action sources an example says which, and gives what that one takes", () => {
  const extinfo = `[${["a2", "com.example", "", "", "14", ...Array(11).fill("")].map((text) => `"${text}"`).join()}]`;
  const several = (sections: Readonly<Record<string, string>>) =>
    example(sections, "actionSource: [website, app]");
  const app = `{ ${TIME}, action_source: app, app_data: { advertiser_tracking_enabled: 1, extinfo: ${extinfo} } }`;
  expect(said(several({}))).toEqual([fails("lacks `serverEvent.action_source`")]);
  expect(said(several({ serverEvent: app, userData: "{ em: jane@example.com }" }))).toEqual([]);
  expect(
    said(several({ serverEvent: `{ ${TIME}, action_source: app }`, userData: "{ em: jane@example.com }" })),
  ).toEqual([fails("lacks `serverEvent.app_data`")]);
  expect(said(several({ serverEvent: `{ ${TIME}, ${URL}, action_source: web }` }))).toEqual([
    fails("must be `website` or `app`"),
  ]);
});

test("a name that is reported where it is declared is not reported where an example uses it", () => {
  const parameters = "{ content_nam: Quote }";
  expect(said(example({ parameters }, "parameters: { content_nam: optional }"))).toEqual([
    "unknown-parameter: did you mean `content_name`?",
  ]);
});

test("a browser's example needs no server event parameters, and has no use for them", () => {
  const browser = (rest: string) => `events:
  product_viewed:
    action: Viewed a product
    trigger: The web shop showed the price.
    metaEvent: ViewContent
    canonicalSource: storefront
    eventId: { generatedBy: storefront }
    consent: marketing
    examples:
      - { name: one, serverEvent: { event_id: e-1${rest} } }`;
  expect(said(browser(""))).toEqual([]);
  expect(said(browser(`, ${TIME}`))).toEqual([fails("is not part of this event: no server sends it")]);
  expect(said(browser(`, ${URL}`))).toEqual([fails("is not part of this event")]);
});
