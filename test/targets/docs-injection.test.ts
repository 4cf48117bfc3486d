import fc from "fast-check";
import { expect, test } from "vitest";
import { docsOf, modelOf } from "./compile-docs.js";
import { skeleton } from "./markdown-skeleton.js";

/** A contract with one text in every place that takes free text. */
function contractOf(text: string): string {
  const words = quoted(text);
  // A pattern that is none is refused by a rule, so this one takes the text word for word.
  const pattern = quoted(`(?:${text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")})`);
  return `
eventContract: "1.0"
name: example
version: 1.0.0
owner: ${words}
description: ${words}
sources:
  storefront:
    { kind: browser, system: ${words}, description: ${words}, owner: ${words}, delivery: pixel, advancedMatching: [em] }
  orders: { kind: server, system: ${words}, owner: ${words}, delivery: direct, actionSource: website }
  ga4: { kind: analytics, system: ${words} }
consent: { marketing: { description: ${words} } }
parameters:
  coupon: { type: string, enum: [${words}], description: ${words} }
  note: { type: string, pattern: ${pattern}, description: ${words} }
events:
  order_paid:
    action: ${words}
    description: ${words}
    trigger: ${words}
    owner: ${words}
    status: deprecated
    deprecation: { since: ${words}, replacedBy: order_shipped, removeAfter: ${words} }
    metaEvent: { custom: ${words} }
    canonicalSource: { source: orders, event: ${words}, fields: { coupon: ${words}, em: ${words} } }
    mirrors: { storefront: { trigger: ${words}, event: ${words}, fields: { coupon: ${words} } } }
    enrichers: { storefront: { provides: [fbp] } }
    observers: { ga4: { event: ${words}, fields: { coupon: ${words} } } }
    keys: { order: { type: string, pattern: ${pattern}, description: ${words} } }
    eventId: ${quoted(`${text.replaceAll(/[{}]/g, "")}-{order}`)}
    separateFrom: { order_shipped: ${words} }
    consent: marketing
    parameters: { coupon: required, note: optional, content_name: { const: ${words} }, content_category: { default: ${words} } }
    userData: { atLeastOneOf: [em, ph], optional: [st, ct, external_id, fbp] }
    examples:
      - name: ${words}
        keys: { order: ${words} }
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: ${words} }
        parameters: { coupon: ${words}, note: ${words} }
        userData: { em: ${words}, client_user_agent: ${words} }
  order_shipped:
    action: ${words}
    trigger: ${words}
    metaEvent: none
    canonicalSource: { source: orders, event: ${words}, fields: { ${words}: ${words} } }
`;
}

/** A text as YAML takes it: it refuses some characters that JSON lets stand as they are. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function pageOf(text: string): string {
  return docsOf(modelOf(contractOf(text))).page;
}

const harmless = skeleton(pageOf("Words"));

test("the harmless page holds what the tests are about", () => {
  expect(harmless.length).toBeGreaterThan(100);
  expect(pageOf("Words")).not.toContain("undefined");
});

const HOSTILE = [
  "a | b | c",
  "\\| \\\\| \\",
  "`code` ``more`` ` ```",
  "*bold* **bolder** _low_ __lower__ ~~gone~~",
  "[link](https://evil.example) ![image](x) [ref]: y [^1]",
  "<script>alert(1)</script> <a href=x> <!-- comment --> &lt;b&gt; &#60;",
  "https://evil.example/a_b?c=d|e, (http://evil.example) www.evil.example. jane@example.com @team",
  "<https://evil.example> javascript:alert(1) data:text/html,x",
  "# heading",
  "- list",
  "+ list",
  "> quote",
  "1. one",
  "12) twelve",
  "--- ",
  "===",
  ": term",
  "    indented",
  "line\n\n# heading\n\n| a | b |\n| --- | --- |\n",
  "line\u2028- list\u2029> quote\u0085# heading\r\n* list",
  "```\nfence\n```",
  "~~~\nfence",
  "{{name}} {{{name}}} {% raw %} \u0024{name} $x$ {name}",
  "\u202egnirts\u2066 \u200b\ufeff\u{e0041}\u0000\u001b[31m",
  "</code><script>|",
  "`|` www.evil.example|x https://evil.example|y jane@evil.example|z",
];

for (const text of HOSTILE) {
  test(`text stays text: ${JSON.stringify(text).slice(0, 60)}`, () => {
    expect(skeleton(pageOf(text))).toEqual(harmless);
  });
}

test("any mixture of such texts stays text", () => {
  const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 6 }));
  const mixed = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(""));
  // A text without a letter may count as none, and a long one is no event id: the page then has fewer lines.
  const usable = mixed.filter((text) => /[\p{L}\p{N}]/u.test(text) && text.length < 200);
  fc.assert(
    fc.property(usable, (text) => {
      expect(skeleton(pageOf(text))).toEqual(harmless);
    }),
    { numRuns: 100 },
  );
});
