import type { JsonValue } from "../../value/json-value.js";
import type { FieldsFacts, KnownFieldFacts } from "./field-facts.js";
import type { Frame } from "./frame.js";
import type { ProfileFacts, UserDataFacts } from "./profile-facts.js";
import type { RoleName } from "./roles.js";

/**
 * `mapping.json`: what the contract says, with every name looked up, without the page's sentences. What does not
 * apply is absent, and what all events have in common is there once: if an event's field is a single word, the rest
 * is under `parameters` or `serverEvent`, and that of a profile under `profiles`. A change that readers must follow
 * raises `format`.
 */
export interface MappingFacts extends FrameFacts {
  /** What Meta is told about, in the contract's order. */
  readonly events: readonly EventFacts[];
  /** What Meta must not see. */
  readonly milestones: readonly MilestoneFacts[];
}

/** Everything except the events. */
export interface FrameFacts extends Frame {
  /** Where the file comes from: JSON has no comments. */
  readonly $comment: string;
  readonly format: 4;
  readonly profiles: readonly ProfileFacts[];
  readonly parameters: readonly KnownFieldFacts[];
  readonly serverEvent: readonly KnownFieldFacts[];
}

/** An event that Meta is told about. */
export interface EventFacts {
  readonly name: string;
  readonly action: string;
  readonly description: string | undefined;
  readonly owner: string | undefined;
  /** When the canonical source decides that it happened. */
  readonly trigger: string;
  /** Absent where it is active. */
  readonly status: "draft" | "deprecated" | undefined;
  readonly deprecation:
    | {
        readonly since: string | undefined;
        readonly replacedBy: string | undefined;
        readonly removeAfter: string | undefined;
      }
    | undefined;
  readonly metaEvent: { readonly name: string; readonly custom: boolean };
  /** Put together by a template, or made by a source. */
  readonly eventId:
    | { readonly kind: "template"; readonly template: string }
    | { readonly kind: "generated" | "assigned"; readonly by: string }
    | undefined;
  /** The name of the basis; undefined if the contract says that none is needed. */
  readonly consent: string | undefined;
  readonly separateFrom: readonly { readonly event: string; readonly reason: string }[] | undefined;
  /** The canonical source first; a source may have several roles. */
  readonly roles: readonly RoleFacts[];
  /** What reaches Meta from where: a server's events for each action source. */
  readonly sends: readonly SendFacts[];
  readonly keys: FieldsFacts | undefined;
  readonly parameters: FieldsFacts | undefined;
  readonly examples: readonly ExampleFacts[] | undefined;
}

/** A source's role in an event. */
export interface RoleFacts {
  readonly role: RoleName;
  readonly source: string;
  /** What the system itself calls the event. */
  readonly event: string | undefined;
  /** When a mirror reports it. */
  readonly trigger: string | undefined;
  /** Where the system keeps a field in its own data, by the field's name. */
  readonly paths: Readonly<Record<string, string>> | undefined;
  /** Parameters that a mirror sends without. */
  readonly omits: readonly string[] | undefined;
  /** What an enricher hands over. */
  readonly provides: readonly string[] | undefined;
}

/** What one source sends. */
export interface SendFacts {
  readonly source: string;
  /** Present if these are not all that the contract has. */
  readonly pixels: readonly string[] | undefined;
  /** Only for what generated server code sends, like everything below. */
  readonly actionSource: string | undefined;
  /** A profile's name, or the identifiers. */
  readonly userData: string | UserDataFacts | undefined;
  /** Beside `event_time`, which every event has. */
  readonly serverEvent: FieldsFacts | undefined;
  /** What is added to `custom_data` automatically. */
  readonly constants: Readonly<Record<string, JsonValue>> | undefined;
}

/** What an example gives; of what identifies a person only the names. */
export interface ExampleFacts {
  readonly name: string;
  readonly keys: Readonly<Record<string, JsonValue>> | undefined;
  readonly parameters: Readonly<Record<string, JsonValue>> | undefined;
  readonly serverEvent: Readonly<Record<string, JsonValue>> | undefined;
  readonly identifiers: readonly string[] | undefined;
}

/** A business step that Meta must not see. */
export type MilestoneFacts = Pick<
  EventFacts,
  "name" | "action" | "description" | "owner" | "trigger" | "status" | "roles"
>;
