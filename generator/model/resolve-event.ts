import type { EnricherAst, EventAst, MetaEventAst, RoleAst } from "../contract/ast.js";
import type { EnricherModel, EventModel, MetaEventModel, RoleModel } from "./model.js";
import { bindPart, partNamesOf, resolveEventId } from "./resolve-event-id.js";
import { resolveExample } from "./resolve-example.js";
import { resolveKeys, resolveParameters, resolveServerFields } from "./resolve-field.js";
import { type MappingNames, resolveMappedName, resolveMappings } from "./resolve-mapping.js";
import { canonicalSender, mirrorSender, type SharedByEvent } from "./resolve-sender.js";
import { resolveUserData } from "./resolve-user-data.js";
import { lookUp, lookUpAll, type Scope } from "./scope.js";

/**
 * Resolves one event. An event without a canonical source or Meta name that can be looked up is undefined: what is
 * wrong with it was found, and nothing can be made of it.
 */
export function resolveEvent(scope: Scope, ast: EventAst): EventModel | undefined {
  const within = ast.name.value;
  const meta = resolveMetaEvent(scope, ast.metaEvent, within);
  const partNames = partNamesOf(ast.eventId);
  const keys = resolveKeys(scope, ast.keys, within).map((key) => bindPart(key, partNames));
  const parameters = resolveParameters(scope, ast.parameters, within).map((field) =>
    bindPart(field, partNames),
  );
  const names: MappingNames = { parameters, keys, free: meta?.kind === "none" };

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
  const fields = new Map([...parameters, ...keys].map((field) => [field.name, field]));
  const eventId = resolveEventId(scope, ast.eventId, fields, within);
  const consent = resolveConsent(scope, ast, within);
  const events = new Map(scope.origin.events.map((event) => [event.name.value, event]));
  for (const { event } of ast.separateFrom) lookUp(scope, "event", events, event, within);
  const replacedBy = ast.deprecation?.replacedBy;
  const successor = replacedBy === undefined ? undefined : lookUp(scope, "event", events, replacedBy, within);
  const examples = ast.examples.map((example) =>
    resolveExample(scope, example, { keys, parameters }, within),
  );
  if (meta === undefined || canonical === undefined) return undefined;

  return {
    name: within,
    action: ast.action?.value ?? "",
    description: ast.description?.value,
    owner: ast.owner?.value ?? canonical.source.owner ?? scope.origin.owner?.value,
    trigger: shared.trigger,
    status: (ast.status?.value as EventModel["status"] | undefined) ?? "active",
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

function resolveMetaEvent(
  scope: Scope,
  ast: MetaEventAst | undefined,
  within: string,
): MetaEventModel | undefined {
  if (ast === undefined) return undefined;
  if (ast.kind === "none") return ast;
  if (ast.kind === "custom") return { kind: "custom", name: ast.name.value, span: ast.name.span };
  const event = lookUp(scope, "meta-event", scope.index.events, ast.name, within);
  return event === undefined ? undefined : { kind: "standard", name: event.name, event, span: ast.name.span };
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
  const source = lookUp(scope, "source", scope.sources, origin.source, within);
  return source === undefined ? undefined : { source, event: origin.event, fields, origin };
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
