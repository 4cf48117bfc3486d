import type { Prose } from "../../emit/prose.js";
import type { JsonValue } from "../../value/json-value.js";
import type { RoleName } from "./roles.js";

/** Where systems keep a field; by source. A system that has nothing to do with a field is in neither. */
export interface PathsView {
  /** The path in the system's own data. */
  readonly paths: Readonly<Record<string, string>> | undefined;
  /** How a system without a path gets the value, or that it does not. */
  readonly notes: Readonly<Record<string, string>> | undefined;
}

/** A field of an event: a key, a parameter, what the server adds, or an identifier that is mapped. */
export interface FieldView extends PathsView {
  readonly name: string;
  readonly presence: Prose;
  /** What it may be and means in this event only; undefined if it is the same as in all. */
  readonly own: OwnWords | undefined;
}

/** What a field may be, and what the contract says that it means. */
export interface OwnWords {
  readonly value: Prose;
  readonly meaning: string;
}

/** A source's role in an event. */
export interface RoleView {
  readonly role: RoleName;
  readonly source: string;
}

/** A source's role in a milestone, which has no answers. */
export interface MilestoneRoleView extends RoleView {
  /** What the system itself calls it. */
  readonly event: string | undefined;
  /** When it happens; only for the source that decides it. */
  readonly trigger: string | undefined;
}

/** The three questions that a reviewer has of every event. */
export interface AnswersView {
  readonly whoCreatedIt: readonly Prose[];
  readonly whichIdentifiers: readonly Prose[];
  readonly howMetaKeepsOne: readonly Prose[];
}

/** An event that Meta is told of, as the page shows it. */
export interface EventView {
  readonly name: string;
  /** What links on the page lead to. */
  readonly anchor: string;
  readonly action: string;
  readonly description: string | undefined;
  readonly owner: string | undefined;
  readonly status: "draft" | "active" | "deprecated";
  /** Since when, what replaces it, and until when it stays. */
  readonly deprecation: Prose | undefined;
  readonly metaEvent: { readonly name: string; readonly custom: boolean };
  readonly idWords: Prose | undefined;
  /** The name of the basis; undefined if the contract says that none is needed. */
  readonly consent: string | undefined;
  /** Empty if the contract has only one. */
  readonly pixels: readonly string[];
  readonly answers: AnswersView;
  readonly separateFrom: readonly {
    readonly event: string;
    readonly anchor: string;
    readonly reason: string;
  }[];
  /** The canonical source first; a source may have several roles. */
  readonly roles: readonly RoleView[];
  readonly fields: readonly FieldView[];
  readonly examples: readonly ExampleView[];
}

/** A business step that Meta must not see. */
export interface MilestoneView
  extends Pick<EventView, "name" | "anchor" | "action" | "description" | "owner" | "status"> {
  readonly roles: readonly MilestoneRoleView[];
  readonly fields: readonly ({ readonly name: string } & PathsView)[];
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
  readonly given: readonly {
    readonly group: "key" | "parameter" | "server event parameter";
    readonly name: string;
    readonly value: JsonValue;
  }[];
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
  /** The event id of everything that is sent. */
  readonly id: string | undefined;
}
