import type { Catalog } from "../catalog/catalog.js";
import { byName } from "../catalog/find-by-name.js";
import type { ContractAst, EventAst, FieldAst } from "../contract/ast.js";
import type { Spanned } from "../source/source-file.js";
import { onceFor } from "../value/once-for.js";
import type { ValueSchema } from "../value/value-schema.js";
import type { Finding, UnknownName } from "./finding.js";
import type { ConsentModel, PixelModel, SourceModel, UserDataModel } from "./model.js";

/** The catalogue by name, built once per catalogue. */
export interface CatalogIndex {
  readonly events: ReadonlyMap<string, Catalog["events"][number]>;
  readonly parameters: ReadonlyMap<string, Catalog["parameters"][number]>;
  readonly contentsMembers: ReadonlyMap<string, Catalog["contentsMembers"][number]>;
  readonly serverParameters: ReadonlyMap<string, Catalog["serverParameters"][number]>;
  /** Those that may be used under `serverEvent`. */
  readonly authoredServerParameters: ReadonlyMap<string, Catalog["serverParameters"][number]>;
  readonly userDataKeys: ReadonlyMap<string, Catalog["userDataKeys"][number]>;
  readonly actionSources: ReadonlyMap<string, Catalog["actionSources"][number]>;
  readonly messagingChannels: ReadonlyMap<string, Catalog["messagingChannels"][number]>;
  readonly deliveries: ReadonlyMap<string, Catalog["deliveries"][number]>;
  readonly sourceKinds: ReadonlyMap<string, Catalog["sourceKinds"][number]>;
}

/** Indexes each list of the catalogue by name. */
export const indexCatalog = onceFor(
  (catalog: Catalog): CatalogIndex => ({
    events: byName(catalog.events),
    parameters: byName(catalog.parameters),
    contentsMembers: byName(catalog.contentsMembers),
    serverParameters: byName(catalog.serverParameters),
    authoredServerParameters: byName(catalog.serverParameters.filter((entry) => entry.givenBy === "author")),
    userDataKeys: byName(catalog.userDataKeys),
    actionSources: byName(catalog.actionSources),
    messagingChannels: byName(catalog.messagingChannels),
    deliveries: byName(catalog.deliveries),
    sourceKinds: byName(catalog.sourceKinds),
  }),
);

/** What resolving an event may look up, and where it collects what it could not find. */
export interface Scope {
  readonly catalog: Catalog;
  readonly index: CatalogIndex;
  readonly pixels: ReadonlyMap<string, PixelModel>;
  readonly consents: ReadonlyMap<string, ConsentModel>;
  /** What `pixels` holds, which a sender that is not limited sends to. */
  readonly everyPixel: readonly PixelModel[];
  readonly profiles: ReadonlyMap<string, UserDataModel>;
  readonly sources: ReadonlyMap<string, SourceModel>;
  /** Sources that were written, those whose kind is unknown included. */
  readonly writtenSources: ReadonlySet<string>;
  readonly sharedParameters: ReadonlyMap<string, FieldAst>;
  /** Those of them that code can have a name for: no other one would get the same. */
  readonly definable: ReadonlySet<string>;
  /** What the contract's own parameters are where they state no type; the same in every event. */
  readonly ownSchemas: ReadonlyMap<string, ValueSchema>;
  /** What parameters are where their event says no more of them than that they are there, as far as that was asked. */
  readonly plainSchemas: Map<string, ValueSchema>;
  /** Names that a parameter may have: Meta's and the contract's own. */
  readonly parameterNames: ReadonlyMap<string, true>;
  readonly writtenEvents: ReadonlyMap<string, EventAst>;
  readonly origin: ContractAst;
  readonly findings: Finding[];
}

/** One list for all that is looked up in vain: of thousands of names, each may be missed. */
export const namesIn = onceFor((names: ReadonlyMap<string, unknown>): readonly string[] => [...names.keys()]);

/** Looks a name up; a name that is not there becomes a finding. */
export function lookUp<Value>(
  scope: Pick<Scope, "findings">,
  of: UnknownName["of"],
  names: ReadonlyMap<string, Value>,
  name: Spanned<string>,
  within: string,
): Value | undefined {
  const found = names.get(name.value);
  if (found === undefined) {
    scope.findings.push({ kind: "unknown-name", of, name, within, candidates: namesIn(names) });
  }
  return found;
}

/** Looks several names up and leaves out what is not there. */
export function lookUpAll<Value>(
  scope: Pick<Scope, "findings">,
  of: UnknownName["of"],
  names: ReadonlyMap<string, Value>,
  wanted: readonly Spanned<string>[],
  within: string,
): readonly Value[] {
  const found: Value[] = [];
  for (const name of wanted) {
    const value = lookUp(scope, of, names, name, within);
    if (value !== undefined) found.push(value);
  }
  return found;
}
