import type { EnricherAst, EventAst, RoleAst } from "../contract/ast.js";
import { suggestIn } from "../value/suggest-in.js";
import type { EnricherModel, RoleModel, SenderModel, SourceModel } from "./model.js";
import { type MappingNames, resolveMappedName, resolveMappings } from "./resolve-mapping.js";
import { mirrorSender, type SharedByEvent } from "./resolve-sender.js";
import { lookUp, namesIn, type Scope } from "./scope.js";

/** Which source has which role in an event; the canonical one is undefined if it cannot be looked up. */
export interface Roles {
  readonly canonical: RoleModel | undefined;
  readonly mirrors: readonly SenderModel[];
  readonly enrichers: readonly EnricherModel[];
  readonly observers: readonly RoleModel[];
}

/** Resolves the roles of sources in an event. */
export function resolveRoles(scope: Scope, ast: EventAst, names: MappingNames, shared: SharedByEvent): Roles {
  const within = ast.name.value;
  const role = (origin: RoleAst): RoleModel | undefined => resolveRole(scope, origin, names, within);
  return {
    canonical: ast.canonicalSource === undefined ? undefined : role(ast.canonicalSource),
    mirrors: ast.mirrors.flatMap((origin) => {
      const mirror = role(origin);
      return mirror === undefined ? [] : [mirrorSender(scope, shared, mirror, origin)];
    }),
    enrichers: ast.enrichers.flatMap((origin) => resolveEnricher(scope, origin, names, within)),
    observers: ast.observers.flatMap((origin) => role(origin) ?? []),
  };
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

/** The source that a misspelled name means, so that the rest of the event can be looked at in the same run. */
function nearestSource(scope: Scope, name: string): SourceModel | undefined {
  const [nearest, ...others] = suggestIn(namesIn(scope.sources))(name);
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
