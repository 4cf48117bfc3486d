import type {
  CatalogActionSource,
  CatalogContentsMember,
  CatalogDelivery,
  CatalogEvent,
  CatalogParameter,
  CatalogServerParameter,
  CatalogSourceKind,
  CatalogUserDataKey,
} from "../catalog/catalog.js";
import type {
  AllowAst,
  ContractAst,
  DeprecationAst,
  EnricherAst,
  EventAst,
  EventStatus,
  ExampleAst,
  FieldAst,
  MirrorAst,
  RoleAst,
  SourceAst,
} from "../contract/ast.js";
import type { Span, Spanned } from "../source/source-file.js";
import type { JsonValue } from "../value/json-value.js";
import type { Presence } from "../value/presence.js";
import type { ValueSchema } from "../value/value-schema.js";
import type { Finding } from "./finding.js";

/** A pixel: its digits, or the variable that holds them where the generated code runs. @experimental */
export interface PixelModel {
  readonly name: string;
  readonly id: { readonly kind: "digits" | "variable"; readonly text: string };
}

/** A source with its kind and delivery looked up. @experimental */
export interface SourceModel {
  readonly name: string;
  readonly kind: CatalogSourceKind;
  readonly system: string;
  readonly description: string | undefined;
  readonly owner: string | undefined;
  readonly delivery: CatalogDelivery;
  /** What the contract states, else what the kind implies; empty when neither does. */
  readonly actionSources: readonly CatalogActionSource[];
  readonly advancedMatching: readonly CatalogUserDataKey[];
  /** Whether the Pixel may send events by itself. */
  readonly autoConfig: boolean;
  /** The pixels that the source is limited to; undefined when it is not. */
  readonly pixels: readonly PixelModel[] | undefined;
  readonly origin: SourceAst;
}

/** A consent basis. @experimental */
export interface ConsentModel {
  readonly name: string;
  readonly description: string;
}

/** A value with a name: a parameter, a key, a member of `contents` or a server event parameter. @experimental */
export interface FieldModel {
  readonly name: string;
  readonly presence: Presence;
  /** The contract's words, else the catalogue's. */
  readonly description: string;
  readonly schema: ValueSchema;
}

/** A parameter of `custom_data`. `contents` holds its members as fields. @experimental */
export interface ParameterModel extends FieldModel {
  /** Undefined for a parameter of the contract's own. */
  readonly meta: CatalogParameter | undefined;
  /** Of `contents` only; in the catalogue's order, each with its presence. */
  readonly members: readonly MemberModel[];
  /** The event's words. */
  readonly origin: FieldAst;
  /** The contract-wide definition that it narrows. */
  readonly shared: FieldAst | undefined;
}

/** A member of the items of `contents`. @experimental */
export interface MemberModel extends FieldModel {
  readonly meta: CatalogContentsMember;
  /** The event's words; undefined where it says nothing of a member that every item has. */
  readonly origin: FieldAst | undefined;
  /** The contract-wide definition that it narrows. */
  readonly shared: FieldAst | undefined;
}

/** A key: it identifies one occurrence and is never sent to Meta. @experimental */
export interface KeyModel extends FieldModel {
  readonly origin: FieldAst;
}

/** A server event parameter, asked for by the action source or by the contract. @experimental */
export interface ServerFieldModel extends FieldModel {
  readonly meta: CatalogServerParameter;
  /** Undefined if Meta requires it and the contract does not mention it. */
  readonly origin: FieldAst | undefined;
}

/** Which identifiers an event carries. @experimental */
export interface UserDataModel {
  readonly required: readonly CatalogUserDataKey[];
  readonly atLeastOneOf: readonly (readonly CatalogUserDataKey[])[];
  /** What may be given beside the required, those of `atLeastOneOf` included; in the catalogue's order, once each. */
  readonly optional: readonly CatalogUserDataKey[];
  /** The profile's name, if it has one. */
  readonly profile: string | undefined;
  /** Its span in the contract; undefined when nothing was written. */
  readonly span: Span | undefined;
}

/** A field mapping whose left side was looked up. @experimental */
export interface MappingModel {
  readonly kind:
    | "parameter"
    | "contents-member"
    | "key"
    | "identifier"
    | "server-parameter"
    | "event-id"
    | "free";
  /** Our name, `contents.id` for a member. */
  readonly name: string;
  /** The path in the system's own data. */
  readonly path: string;
  readonly span: Span;
}

/** A source's role in an event. @experimental */
export interface RoleModel {
  readonly source: SourceModel;
  /** What the system itself calls the event. */
  readonly event: Spanned<string> | undefined;
  readonly fields: readonly MappingModel[];
  readonly origin: RoleAst;
}

/** A source that hands over identifiers, parameters, keys or server event parameters. @experimental */
export interface EnricherModel extends RoleModel {
  readonly provides: readonly {
    readonly kind: MappingModel["kind"];
    readonly name: string;
    readonly span: Span;
  }[];
  readonly origin: EnricherAst;
}

