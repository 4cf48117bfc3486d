import type { Catalog } from "../catalog/catalog.js";
import type { ContractAst, ContractSection, EventAst } from "../contract/ast.js";
import type { Finding, UnknownName } from "./finding.js";
import { inferType, untypedParameters } from "./infer-type.js";
import type { Model, PixelModel } from "./model.js";
import { resolveEvent } from "./resolve-event.js";
import { resolveSource } from "./resolve-source.js";
import { resolveProfiles } from "./resolve-user-data.js";
import { indexCatalog, type Scope } from "./scope.js";

/** Where a contract names no pixel, its one pixel is given under this name where the generated code runs. */
const DEFAULT_PIXEL: PixelModel = { name: "main", id: { kind: "variable", text: "META_PIXEL_ID" } };

/**
 * Looks every name of a contract up. What cannot be resolved is left out and noted in `findings`; of two definitions
 * of one name the first counts. Nothing is reported here: rules do that.
 */
export function resolve(origin: ContractAst, catalog: Catalog): Model {
  const findings: Finding[] = [];
  const index = indexCatalog(catalog);
  const pixels = firstByName(
    origin.pixels.map(
      ({ name, id }): PixelModel => ({
        name: name.value,
        id: { kind: /^[0-9]+$/.test(id.value) ? "digits" : "variable", text: id.value },
      }),
    ),
  );
  if (pixels.size === 0) pixels.set(DEFAULT_PIXEL.name, DEFAULT_PIXEL);
  const consents = firstByName(
    origin.consents.map(({ name, description }) => ({
      name: name.value,
      description: description?.value ?? "",
    })),
  );
  const sources = firstByName(
    origin.sources.flatMap((source) => resolveSource({ index, findings, pixels }, source) ?? []),
  );
  const writtenEvents = new Map(origin.events.toReversed().map((event) => [event.name.value, event]));
  const sharedParameters = new Map(origin.parameters.toReversed().map((field) => [field.name.value, field]));
  const ownSchemas = new Map(
    [...untypedParameters(origin)]
      .filter(([name]) => !index.parameters.has(name))
      .map(([name, fields]) => [name, { type: inferType(fields.map((field) => field.schema)).type }]),
  );
  const scope: Scope = {
    catalog,
    index,
    pixels,
    everyPixel: [...pixels.values()],
    profiles: resolveProfiles({ catalog, index, findings }, origin.profiles),
    consents,
    sources,
    writtenSources: new Set(origin.sources.map((source) => source.name.value)),
    sharedParameters,
    parameterNames: new Map(
      [...index.parameters.keys(), ...sharedParameters.keys()].map((name) => [name, true]),
    ),
    ownSchemas,
    plainSchemas: new Map(),
    writtenEvents,
    origin,
    findings,
  };
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
    sources: [...sources.values()],
    consents: [...consents.values()],
    events,
    ownSchemas,
    findings: findings.filter(
      (finding) => !refersToRefused(origin, finding) && !refersIntoRefused(writtenEvents, finding),
    ),
    allow: origin.allow,
    origin,
  };
}

function firstByName<Entry extends { readonly name: string }>(entries: readonly Entry[]): Map<string, Entry> {
  const first = new Map<string, Entry>();
  for (const entry of entries) if (!first.has(entry.name)) first.set(entry.name, entry);
  return first;
}

const SECTION_OF: Partial<Record<UnknownName["of"], ContractSection>> = {
  source: "sources",
  pixel: "pixels",
  consent: "consent",
  profile: "userData",
  event: "events",
  parameter: "parameters",
};

/** A name whose definition was refused is not unknown as well. */
function refersToRefused(origin: ContractAst, finding: Finding): boolean {
  if (finding.kind !== "unknown-name") return false;
  const section = SECTION_OF[finding.of];
  if (section === undefined) return false;
  return origin.refusedSections.has(section) || origin.refused.get(section)?.has(finding.name.value) === true;
}

/** What an event's names are looked up in. */
const FIELDS_OF: Partial<Record<UnknownName["of"], readonly string[]>> = {
  parameter: ["parameters"],
  "contents-member": ["parameters"],
  "template-field": ["keys", "parameters"],
  "mapped-name": ["keys", "parameters"],
};

/** A name is not unknown where the section that would hold it was refused. */
function refersIntoRefused(events: ReadonlyMap<string, EventAst>, finding: Finding): boolean {
  if (finding.kind !== "unknown-name") return false;
  const sections = FIELDS_OF[finding.of] ?? [];
  const refused = events.get(finding.within)?.refused;
  return refused !== undefined && sections.some((section) => refused.has(section));
}
