import type { Catalog } from "../../catalog/catalog.js";
import { type Code, code, literal, objectOf, tagManagerVariable } from "../../emit/code.js";
import { Printer } from "../../emit/print.js";
import { makesId, type Sending } from "../../emit/senders.js";
import type { EmitOptions } from "../../emit/target.js";
import type { ConsentModel, RoleModel } from "../../model/model.js";
import { pageView, registeredName, toldBases, variablePixels } from "../../paste/base-script.js";
import { dataLayerEvent } from "../../paste/data-layer.js";
import { isAutomatic } from "../../paste/declaration.js";
import { followedSignals } from "../../paste/followed-signals.js";
import { helpersOf, mappedOccurrence } from "../../paste/mapped-occurrence.js";
import { pastedCode } from "../../paste/pasted-code.js";
import { type PixelContext, pixelContexts } from "../../paste/pixel-context.js";
import { QUEUE } from "../../paste/queue.js";
import { withoutVariables } from "./export-format.js";
import { LayerVariables } from "./layer-variables.js";
import { PartNames } from "./part-names.js";

/** The event that a page pushes when the visitor has decided in the banner; the contract does not know its name. */
export const CONSENT_EVENT = "consent_update";

/** The event of the data layer that carries an id made on the page. */
export const ID_EVENT = "event_contract.id";

/** What a web container holds, before it is written in Tag Manager's format or in words. */
export interface WebParts {
  /** What begins the name of every part: the contract's name, and the source's where it has several pages. */
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
  /** The event that it fires on. */
  readonly trigger: string;
  /** Whether Google's Consent Mode decides: of what else a visitor agrees to, such as a form's box, it knows nothing. */
  readonly isBanner: boolean;
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
  /** The keys of the data layer that it reads. */
  readonly keys: readonly string[];
  /** The values without a place in the contract. */
  readonly unmapped: readonly string[];
}

/** The parts of the web container of one browser source. */
export function webParts(context: PixelContext, catalog: Catalog, options: EmitOptions): WebParts {
  const prefix = prefixOf(context);
  const names = new PartNames(prefix);
  const variables = new LayerVariables(names);
  const followed = followedSignals(context, options.consentSignals);
  const view = pageView(context);
  const constants = new Map<string, { value: string; missing: boolean }>();
  const pixels = variablePixels(context).map(({ name, id }): readonly [string, Code] => {
    const variable = names.of(id.text);
    const given = options.variables[id.text];
    const value = withoutVariables(given ?? id.text);
    constants.set(variable, { value, missing: given === undefined });
    return [name, tagManagerVariable(variable)];
  });
  const base = pastedCode(context, { pixels, pageView: view?.event.name, followed });
  const events = context.sendings
    .filter((sending) => sending !== view)
    .map((sending) => eventPart(context, catalog, sending, variables));
  return {
    prefix,
    base: { name: `${prefix} - base`, script: inScript(`(function () {\n${base}})();`) },
    consents: consentParts(context, toldBases(context, followed)),
    events,
    layer: variables.all,
    constants,
    pageView: view,
  };
}

/** Two sources of a contract may be in one container, and Tag Manager tells parts apart by their names. */
function prefixOf({ model, source, ending }: PixelContext): string {
  const isOnly = pixelContexts(model, ending).length === 1;
  return isOnly ? model.name : `${model.name} ${source.name}`;
}

/** The banner's basis is the one that page views wait for, or the only one; any other is given in a place of its own. */
function consentParts(context: PixelContext, bases: readonly ConsentModel[]): readonly ConsentPart[] {
  const views = context.sendings.filter(({ event }) => isAutomatic(event));
  const banners = bases.filter((basis) => views.some(({ event }) => event.consent === basis));
  return bases.map((basis) => consentPart(context, basis, bases.length === 1 || banners.includes(basis)));
}

function consentPart(context: PixelContext, basis: ConsentModel, isBanner: boolean): ConsentPart {
  const told = code`eventContract(${literal(registeredName(context))}, "consent", ${literal(basis.name)}, "granted");`;
  return {
    name: `${prefixOf(context)} - consent ${basis.name}`,
    basis,
    trigger: isBanner ? CONSENT_EVENT : `event_contract.consent.${basis.name}`,
    isBanner,
    script: inScript(`${QUEUE}\n${printed(told)}`),
  };
}

function eventPart(
  context: PixelContext,
  catalog: Catalog,
  sending: Sending,
  variables: LayerVariables,
): EventPart {
  const { event } = sending;
  const pushed = dataLayerEvent(catalog, sending);
  const keys = new Set<string>();
  const { entries, unmapped } = mappedOccurrence(sending, {
    paths: pushed.paths,
    read: (root) => {
      keys.add(root[0] ?? "");
      return tagManagerVariable(variables.of(root));
    },
  });
  const others = event.senders
    .filter(({ source }) => source !== context.source)
    .map(({ source }) => source.name);
  const handsOn = makesId(sending) ? others : [];
  const members = handsOn.length > 0 ? [...entries, handOn(event.name)] : entries;
  const call = printed(
    code`eventContract(${literal(registeredName(context))}, "track", ${objectOf(members)});`,
  );
  return {
    name: `${prefixOf(context)} - ${event.name}`,
    sending,
    trigger: withoutVariables(pushed.name),
    triggerFrom: pushed.from,
    script: inScript(`(function () {\n${indented(`${helpersOf(call)}${QUEUE}\n${call}`)}\n})();`),
    handsOn,
    keys: [...keys],
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
