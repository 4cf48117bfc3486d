import type { Catalog } from "../../catalog/catalog.js";
import type { Model, SourceModel } from "../../model/model.js";
import { meaningsIn } from "./meanings.js";
import type { DeliveryView, FrameView, PixelView, SourceView } from "./view.js";

/** The names of Meta's fields that some event of the contract carries. */
export interface Carried {
  readonly identifiers: Set<string>;
  readonly parameters: Set<string>;
  readonly serverFields: Set<string>;
}

/** All of the document but the events. */
export function frameView(catalog: Catalog, model: Model, carried: Carried): FrameView {
  const { parameters, serverFields } = meaningsIn(catalog);
  return {
    format: 3,
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
    identifiers: catalog.userDataKeys
      .filter((key) => carried.identifiers.has(key.name))
      .map(({ name, hashed, description, note }) => ({ name, hashed, description, note })),
    parameters: parameters.filter(({ name }) => carried.parameters.has(name)),
    serverFields: serverFields.filter(({ name }) => carried.serverFields.has(name)),
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
