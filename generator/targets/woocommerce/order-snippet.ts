import type { Catalog } from "../../catalog/catalog.js";
import {
  arrayOf,
  type Code,
  call,
  code,
  identifier,
  literal,
  objectOf,
  propertyName,
} from "../../emit/code.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { headline, lowerFirst, metaName } from "../../emit/event-words.js";
import { sentence } from "../../emit/field-type.js";
import { Printer } from "../../emit/print.js";
import type { Sending } from "../../emit/senders.js";
import type { EmitOptions } from "../../emit/target.js";
import { fillTemplate, safe } from "../../emit/template.js";
import { pageView, registeredName, toldBases, variablePixels } from "../../paste/base-script.js";
import { documentedValues } from "../../paste/documented-values.js";
import { followedSignals, grantedWhere } from "../../paste/followed-signals.js";
import { helpersOf, mappedOccurrence } from "../../paste/mapped-occurrence.js";
import { pastedCode } from "../../paste/pasted-code.js";
import type { PixelContext } from "../../paste/pixel-context.js";
import { QUEUE } from "../../paste/queue.js";
import { standIn } from "../../paste/stand-in.js";

/** What the snippet prints of an order, by WooCommerce's own names. */
const MEMBERS = new Set("id number total currency customer_id line_items billing".split(" "));

/** A PHP snippet: the base code for every page, and what the page of a received order reports. */
export function orderSnippet(context: PixelContext, catalog: Catalog, options: EmitOptions): string {
  const { model, source, sendings } = context;
  const { variables, consentSignals } = options;
  const named = variablePixels(context);
  const view = pageView(context);
  const followed = followedSignals(context, consentSignals);
  const orders = sendings.filter((sending) => isOrder(catalog, sending));
  const reported = orders.map((sending) => orderReport(context, catalog, sending));
  const identified = identifyCode(context, catalog);
  const places = source.advancedMatching.flatMap(({ name }) => catalog.woocommerceOrder.userData[name] ?? []);
  const calls = [...identified, ...reported.map(({ call: line }) => line)].join("\n");
  return fillTemplate("woocommerce/order-snippet.php.hbs", {
    contract: model.name,
    path: model.sourcePath,
    source: source.name,
    system: source.system,
    registered: registeredName(context),
    variables: named.filter(({ id }) => variables[id.text] === undefined).map(({ id }) => id.text),
    pageView: view && { event: view.event.name, metaName: metaName(view.event) },
    followed: followed.map(({ name, signal }) => ({ name, granted: grantedWhere(signal) })),
    bases: toldBases(context, followed),
    orders: reported,
    open: reported.flatMap(({ open }) => open),
    unknown: reported.flatMap(({ unknown }) => unknown),
    others: sendings
      .filter((sending) => sending !== view && !orders.includes(sending))
      .map(({ event }) => event.name),
    pages: `${context.folder}/snippets.html`,
    mark: `_event_contract_${`${model.name}_${source.name}`.replace(/[^A-Za-z0-9]+/g, "_").toLowerCase()}`,
    personal: identified.length > 0,
    customer: places.includes("customer_id"),
    billing: places.flatMap((path) => /^billing\.(\w+)$/.exec(path)?.[1] ?? []),
    heldBases: orders.flatMap(({ event }) => consentBasis(event)?.name ?? []).slice(0, 1),
    queue: safe(indented(QUEUE, 4)),
    helpers: safe(indented(helpersOf(calls).trimEnd(), 4)),
    calls: safe(indented(calls, 4)),
    code: safe(
      pastedCode(context, {
        pixels: named.map(({ name, id }) => [name, literal(variables[id.text] ?? id.text)]),
        pageView: view?.event.name,
        followed,
      }),
    ),
  });
}

/** Whether an event happens on the page of a received order: by Meta's event, or because the contract names the hook. */
function isOrder({ woocommerceOrder }: Catalog, { event, sender }: Sending): boolean {
  return sender.event?.value === "woocommerce_thankyou" || metaName(event) === woocommerceOrder.metaEvent;
}

function orderReport(context: PixelContext, { woocommerceOrder }: Catalog, sending: Sending) {
  const { event, sender } = sending;
  const mapped = new Map(sender.fields.map(({ name, path }) => [name, inOrder(path)]));
  const documented = documentedValues(sending, mapped, woocommerceOrder.values);
  const paths = new Map([...documented, ...mapped]);
  const { entries, unmapped } = mappedOccurrence(sending, {
    paths,
    read: atOrder,
    standIn: (name) => literal(standIn(name)),
  });
  const track = code`eventContract(${literal(registeredName(context))}, "track", ${objectOf(entries)});`;
  return {
    call: printed(track),
    headline: headline(event),
    event: event.name,
    metaName: metaName(event),
    trigger: lowerFirst(sentence(sender.trigger)),
    documented: [...documented].map(([name, path]) => `${name} (${path})`).join(", "),
    open: unmapped.map((field) => ({ event: event.name, field, standIn: standIn(field) })),
    unknown: [...mapped]
      .filter(([, path]) => !MEMBERS.has(path.split(/[.[]/, 1)[0] ?? ""))
      .map(([field, path]) => ({ event: event.name, field, path })),
  };
}

/** People write a path from the order, or name the method that reads it in PHP. */
function inOrder(path: string): string {
  return path.replace(/^order\./, "").replace(/^get_(?=[a-z])/, "");
}

/** The identifiers that the contract lets the Pixel have, as far as an order holds them. */
function identifyCode(context: PixelContext, { woocommerceOrder }: Catalog): readonly string[] {
  const entries = context.source.advancedMatching.flatMap(({ name }) => {
    const path = woocommerceOrder.userData[name];
    return path === undefined ? [] : [code`${propertyName(name)}: ${atOrder(path.split("."))}`];
  });
  if (entries.length === 0) return [];
  const name = literal(registeredName(context));
  return [printed(code`eventContract(${name}, "identify", ${objectOf(entries)});`)];
}

function atOrder(path: readonly string[]): Code {
  return call(identifier("at"), [identifier("order"), arrayOf(path.map((segment) => literal(segment)))]);
}

function printed(line: Code): string {
  const printer = new Printer(({ name }) => name, "es5");
  printer.code(line, 0);
  return printer.text.trimEnd();
}

function indented(lines: string, indent: number): string {
  return lines.replace(/^(?=.)/gm, " ".repeat(indent));
}
