import type { Prose } from "../../emit/prose.js";
import type { JsonValue } from "../../value/json-value.js";

/**
 * The mapping document as data: the Markdown page is filled from it, and `mapping.json` is it, each sentence as plain
 * text with names in backticks. What does not apply is absent there, and what follows from the rest is left to who
 * reads it: the name of a source's system stands with the source, the catalogue's words once for all events.
 * A change that readers must follow raises `format`.
 */
export interface MappingView extends FrameView {
  /** What Meta is told of, in the contract's order. */
  readonly events: readonly EventView[];
  /** What Meta must not see. */
  readonly milestones: readonly MilestoneView[];
}

/** All of the document that is no event's own. */
export interface FrameView {
  readonly format: 3;
  readonly contract: {
    readonly name: string;
    readonly version: string;
    readonly owner: string | undefined;
    readonly description: string | undefined;
    /** Relative to the contract's own folder. */
    readonly file: string;
  };
  readonly pixels: readonly PixelView[];
  readonly consents: readonly { readonly name: string; readonly description: string }[];
  readonly sources: readonly SourceView[];
  /** The identifiers that some event of the contract can carry. */
  readonly identifiers: readonly {
    readonly name: string;
    readonly hashed: boolean;
    /** The catalogue's words. */
    readonly description: string;
    /** Where our way differs from what Meta's page says, or can surprise. */
    readonly note: string | undefined;
  }[];
  /** Meta's own parameters, members of `contents` and server fields that some event carries. */
  readonly parameters: readonly MeaningView[];
  readonly serverFields: readonly MeaningView[];
  readonly deliveries: readonly DeliveryView[];
}

/** A field of Meta's in the catalogue's words. */
export interface MeaningView {
  readonly name: string;
  readonly description: string;
}

/** A pixel; its id stands in the contract, or is given where the generated code runs. */
export interface PixelView {
  readonly name: string;
  readonly id: string | undefined;
  readonly variable: string | undefined;
}

/** A system that can know that something happened. */
export interface SourceView {
  readonly name: string;
  readonly system: string;
  readonly description: string | undefined;
  readonly kind: string;
  readonly owner: string | undefined;
  readonly delivery: string;
  readonly sends: boolean;
  readonly actionSources: readonly string[];
  readonly advancedMatching: readonly string[];
  /** The pixels it is limited to. */
  readonly pixels: readonly string[] | undefined;
}

/** A way to Meta, and what it can carry. */
export interface DeliveryView {
  readonly name: string;
  readonly description: string;
  readonly used: boolean;
  readonly customEvents: boolean;
  readonly customParameters: boolean;
  readonly ownEventId: "always" | "unsure" | "never";
  readonly offlineEvents: boolean;
}

/** A source's part in an event. */
export interface RoleView {
  readonly part: "canonical source" | "mirror" | "enricher" | "observer";
  readonly source: string;
  /** What the system itself calls the event. */
  readonly event: string | undefined;
  /** When it reports the event; only what is reported to Meta, or decides that it happened, has a moment. */
  readonly trigger: string | undefined;
  /** What reaches Meta by it. */
  readonly toMeta: Prose;
}

/** Where systems keep a field; by source. Who has no part in a field is in neither. */
export interface PlacesView {
  /** The place in the system's own data. */
  readonly paths: Readonly<Record<string, string>> | undefined;
  /** How a system without one comes by the value, or that it does not. */
  readonly notes: Readonly<Record<string, string>> | undefined;
}

/** A field of an event, beside its identifiers. */
export interface FieldView extends PlacesView {
  readonly name: string;
  readonly group: "event id" | "key" | "parameter" | "server event";
  readonly presence: Prose;
  readonly value: Prose;
  /** The contract's own words, or ours; undefined where the catalogue's words of a field of Meta's say it. */
  readonly description: string | undefined;
}

/** An identifier of an event. */
export interface IdentifierView extends PlacesView {
  readonly name: string;
  readonly demand: Prose;
}

/** The three questions that a reviewer has of every event. */
export interface AnswersView {
  readonly whoCreatedIt: readonly Prose[];
  readonly whichIdentifiers: readonly Prose[];
  readonly howMetaKeepsOne: readonly Prose[];
}

/** How an event's id comes about: put together by a template, or made by a source. */
export interface EventIdView {
  readonly kind: "template" | "generated" | "assigned";
  readonly template: string | undefined;
  readonly by: string | undefined;
}

/** An event that Meta is told of. */
export interface EventView {
  readonly name: string;
  /** Of its place on the page. */
  readonly anchor: string;
  readonly action: string;
  readonly description: string | undefined;
  readonly owner: string | undefined;
  readonly trigger: string;
  readonly status: "draft" | "active" | "deprecated";
  /** Since when, what replaces it, and until when it stays. */
  readonly deprecation: Prose | undefined;
  readonly metaEvent: { readonly name: string; readonly custom: boolean };
  readonly eventId: EventIdView | undefined;
  /** The name of the basis; undefined where the contract says that none is needed. */
  readonly consent: string | undefined;
  readonly pixels: readonly string[];
  readonly answers: AnswersView;
  readonly separateFrom: readonly {
    readonly event: string;
    readonly anchor: string;
    readonly reason: string;
  }[];
  /** The canonical source first; a source may play several parts. */
  readonly roles: readonly RoleView[];
  readonly fields: readonly FieldView[];
  readonly identifiers: readonly IdentifierView[];
  readonly examples: readonly ExampleView[];
}

/** A step of the business that Meta must not see. */
export interface MilestoneView {
  readonly name: string;
  readonly anchor: string;
  readonly action: string;
  readonly description: string | undefined;
  readonly owner: string | undefined;
  readonly trigger: string;
  readonly status: EventView["status"];
  readonly roles: readonly RoleView[];
  readonly fields: readonly ({ readonly name: string } & PlacesView)[];
}

/** A field and what is wrong with it, as the rest of a sentence; never its value. */
export interface ReasonView {
  readonly path: string;
  readonly text: string;
}

/** A worked example, and what the generated code makes of it. */
export interface ExampleView {
  readonly name: string;
  /** What is given, the identifiers aside. */
  readonly given: {
    readonly keys: Readonly<Record<string, JsonValue>> | undefined;
    readonly parameters: Readonly<Record<string, JsonValue>> | undefined;
    readonly serverEvent: Readonly<Record<string, JsonValue>> | undefined;
  };
  /** The names alone: what identifies a person is shown as Meta gets it, or not at all. */
  readonly identifiers: readonly string[];
  readonly pixel: readonly { readonly source: string; readonly calls: readonly (readonly unknown[])[] }[];
  readonly server: readonly {
    readonly source: string;
    readonly event: object;
    /** Optional fields that the builder leaves out. */
    readonly dropped: readonly ReasonView[];
  }[];
  /** Why a sender makes nothing of the example: what is wrong with which field. */
  readonly refused: readonly { readonly source: string; readonly reasons: readonly ReasonView[] }[];
  /** The event id that all that is sent bears. */
  readonly id: string | undefined;
}