/** What one action source of one sender takes. @experimental */
export interface ServerBranchModel {
  readonly actionSource: CatalogActionSource;
  /** Everything beside `event_time`, `user_data` and `custom_data`, demanded or chosen, in the catalogue's order. */
  readonly serverEvent: readonly ServerFieldModel[];
  /** The event's identifiers with what the action source demands put among the required. */
  readonly userData: UserDataModel;
  /** What is added to `custom_data` automatically: a CRM's `event_source` and `lead_event_source`. */
  readonly constants: readonly { readonly name: string; readonly value: JsonValue }[];
}

/** A source that sends an event: the unit that code is generated for. @experimental */
export interface SenderModel extends RoleModel {
  readonly role: "canonical" | "mirror";
  readonly event: Spanned<string> | undefined;
  /** When this sender sends. */
  readonly trigger: string;
  /** `browser`: a Pixel function; `server`: a builder; `none`: documentation only. */
  readonly side: "browser" | "server" | "none";
  /** The event's parameters without those it omits. */
  readonly parameters: readonly ParameterModel[];
  readonly omits: readonly string[];
  /** One for each action source; empty on the browser side. */
  readonly branches: readonly ServerBranchModel[];
  /** The pixels it sends to, and whether that is fewer than the contract has. */
  readonly pixels: readonly PixelModel[];
  readonly limited: boolean;
  readonly origin: RoleAst | MirrorAst;
}

/** A piece of an id template: literal text, or a key or parameter. @experimental */
export type TemplatePart =
  | { readonly kind: "literal"; readonly text: string }
  | {
      readonly kind: "field";
      readonly name: string;
      readonly span: Span;
      readonly field: KeyModel | ParameterModel;
    };

/** How an event's id is made, every name looked up. @experimental */
export type EventIdModel =
  | {
      readonly kind: "template";
      readonly text: string;
      readonly span: Span;
      readonly parts: readonly TemplatePart[];
    }
  | { readonly kind: "generated"; readonly by: SourceModel; readonly span: Span }
  | { readonly kind: "assigned"; readonly by: SourceModel; readonly span: Span };

/** What Meta sees of an event. @experimental */
export type MetaEventModel =
  | { readonly kind: "standard"; readonly name: string; readonly event: CatalogEvent; readonly span: Span }
  | { readonly kind: "custom"; readonly name: string; readonly span: Span }
  /** A name that is not one of Meta's: an error, but the rest of the event is still checked. */
  | { readonly kind: "unknown"; readonly name: string; readonly span: Span }
  | { readonly kind: "none"; readonly span: Span };

/** An example, its values read by the types of the event. @experimental */
export interface ExampleModel {
  readonly name: string;
  readonly keys: Readonly<Record<string, JsonValue>>;
  readonly serverEvent: Readonly<Record<string, JsonValue>>;
  readonly parameters: Readonly<Record<string, JsonValue>>;
  readonly userData: Readonly<Record<string, JsonValue>>;
  /** The span of each value, by path: `parameters.contents[0].id`. */
  readonly spans: ReadonlyMap<string, Span>;
  readonly origin: ExampleAst;
}

/** A business action, every name looked up. @experimental */
export interface EventModel {
  readonly name: string;
  readonly action: string;
  readonly description: string | undefined;
  /** The event's owner, else the canonical source's, else the contract's. */
  readonly owner: string | undefined;
  readonly trigger: string;
  readonly status: EventStatus;
  readonly deprecation: (DeprecationAst & { readonly successor: string | undefined }) | undefined;
  readonly meta: MetaEventModel;
  readonly canonical: RoleModel;
  readonly mirrors: readonly SenderModel[];
  readonly enrichers: readonly EnricherModel[];
  readonly observers: readonly RoleModel[];
  /** The canonical source and the mirrors, if the event goes to Meta; the canonical one first. */
  readonly senders: readonly SenderModel[];
  readonly keys: readonly KeyModel[];
  readonly eventId: EventIdModel | undefined;
  readonly separateFrom: readonly { readonly event: string; readonly reason: string; readonly span: Span }[];
  /** A basis; `none` if the contract says that none is needed; undefined if it says nothing. */
  readonly consent: ConsentModel | "none" | undefined;
  readonly parameters: readonly ParameterModel[];
  /** What the event itself asks for, before an action source adds its own. */
  readonly userData: UserDataModel;
  readonly serverEvent: readonly ServerFieldModel[];
  readonly examples: readonly ExampleModel[];
  readonly origin: EventAst;
}

/** A contract with all names looked up. If no diagnostic is an error, it can be emitted. @experimental */
export interface Model {
  readonly name: string;
  readonly version: string;
  readonly owner: string | undefined;
  readonly description: string | undefined;
  /** The contract's file, relative to its own folder: it is printed into the generated files. */
  readonly sourcePath: string;
  readonly pixels: readonly PixelModel[];
  readonly sources: readonly SourceModel[];
  readonly consents: readonly ConsentModel[];
  /** In the order written, over all files. */
  readonly events: readonly EventModel[];
  /** The types of the contract's own parameters that state none, inferred from their values. */
  readonly ownSchemas: ReadonlyMap<string, ValueSchema>;
  readonly findings: readonly Finding[];
  readonly allow: readonly AllowAst[];
  readonly origin: ContractAst;
}
