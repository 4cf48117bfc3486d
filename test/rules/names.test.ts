import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { caseOf, checkCase } from "../support/rule-page.js";
import { type EventParts, event, said } from "../support/small-contract.js";

/** What was changed, by the first suggestion of each diagnostic. */
function fixed(contract: string): string {
  const { files } = caseOf([sourceFile("contract.yaml", contract)]);
  const [suggestion] = checkCase({ files, announced: [] }).flatMap((diagnostic) => diagnostic.suggestions);
  if (suggestion === undefined) return "no suggestion";
  const { text } = suggestion.span.file;
  return text.slice(0, suggestion.span.start) + suggestion.replacement + text.slice(suggestion.span.end);
}

test("a source of no known kind is reported once, wherever it is named", () => {
  const contract = `sources:
  orders: { kind: serverr, system: Order service, delivery: direct, actionSource: website }
events:${event({ eventId: "{ generatedBy: orders }" })}`;
  expect(said(contract)).toEqual(["unknown-source-kind: did you mean `server`?"]);
});

test("a misspelled parameter is reported once, wherever else it is named", () => {
  const more = `parameters: { content_nam: optional }
    mirrors:
      storefront: { trigger: The page was rendered., fields: { content_nam: name }, omit: [content_nam] }`;
  expect(said(`events:${event({ more })}`)).toEqual(["unknown-parameter: did you mean `content_name`?"]);
});

test("a misspelling in a profile is reported once, however many events use the profile", () => {
  const contract = `userData:
  customer: { required: [em], optional: [phone] }
events:${event({ name: "one" })}${event({ name: "two", metaEvent: "Schedule" })}`.replaceAll(
    "userData: { required: [em] }",
    "userData: customer",
  );
  expect(said(contract)).toEqual(["unknown-identifier: did you mean `ph`?"]);
});

test("what stands behind an anchor is reported once", () => {
  const one = event({ name: "one", more: "parameters: &same { content_nam: optional }" });
  const two = event({ name: "two", metaEvent: "Schedule", more: "parameters: *same" });
  expect(said(`events:${one}${two}`)).toEqual(["unknown-parameter: did you mean `content_name`?"]);
});

test("names that look dangerous and are not are let through", () => {
  const names = [
    "class",
    "default",
    "constructor",
    "toString",
    "a",
    "_private",
    "await",
    "proto",
    "x2",
    "NaN",
  ];
  const metas = [
    "Lead",
    "Schedule",
    "Contact",
    "Donate",
    "Search",
    "StartTrial",
    "Subscribe",
    "ViewContent",
    "AddToWishlist",
    "FindLocation",
  ];
  const contract = `events:${names.map((name, index) => event({ name, metaEvent: metas[index] ?? "" })).join("")}`;
  expect(said(contract)).toEqual([]);
});

const refused: readonly (readonly [name: string, said: string])[] = [
  ["__proto__", "reserved-name: every JavaScript object has a member of this name"],
  ["Index", "reserved-name: every output already has a file of this name"],
  ["de_bug", ""],
  ["aux", "reserved-name: Windows does not allow a file of this name"],
  ["COM1", "reserved-name: Windows does not allow a file of this name"],
  ["_2fa_enabled", "unusable-name: a type cannot begin with a digit"],
  ["_", "unusable-name: without a letter"],
];

test.each(refused)("an event `%s`", (name, expected) => {
  expect(said(`events:${event({ name, eventId: '"quote-{quote}"' })}`)).toEqual(
    expected === "" ? [] : [expected],
  );
});

