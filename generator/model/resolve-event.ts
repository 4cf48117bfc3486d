import type { EventAst } from "../contract/ast.js";
import { bindParts } from "./id-part.js";
import { idTemplate } from "./id-template.js";
import type { EventModel, MetaEventModel, ParameterModel } from "./model.js";
import { type IdFields, resolveEventId } from "./resolve-event-id.js";
import { resolveExample } from "./resolve-example.js";
import { resolveKeys, resolveParameters, resolveServerFields } from "./resolve-field.js";
import { resolveRoles } from "./resolve-roles.js";
import { canonicalSender, type SharedByEvent } from "./resolve-sender.js";
import { resolveUserData } from "./resolve-user-data.js";
import { lookUp, lookUpAll, type Scope } from "./scope.js";

/**
 * Resolves one event. An event without a known canonical source is undefined: the problem was noted, and nothing can
 * be generated for it.
 */
export function resolveEvent(scope: Scope, ast: EventAst): EventModel | undefined {
  const within = ast.name.value;
  const meta = resolveMetaEvent(scope, ast);
  const fields = resolveFields(scope, ast, meta);
  const shared = resolveShared(scope, ast, fields.parameters);
  const names = { ...fields, free: meta.kind === "none" };
  const { canonical, mirrors, enrichers, observers } = resolveRoles(scope, ast, names, shared);
  const eventId = resolveEventId(scope, ast.eventId, fields, within);
  const consent = resolveConsent(scope, ast, within);
  const separateFrom = resolveSeparations(scope, ast);
  const deprecation = resolveDeprecation(scope, ast);
  const examples = ast.examples.map((example) => resolveExample(scope, example, fields, within));
  if (canonical === undefined) return undefined;

  return {
    name: within,
    action: ast.action?.value ?? "",
    description: ast.description?.value,
    owner: ast.owner?.value ?? canonical.source.owner ?? scope.origin.owner?.value,
    trigger: shared.trigger,
    status: ast.status?.value ?? "active",
    deprecation,
    meta,
    canonical,
    mirrors,
    enrichers,
    observers,
    senders: meta.kind === "none" ? [] : [canonicalSender(scope, shared, canonical), ...mirrors],
    keys: fields.keys,
    eventId,
    separateFrom,
    consent,
    parameters: fields.parameters,
    userData: shared.userData,
    serverEvent: shared.serverEvent,
    examples,
    origin: ast,
  };
}

function resolveMetaEvent(scope: Scope, { metaEvent, name }: EventAst): MetaEventModel {
  if (metaEvent === undefined) return { kind: "unknown", name: "", span: name.span };
  if (metaEvent.kind === "none") return metaEvent;
  const { value, span } = metaEvent.name;
  if (metaEvent.kind === "custom") return { kind: "custom", name: value, span };
  const event = lookUp(scope, "meta-event", scope.index.events, metaEvent.name, name.value);
  return event === undefined
    ? { kind: "unknown", name: value, span }
    : { kind: "standard", name: value, event, span };
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Keys and parameters; those that the event's id is made of within the limits of one. */
function resolveFields(
  scope: Scope,
  { name, eventId, keys, parameters }: EventAst,
  meta: MetaEventModel,
): IdFields {
  const partNames = eventId?.kind === "template" ? idTemplate(eventId.template).names : NO_NAMES;
  const resolved = resolveParameters(scope, parameters, name.value);
  return {
    keys: bindParts(resolveKeys(scope, keys, name.value), partNames),
    parameters: bindParts(bindDemanded(resolved, meta), partNames),
  };
}

/** Meta refuses an event without what it requires, so that a bad value must not be left out where there is a default. */
function bindDemanded(
  parameters: readonly ParameterModel[],
  meta: MetaEventModel,
): readonly ParameterModel[] {
  const requires = meta.kind === "standard" ? meta.event.requires : [];
  return parameters.map((parameter) => {
    const { name, presence } = parameter;
    if (presence.kind !== "default" || !requires.includes(name)) return parameter;
    return { ...parameter, presence: { ...presence, isBinding: true } };
  });
}

/** What every sender of the event starts from. */
function resolveShared(scope: Scope, ast: EventAst, parameters: readonly ParameterModel[]): SharedByEvent {
  const within = ast.name.value;
  const { pixels } = ast;
  return {
    event: within,
    trigger: ast.trigger?.value ?? "",
    actionSources: lookUpAll(scope, "action-source", scope.index.actionSources, ast.actionSources, within),
    parameters,
    userData: resolveUserData(scope, ast.userData, within),
    serverEvent: resolveServerFields(scope, ast.serverEvent, within),
    pixels: pixels === undefined ? undefined : lookUpAll(scope, "pixel", scope.pixels, pixels, within),
  };
}

function resolveSeparations(scope: Scope, ast: EventAst): EventModel["separateFrom"] {
  return ast.separateFrom.map(({ event, reason }) => {
    lookUp(scope, "event", scope.writtenEvents, event, ast.name.value);
    return { event: event.value, reason: reason.value, span: event.span };
  });
}

function resolveDeprecation(scope: Scope, { name, deprecation }: EventAst): EventModel["deprecation"] {
  if (deprecation === undefined) return undefined;
  const { replacedBy } = deprecation;
  const successor =
    replacedBy === undefined
      ? undefined
      : lookUp(scope, "event", scope.writtenEvents, replacedBy, name.value);
  return { ...deprecation, successor: successor?.name.value };
}

function resolveConsent(scope: Scope, ast: EventAst, within: string): EventModel["consent"] {
  if (ast.consent === undefined) return undefined;
  if (ast.consent.value === "none") return "none";
  return lookUp(scope, "consent", scope.consents, ast.consent, within);
}
