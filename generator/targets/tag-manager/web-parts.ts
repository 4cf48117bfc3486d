import type { Catalog } from "../../catalog/catalog.js";
import { type Code, code, literal, objectOf, tagManagerVariable } from "../../emit/code.js";
import { Printer } from "../../emit/print.js";
import { makesId, type Sending } from "../../emit/senders.js";
import type { EmitOptions } from "../../emit/target.js";
import type { ConsentModel, RoleModel } from "../../model/model.js";
import { pageView, registeredName, toldBases, variablePixels } from "../../paste/base-script.js";
import { dataLayerEvent } from "../../paste/data-layer.js";
import { followedSignals } from "../../paste/followed-signals.js";
import { helpersOf, mappedOccurrence } from "../../paste/mapped-occurrence.js";
import { pastedCode } from "../../paste/pasted-code.js";
import type { PixelContext } from "../../paste/pixel-context.js";
import { QUEUE } from "../../paste/queue.js";
import { VariableNames } from "./variable-names.js";

/** The event of the data layer that carries an id made on the page. */
export const ID_EVENT = "event_contract.id";

/** What a web container holds, before it is written in Tag Manager's format or in words. */
export interface WebParts {
  /** The contract's name, which begins the name of every part. */
  readonly prefix: string;
  readonly base: { readonly name: string; readonly script: string };
  readonly consents: readonly ConsentPart[];
  readonly events: readonly EventPart[];
  /** The variables that are read from the data layer, by name. */
  readonly layer: ReadonlyMap<string, string>;
  /** The variables with a value of their own: the ids of pixels that the contract does not know. */
  readonly constants: ReadonlyMap<string, { readonly value: string; readonly missing: boolean }>;
  /** The event that the base code sends by itself. */
  readonly pageView: Sending | undefined;
}

/** A tag that passes consent on to the Pixel. */
export interface ConsentPart {
  readonly name: string;
  readonly basis: ConsentModel;
  readonly script: string;
}

/** A tag that sends an event, and the push that fires it. */
export interface EventPart {
  readonly name: string;
  readonly sending: Sending;
  /** The event of the data layer. */
  readonly trigger: string;
  readonly triggerFrom: RoleModel | undefined;
  readonly script: string;
  /** The systems that the page passes a made id to. */
  readonly handsOn: readonly string[];
  /** The values without a place in the contract. */
  readonly unmapped: readonly string[];
}

/** The parts of the web container of one browser source. */
export function webParts(context: PixelContext, catalog: Catalog, options: EmitOptions): WebParts {
  const { model } = context;
  const prefix = model.name;
  const names = new VariableNames(prefix);
  const followed = followedSignals(context, options.consentSignals);
  const view = pageView(context);
  const constants = new Map<string, { value: string; missing: boolean }>();
  const pixels = variablePixels(context).map(({ name, id }): readonly [string, Code] => {
    const variable = `${prefix} - ${id.text}`;
    const value = options.variables[id.text];
    constants.set(variable, { value: value ?? id.text, missing: value === undefined });
    return [name, tagManagerVariable(variable)];
  });
  const base = pastedCode(context, { pixels, pageView: view?.event.name, followed });
  const events = context.sendings
    .filter((sending) => sending !== view)
    .map((sending) => eventPart(context, catalog, sending, names));
  return {
    prefix,
    base: { name: `${prefix} - base`, script: inScript(`(function () {\n${base}})();`) },
    consents: toldBases(context, followed).map((basis) => consentPart(context, basis)),
    events,
    layer: names.all,
    constants,
    pageView: view,
  };
}

function consentPart(context: PixelContext, basis: ConsentModel): ConsentPart {
  const told = code`eventContract(${literal(registeredName(context))}, "consent", ${literal(basis.name)}, "granted");`;
  return {
    name: `${context.model.name} - consent ${basis.name}`,
    basis,
    script: inScript(`${QUEUE}\n${printed(told)}`),
  };
}

function eventPart(
  context: PixelContext,
  catalog: Catalog,
  sending: Sending,
  names: VariableNames,
): EventPart {
  const { event } = sending;
  const pushed = dataLayerEvent(catalog, sending);
  const { entries, unmapped } = mappedOccurrence(sending, {
    paths: pushed.paths,
    read: (root) => tagManagerVariable(names.of(root)),
  });
  const others = event.senders
    .filter(({ source }) => source !== context.source)
    .map(({ source }) => source.name);
  const handsOn = makesId(sending) ? others : [];
  const members = handsOn.length > 0 ? [...entries, handOn(event.name)] : entries;
  const call = printed(
    code`eventContract(${literal(registeredName(context))}, "track", ${objectOf(members)});`,
  );
  // Two opening braces would be a variable of Tag Manager's, wherever they stand.
  const isSafe = !pushed.name.includes("{{");
  return {
    name: `${context.model.name} - ${event.name}`,
    sending,
    trigger: isSafe ? pushed.name : event.name,
    triggerFrom: isSafe ? pushed.from : undefined,
    script: inScript(`(function () {\n${indented(`${helpersOf(call)}${QUEUE}\n${call}`)}\n})();`),
    handsOn,
    unmapped,
  };
}

/** The id goes to the data layer, from where the page's own code or another tag takes it to the other side. */
function handOn(name: string): Code {
  const push = code`(window.dataLayer = window.dataLayer || []).push({ event: ${literal(ID_EVENT)}, contract_event: ${literal(name)}, event_id: event_id });`;
  return code`onEventId: function (event_id) { ${push} }`;
}

function printed(line: Code): string {
  const printer = new Printer(({ name }) => name, "es5");
  printer.code(line, 0);
  return printer.text.trimEnd();
}

function indented(lines: string): string {
  return lines.replace(/^(?=.)/gm, "  ");
}

function inScript(text: string): string {
  return `<script>\n${text}\n</script>`;
}
