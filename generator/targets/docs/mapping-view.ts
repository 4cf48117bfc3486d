import type { Catalog, CatalogUserDataKey } from "../../catalog/catalog.js";
import type { Model, SourceModel } from "../../model/model.js";
import { eventView, milestoneView } from "./event-view.js";
import { identifierNote } from "./identifier-note.js";
import type { DeliveryView, EventView, MappingView, PixelView, SourceView } from "./view.js";

/** The whole document as data. */
export function mappingView(catalog: Catalog, model: Model): MappingView {
  const events = model.events
    .filter((event) => event.meta.kind !== "none")
    .map((event) => eventView(catalog, model, event));
  return {
    format: 1,
    contract: {
      name: model.name,
      version: model.version,
      owner: model.owner,
      description: model.description,
      file: model.sourcePath,
    },
    pixels: model.pixels.map(
      ({ name, id }): PixelView => ({
        name,
        id: id.kind === "digits" ? id.text : undefined,
        variable: id.kind === "variable" ? id.text : undefined,
      }),
    ),
    consents: model.consents,
    sources: model.sources.map(sourceView),
    events,
    milestones: model.events.filter((event) => event.meta.kind === "none").map(milestoneView),
    identifiers: usedKeys(catalog, events).map(({ name, hashed, description }) => ({
      name,
      hashed,
      description,
      note: identifierNote(name),
    })),
    deliveries: catalog.deliveries.map((delivery): DeliveryView => {
      const { name, description, carries } = delivery;
      return {
        name,
        description,
        used: model.sources.some((source) => source.delivery === delivery),
        ...carries,
      };
    }),
  };
}

function sourceView(source: SourceModel): SourceView {
  return {
    name: source.name,
    system: source.system,
    description: source.description,
    kind: source.kind.name,
    owner: source.owner,
    delivery: source.delivery.name,
    sends: source.delivery.sends,
    actionSources: source.delivery.sends ? source.actionSources.map((place) => place.name) : [],
    advancedMatching: source.advancedMatching.map((key) => key.name),
    pixels: source.pixels?.map((pixel) => pixel.name),
  };
}

function usedKeys(catalog: Catalog, events: readonly EventView[]): readonly CatalogUserDataKey[] {
  const used = new Set(events.flatMap((event) => event.identifiers.map((identifier) => identifier.name)));
  return catalog.userDataKeys.filter((key) => used.has(key.name));
}
