import type { Catalog } from "../catalog/catalog.js";
import type { ContractAst } from "../contract/ast.js";
import { isRefused } from "./is-refused.js";
import type { Model } from "./model.js";
import { resolveEvent } from "./resolve-event.js";
import { scopeOf } from "./scope-of.js";

/**
 * Looks up every name of a contract. What cannot be resolved is left out and noted in `findings`; of two definitions
 * of one name the first counts. Nothing is reported here: rules do that.
 */
export function resolve(origin: ContractAst, catalog: Catalog): Model {
  const scope = scopeOf(origin, catalog);
  const { writtenEvents } = scope;
  const events = origin.events
    .filter((event) => writtenEvents.get(event.name.value) === event)
    .flatMap((event) => resolveEvent(scope, event) ?? []);
  return {
    name: origin.name?.value ?? "",
    version: origin.version?.value ?? "",
    owner: origin.owner?.value,
    description: origin.description?.value,
    sourcePath: origin.files[0].path.split("/").at(-1) ?? "",
    pixels: scope.everyPixel,
    sources: [...scope.sources.values()],
    consents: [...scope.consents.values()],
    events,
    ownSchemas: scope.ownSchemas,
    findings: scope.findings.filter((finding) => !isRefused(scope, finding)),
    allow: origin.allow,
    origin,
  };
}
