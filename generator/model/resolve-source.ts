import type { SourceAst } from "../contract/ast.js";
import type { SourceModel } from "./model.js";
import { lookUp, lookUpAll, type Scope } from "./scope.js";

/** Resolves one source; undefined if its kind or delivery is unknown. */
export function resolveSource(
  scope: Pick<Scope, "index" | "findings" | "pixels">,
  ast: SourceAst,
): SourceModel | undefined {
  const name = ast.name.value;
  const kind = ast.kind && lookUp(scope, "source-kind", scope.index.sourceKinds, ast.kind, name);
  const written = ast.delivery ?? { value: "none", span: ast.name.span };
  const delivery = lookUp(scope, "delivery", scope.index.deliveries, written, name);
  const stated = lookUpAll(scope, "action-source", scope.index.actionSources, ast.actionSources, name);
  const matchable = new Map([...scope.index.userDataKeys].filter(([, key]) => key.advancedMatching));
  const advancedMatching = lookUpAll(scope, "identifier", matchable, ast.advancedMatching, name);
  const pixels = ast.pixels && lookUpAll(scope, "pixel", scope.pixels, ast.pixels, name);
  if (kind === undefined || delivery === undefined) return undefined;
  const implied =
    kind.actionSource === undefined ? undefined : scope.index.actionSources.get(kind.actionSource);
  return {
    name,
    kind,
    system: ast.system?.value ?? "",
    description: ast.description?.value,
    owner: ast.owner?.value,
    delivery,
    actionSources: stated.length > 0 || implied === undefined ? stated : [implied],
    advancedMatching,
    autoConfig: ast.autoConfig?.value ?? false,
    pixels,
    origin: ast,
  };
}
