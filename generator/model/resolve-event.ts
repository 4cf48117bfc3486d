import type { EnricherAst, EventAst, RoleAst } from "../contract/ast.js";
import { suggest } from "../text/suggest.js";
import type { EnricherModel, EventModel, MetaEventModel, RoleModel, SourceModel } from "./model.js";
import { bindParts, partNamesOf, resolveEventId } from "./resolve-event-id.js";
import { resolveExample } from "./resolve-example.js";
import { resolveKeys, resolveParameters, resolveServerFields } from "./resolve-field.js";
import { type MappingNames, resolveMappedName, resolveMappings } from "./resolve-mapping.js";
import { canonicalSender, mirrorSender, type SharedByEvent } from "./resolve-sender.js";
import { resolveUserData } from "./resolve-user-data.js";
import { lookUp, lookUpAll, type Scope } from "./scope.js";

/**
 * Resolves one event. An event without a canonical source that can be looked up is undefined: what is wrong with it
 * was found, and nothing can be made of it.
 */
export function resolveEvent(scope: Scope, ast: EventAst): EventModel | undefined {
  const within = ast.name.value;
  const meta = resolveMetaEvent(scope, ast);
  const partNames = partNamesOf(ast.eventId);
  const keys = bindParts(resolveKeys(scope, ast.keys, within), partNames);
  const parameters = bindParts(resolveParameters(scope, ast.parameters, within), partNames);
  const names: MappingNames = { parameters, keys, free: meta.kind === "none" };

  const role = (origin: RoleAst): RoleModel | undefined => resolveRole(scope, origin, names, within);
  const canonical = ast.canonicalSource === undefined ? undefined : role(ast.canonicalSource);
  const userData = resolveUserData(scope, ast.userData, within);
  const serverEvent = resolveServerFields(scope, ast.serverEvent, within);
  const shared: SharedByEvent = {
    event: within,
    trigger: ast.trigger?.value ?? "",
    actionSources: lookUpAll(scope, "action-source", scope.index.actionSources, ast.actionSources, within),
    parameters,
    userData,
    serverEvent,
    pixels:
      ast.pixels === undefined ? undefined : lookUpAll(scope, "pixel", scope.pixels, ast.pixels, within),
  };
  const mirrors = ast.mirrors.flatMap((origin) => {
    const mirror = role(origin);
    return mirror === undefined ? [] : [mirrorSender(scope, shared, mirror, origin)];
  });
  const enrichers = ast.enrichers.flatMap((origin) => resolveEnricher(scope, origin, names, within));
  const observers = ast.observers.flatMap((origin) => role(origin) ?? []);
  const eventId = resolveEventId(scope, ast.eventId, { parameters, keys }, within);
  const consent = resolveConsent(scope, ast, within);
  const events = scope.writtenEvents;
  for (const { event } of ast.separateFrom) lookUp(scope, "event", events, event, within);
  const replacedBy = ast.deprecation?.replacedBy;
  const successor = replacedBy === undefined ? undefined : lookUp(scope, "event", events, replacedBy, within);
  const examples = ast.examples.map((example) =>
    resolveExample(scope, example, { keys, parameters }, within),
  );
  if (canonical === undefined) return undefined;

  return {
    name: within,
    action: ast.action?.value ?? "",
    description: ast.description?.value,
    owner: ast.owner?.value ?? canonical.source.owner ?? scope.origin.owner?.value,
    trigger: shared.trigger,
    status: ast.status?.value ?? "active",
    deprecation: ast.deprecation && { ...ast.deprecation, successor: successor?.name.value },
    meta,
    canonical,
    mirrors,
    enrichers,
    observers,
    senders: meta.kind === "none" ? [] : [canonicalSender(scope, shared, canonical), ...mirrors],
    keys,
    eventId,
    separateFrom: ast.separateFrom.map(({ event, reason }) => ({
      event: event.value,
      reason: reason.value,
      span: event.span,
    })),
    consent,
    parameters,
    userData,
    serverEvent,
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

function resolveRole(
  scope: Scope,
  origin: RoleAst,
  names: MappingNames,
  within: string,
): RoleModel | undefined {
  const fields = resolveMappings(scope, origin.fields, names, within);
  if (scope.writtenSources.has(origin.source.value) && !scope.sources.has(origin.source.value))
    return undefined;
  const source =
    lookUp(scope, "source", scope.sources, origin.source, within) ??
    nearestSource(scope, origin.source.value);
  return source === undefined ? undefined : { source, event: origin.event, fields, origin };
}

/** The source that a misspelt name means, so that the rest of the event can be looked at in the same run. */
function nearestSource(scope: Scope, name: string): SourceModel | undefined {
  const [nearest, ...others] = suggest(name, [...scope.sources.keys()]);
  return nearest === undefined || others.length > 0 ? undefined : scope.sources.get(nearest);
}

function resolveEnricher(
  scope: Scope,
  origin: EnricherAst,
  names: MappingNames,
  within: string,
): readonly EnricherModel[] {
  const role = resolveRole(scope, origin, names, within);
  const provides = origin.provides.flatMap((name) => resolveMappedName(scope, name, names, within) ?? []);
  return role === undefined ? [] : [{ ...role, provides, origin }];
}

function resolveConsent(scope: Scope, ast: EventAst, within: string): EventModel["consent"] {
  if (ast.consent === undefined) return undefined;
  if (ast.consent.value === "none") return "none";
  return lookUp(scope, "consent", scope.consents, ast.consent, within);
}
