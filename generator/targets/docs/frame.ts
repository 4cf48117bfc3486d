import type { Catalog } from "../../catalog/catalog.js";
import { sourceFolder } from "../../emit/naming.js";
import { eventsWithCode } from "../../emit/senders.js";
import type { Model, SourceModel } from "../../model/model.js";
import type { Known } from "./known.js";

/** What both documents say about the contract as a whole. */
export interface Frame {
  readonly contract: {
    readonly name: string;
    readonly version: string;
    readonly owner: string | undefined;
    readonly description: string | undefined;
    /** Relative to the contract's own folder. */
    readonly file: string;
  };
  readonly pixels: readonly PixelFacts[];
  readonly consentBases: readonly { readonly name: string; readonly description: string }[];
  readonly sources: readonly SourceFacts[];
  /** The identifiers that some event of the contract can carry. */
  readonly identifiers: readonly {
    readonly name: string;
    readonly hashed: boolean;
    /** The catalogue's words. */
    readonly description: string;
    /** Where our way differs from what Meta's page says, or can surprise. */
    readonly note: string | undefined;
  }[];
  readonly deliveries: readonly DeliveryFacts[];
}

/** A pixel; its id is in the contract, or is given where the generated code runs. */
export interface PixelFacts {
  readonly name: string;
  readonly id: string | undefined;
  readonly variable: string | undefined;
}

/** A system that can know that something happened. */
export interface SourceFacts {
  readonly name: string;
  readonly system: string;
  readonly description: string | undefined;
  readonly kind: string;
  readonly owner: string | undefined;
  readonly delivery: string;
  readonly sends: boolean;
  /** The folder of the code that sends for it. */
  readonly code: string | undefined;
  readonly actionSources: readonly string[];
  readonly advancedMatching: readonly string[];
  /** The pixels it is limited to. */
  readonly pixels: readonly string[] | undefined;
}

/** A way to Meta, and what it can carry. */
export interface DeliveryFacts {
  readonly name: string;
  readonly description: string;
  readonly used: boolean;
  readonly customEvents: boolean;
  readonly customParameters: boolean;
  readonly keepsEventId: "always" | "not always" | "never";
  readonly offlineEvents: boolean;
}

/** Everything in the documents except the events and what these have in common. */
export function frameOf(catalog: Catalog, model: Model, known: Known): Frame {
  const folders = codeFolders(model);
  return {
    contract: {
      name: model.name,
      version: model.version,
      owner: model.owner,
      description: model.description,
      file: model.sourcePath,
    },
    pixels: model.pixels.map(({ name, id }) => ({
      name,
      id: id.kind === "digits" ? id.text : undefined,
      variable: id.kind === "variable" ? id.text : undefined,
    })),
    consentBases: model.consents,
    sources: model.sources.map((source) => sourceFacts(source, folders.get(source))),
    identifiers: known.identifiers.map(({ name, hashed, description, note }) => ({
      name,
      hashed,
      description,
      note,
    })),
    deliveries: catalog.deliveries.map((delivery) => ({
      name: delivery.name,
      description: delivery.description,
      used: model.sources.some((source) => source.delivery === delivery),
      customEvents: delivery.carries.customEvents,
      customParameters: delivery.carries.customParameters,
      keepsEventId: delivery.carries.ownEventId === "unsure" ? "not always" : delivery.carries.ownEventId,
      offlineEvents: delivery.carries.offlineEvents,
    })),
  };
}

function codeFolders(model: Model): ReadonlyMap<SourceModel, string> {
  const folders = new Map<SourceModel, string>();
  for (const { senders } of eventsWithCode(model)) {
    for (const { source, side } of senders) {
      if (side === "browser") folders.set(source, `pixel/${sourceFolder(source)}`);
      if (side === "server") folders.set(source, `server/${sourceFolder(source)}`);
    }
  }
  return folders;
}

function sourceFacts(source: SourceModel, code: string | undefined): SourceFacts {
  const { delivery } = source;
  return {
    name: source.name,
    system: source.system,
    description: source.description,
    kind: source.kind.name,
    owner: source.owner,
    delivery: delivery.name,
    sends: delivery.sends,
    code,
    actionSources: delivery.sends ? source.actionSources.map((actionSource) => actionSource.name) : [],
    advancedMatching: source.advancedMatching.map((key) => key.name),
    pixels: source.pixels?.map((pixel) => pixel.name),
  };
}