test("events and sources that fold together are refused, and shown both", () => {
  const contract = `sources:
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
  Orders: { kind: server, system: Other service }
events:${event({ name: "a" })}${event({ name: "A", metaEvent: "Schedule" })}`;
  const diagnostics = checkCase(caseOf([sourceFile("contract.yaml", contract)]));
  expect(
    diagnostics.map(({ name, message, related }) => [
      name,
      message,
      related.map((label) => label.span.start),
    ]),
  ).toEqual([
    [
      "folding-names",
      "the sources `Orders` and `orders` have the same name in the generated code",
      [contract.indexOf("orders")],
    ],
    [
      "folding-names",
      "the events `A` and `a` have the same name in the generated code",
      [contract.indexOf("a:\n")],
    ],
  ]);
});

test("a definition in another file is shown with the first", () => {
  const main = sourceFile("contract.yaml", `include: [more.yaml]\nevents:${event()}`);
  const more = sourceFile(
    "more.yaml",
    `events:${event()}\nsources:\n  orders: { kind: server, system: Twin }`,
  );
  const [contract, ...fragments] = caseOf([main, more]).files;
  const withSources = sourceFile(
    contract.path,
    `${contract.text}sources:\n  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }\n`,
  );
  const diagnostics = checkCase({ files: [withSources, ...fragments], announced: [] });
  expect(
    diagnostics.map(({ name, message, primary, related }) => [
      name,
      message,
      primary.span.file.path,
      related.map((label) => label.span.file.path),
    ]),
  ).toEqual([
    ["duplicate-definition", "the event `quote_requested` is defined twice", "more.yaml", ["contract.yaml"]],
    ["duplicate-definition", "the source `orders` is defined twice", "more.yaml", ["contract.yaml"]],
  ]);
});

const fixable: readonly (readonly [string, EventParts, EventParts])[] = [
  ["source", { canonicalSource: "order" }, { canonicalSource: "orders" }],
  ["quoted event", { metaEvent: '"lead"' }, { metaEvent: "Lead" }],
  ["custom event", { metaEvent: "DealWon" }, { metaEvent: "{ custom: DealWon }" }],
  [
    "parameter",
    { more: "parameters: { curency: optional }" },
    { more: "parameters: { currency: optional }" },
  ],
  [
    "item",
    { more: "parameters: { content_type: required, contents: optional, contents.price: optional }" },
    { more: "parameters: { content_type: required, contents: optional, contents.item_price: optional }" },
  ],
  ["action source", { more: "actionSource: [Website]" }, { more: "actionSource: [website]" }],
  [
    "server event parameter",
    { more: "serverEvent: { referer_url: optional }" },
    { more: "serverEvent: { referrer_url: optional }" },
  ],
  ["pixel", { more: "pixels: [mains]" }, { more: "pixels: [main]" }],
];

test.each(fixable)("the suggestion mends a wrong %s", (_, wrong, right) => {
  const [before, after] = [wrong, right].map((parts) => `events:${event(parts)}`);
  const [whole] = caseOf([sourceFile("contract.yaml", after ?? "")]).files;
  expect(fixed(before ?? "")).toBe(whole.text);
});

test("no value is ever printed", () => {
  const more = "parameters: { num_items: { const: 4001002003004005006 } }";
  const [diagnostic, ...others] = checkCase(
    caseOf([sourceFile("contract.yaml", `events:${event({ more })}`)]),
  );
  expect(others).toEqual([]);
  expect(diagnostic?.name).toBe("lossy-number");
  expect(JSON.stringify({ ...diagnostic, primary: diagnostic?.primary.text })).not.toContain("4001");
});

const templates: readonly (readonly [template: string, said: readonly string[]])[] = [
  ["quote-{quote}", []],
  ["quote-{quote", ["malformed-id-template: a `{` is never closed"]],
  ["quote-quote}-{quote}", ["malformed-id-template: a `}` without a `{` before it"]],
  ["quote-{}-{quote}", ["malformed-id-template: `{}` names no field"]],
  ["quote-{{quote}}", ["malformed-id-template: names go in single braces"]],
];

test.each(templates)("an id `%s`", (template, expected) => {
  expect(said(`events:${event({ eventId: `"${template}"` })}`)).toEqual(expected);
});
