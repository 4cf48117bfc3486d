import type { Catalog } from "../catalog/catalog.js";
import type { ContractAst } from "../contract/ast.js";
import { contentsMember } from "../contract/contents.js";
import { camelCase } from "../text/casing.js";
import type { ValueSchema } from "../value/value-schema.js";
import type { Finding } from "./finding.js";
import { inferType, untypedParameters } from "./infer-type.js";
import type { ConsentModel, PixelModel } from "./model.js";
import { resolveSource } from "./resolve-source.js";
import { resolveProfiles } from "./resolve-user-data.js";
import { type CatalogIndex, indexCatalog, lookUp, type Scope } from "./scope.js";

/** Where a contract names no pixel, its one pixel is given under this name where the generated code runs. */
const DEFAULT_PIXEL: PixelModel = { name: "main", id: { kind: "variable", text: "META_PIXEL_ID" } };

/** Resolves everything of a contract that its events refer to; of two definitions of one name the first counts. */
export function scopeOf(origin: ContractAst, catalog: Catalog): Scope {
  const findings: Finding[] = [];
  const index = indexCatalog(catalog);
  const pixels = pixelsOf(origin);
  const consents = consentsOf(origin);
  const sources = firstByName(
    origin.sources.flatMap((source) => resolveSource({ index, findings, pixels }, source) ?? []),
  );
  const sharedParameters = new Map(origin.parameters.toReversed().map((field) => [field.name.value, field]));
  const own = [...sharedParameters.keys()].filter((name) => contentsMember(name) === undefined);
  lookUpMembers({ index, findings }, origin);
  return {
    catalog,
    index,
    pixels,
    everyPixel: [...pixels.values()],
    profiles: resolveProfiles({ catalog, index, findings }, origin.profiles),
    consents,
    sources,
    writtenSources: new Set(origin.sources.map((source) => source.name.value)),
    sharedParameters,
    definable: definableOf(own),
    parameterNames: new Map([...index.parameters.keys(), ...own].map((name) => [name, true])),
    ownSchemas: ownSchemasOf(origin, index),
    plainSchemas: new Map(),
    writtenEvents: new Map(origin.events.toReversed().map((event) => [event.name.value, event])),
    origin,
    findings,
  };
}

/** What the contract says of the items of `contents` for all events: each name is one of Meta's. */
function lookUpMembers(scope: Pick<Scope, "index" | "findings">, { name, parameters }: ContractAst): void {
  for (const field of parameters) {
    const member = contentsMember(field.name.value);
    if (member === undefined) continue;
    const spelled = { value: member, span: field.name.span };
    lookUp(scope, "contents-member", scope.index.contentsMembers, spelled, name?.value ?? "");
  }
}

function pixelsOf(origin: ContractAst): ReadonlyMap<string, PixelModel> {
  const written = origin.pixels.map(
    ({ name, id }): PixelModel => ({
      name: name.value,
      id: { kind: /^[0-9]+$/.test(id.value) ? "digits" : "variable", text: id.value },
    }),
  );
  return firstByName(written.length === 0 ? [DEFAULT_PIXEL] : written);
}

function consentsOf(origin: ContractAst): ReadonlyMap<string, ConsentModel> {
  return firstByName(
    origin.consents.map(({ name, description }) => ({
      name: name.value,
      description: description?.value ?? "",
    })),
  );
}

/** `gift_card` and `gift-card` would both become `giftCard`. */
function definableOf(written: readonly string[]): ReadonlySet<string> {
  const called = written.map(camelCase);
  const times = new Map<string, number>();
  for (const name of called) times.set(name, (times.get(name) ?? 0) + 1);
  const isUsable = (name: string) => /^[a-z]/.test(name) && times.get(name) === 1;
  return new Set(written.filter((_, index) => isUsable(called[index] ?? "")));
}

function ownSchemasOf(origin: ContractAst, { parameters }: CatalogIndex): ReadonlyMap<string, ValueSchema> {
  return new Map(
    [...untypedParameters(origin)]
      .filter(([name]) => !parameters.has(name))
      .map(([name, fields]) => [name, { type: inferType(fields.map((field) => field.schema)).type }]),
  );
}

function firstByName<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  const first = new Map<string, Entry>();
  for (const entry of entries) if (!first.has(entry.name)) first.set(entry.name, entry);
  return first;
}
