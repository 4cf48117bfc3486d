import { check } from "../../generator/compile/check.js";
import { emit } from "../../generator/compile/emit.js";
import type { OutputFile } from "../../generator/emit/target.js";
import { sourceFile } from "../../generator/source/source-file.js";
import { targets } from "../../generator/targets/index.js";

/** A text in double quotes; YAML takes some characters only as escapes. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A contract with one text in every place that takes free text, and one pattern in every place that takes one. */
function contractOf(text: string, regExp: string): string {
  const words = quoted(text);
  const name = quoted(`${text} name`);
  const shop = quoted(`Shopify, WooCommerce ${text}`);
  const pattern = quoted(regExp);
  const id = quoted(`${text.replaceAll(/[{}]/g, "")}-{order}-{tier}`);
  return `
eventContract: "1.0"
name: hostile
version: 1.0.0
owner: ${words}
description: ${words}
pixels: { main: META_PIXEL_ID, other: OTHER_PIXEL_ID }
sources:
  storefront:
    { kind: browser, system: ${shop}, description: ${words}, owner: ${words}, delivery: pixel, advancedMatching: [em] }
  orders:
    kind: server
    system: ${words}
    description: ${words}
    owner: ${words}
    delivery: direct
    actionSource: [website, app]
  crm: { kind: crm, system: ${words}, delivery: direct }
  tags: { kind: server, system: ${words}, delivery: gtm-server, actionSource: website }
  ga4: { kind: analytics, system: ${words} }
consent: { marketing: { description: ${words} }, other: { description: ${words} } }
parameters:
  coupon: { type: string, enum: [${words}, other], description: ${words} }
  tier: { type: string, enum: [${words}, other], description: ${words} }
  codes: { type: array, items: { type: string, enum: [${words}, other], pattern: ${pattern} }, description: ${words} }
  note: { type: string, pattern: ${pattern}, description: ${words} }
  ${name}: { type: string, description: ${words} }
  value: { description: ${words} }
userData: { visitor: { required: [em], optional: [st, ct, external_id, fbp] } }
allow: { browser-only-conversion: ${words} }
events:
  page_viewed:
    action: ${words}
    trigger: ${words}
    metaEvent: PageView
    canonicalSource: storefront
    eventId: { generatedBy: storefront }
    consent: marketing
    pixels: [main]
    parameters: { content_name: { const: ${words} }, content_category: { default: ${words} } }
  order_paid:
    action: ${words}
    description: ${words}
    trigger: ${words}
    owner: ${words}
    status: deprecated
    deprecation: { since: ${words}, replacedBy: quote_sent, removeAfter: 2026-01-31 }
    metaEvent: { custom: ${words} }
    canonicalSource:
      { source: orders, event: ${words}, fields: { coupon: ${words}, em: ${words}, order: ${words}, ${name}: ${words} } }
    mirrors:
      storefront: { trigger: ${words}, event: ${words}, fields: { coupon: ${words}, order: ${words} } }
      tags: { trigger: ${words}, event: ${words}, fields: { coupon: ${words}, order: ${words} } }
    enrichers: { storefront: { provides: [fbp], event: ${words}, fields: { fbp: ${words} } } }
    observers: { ga4: { event: ${words}, fields: { coupon: ${words} } } }
    keys: { order: { type: string, pattern: ${pattern}, description: ${words} } }
    eventId: ${id}
    separateFrom: { quote_sent: ${words} }
    consent: marketing
    parameters:
      coupon: required
      tier: required
      codes: optional
      note: { required: true, description: ${words} }
      ${name}: { default: ${words} }
      content_name: { const: ${words} }
      content_category: { default: ${words} }
      value: required
      currency: required
      contents: required
      contents.title: { description: ${words} }
      contents.brand: { const: ${words} }
    userData: visitor
    serverEvent: { customer_segmentation: { description: ${words} } }
    examples:
      - name: ${words}
        keys: { order: ${words} }
        serverEvent: { action_source: website, event_time: 2026-01-15T10:00:00Z, event_source_url: ${words} }
        parameters: { coupon: ${words}, tier: ${words}, note: ${words}, value: 1, currency: EUR, contents: [{ id: ${words}, quantity: 1 }] }
        userData: { em: ${words}, external_id: ${words}, client_user_agent: ${words} }
    allow: { browser-only-conversion: ${words} }
  quote_sent:
    action: ${words}
    trigger: ${words}
    metaEvent: Lead
    canonicalSource: { source: orders, event: ${words}, fields: { event_id: ${words} } }
    mirrors: { storefront: { trigger: ${words}, userData: visitor } }
    actionSource: website
    eventId: { generatedBy: orders }
    consent: other
    userData: { atLeastOneOf: [em, [fn, ln]] }
  deal_won:
    action: ${words}
    trigger: ${words}
    metaEvent: { custom: ${words} }
    canonicalSource: { source: crm, event: ${words} }
    keys: { deal: { type: string, enum: [${words}, other] } }
    eventId: "deal-{deal}"
    consent: none
    userData: { required: [lead_id] }
  invoice_exported:
    action: ${words}
    trigger: ${words}
    metaEvent: none
    canonicalSource: { source: orders, event: ${words}, fields: { ${name}: ${words} } }
`;
}

/** All that is generated from it. What rules say is not asked: text must stay text even where they would refuse it. */
export function generatedFrom(text: string, pattern: string = literally(text)): readonly OutputFile[] {
  // The file's own name reaches the output too.
  const file = sourceFile(`${text.replaceAll("/", "")}.yaml`, contractOf(text, pattern));
  const checked = check({ file, include: () => ({ kind: "files", files: [] }) });
  const consentSignals = { marketing: { klaro: text }, other: { onetrust: text } };
  const options = { importEnding: ".js", variables: { OTHER_PIXEL_ID: text }, consentSignals } as const;
  return emit({ model: checked.model, options, targets });
}

/** A pattern that is the text word for word: most texts are none. */
function literally(text: string): string {
  return `(?:${text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")})`;
}
