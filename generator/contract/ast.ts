import type { SourceFile, Span, Spanned } from "../source/source-file.js";
import type { ValueType } from "../value/value-schema.js";
import type { YamlMap, YamlNode } from "../yaml/node.js";

/** A suppression: `allow: { rule-name: reason }`. */
export interface AllowAst {
  readonly rule: Spanned<string>;
  readonly reason: Spanned<string>;
}

/** A Meta pixel: its name in the contract, and its id or the variable that holds it. */
export interface PixelAst {
  readonly name: Spanned<string>;
  readonly id: Spanned<string>;
}

/** A system that can know that something happened. */
export interface SourceAst {
  readonly name: Spanned<string>;
  /** From the name to the end of the source. */
  readonly span: Span;
  /** Keys that were written but refused, completely or in part: nothing follows from what is missing in them. */
  readonly partial: ReadonlySet<string>;
  readonly kind: Spanned<string> | undefined;
  readonly system: Spanned<string> | undefined;
  readonly description: Spanned<string> | undefined;
  readonly owner: Spanned<string> | undefined;
  readonly delivery: Spanned<string> | undefined;
  readonly actionSources: readonly Spanned<string>[];
  readonly advancedMatching: readonly Spanned<string>[];
  readonly autoConfig: Spanned<boolean> | undefined;
  /** Names of the pixels it sends to; undefined where the contract does not limit them. */
  readonly pixels: readonly Spanned<string>[] | undefined;
  readonly allow: readonly AllowAst[];
}

/** A consent basis. */
export interface ConsentAst {
  readonly name: Spanned<string>;
  readonly description: Spanned<string> | undefined;
}

/**
 * The description of one named value: a parameter, a key or a server event parameter.
 * Values stay YAML until the type to read them by is known.
 */
export interface FieldAst {
  readonly name: Spanned<string>;
  /** The whole value after the name. */
  readonly span: Span;
  readonly required: Spanned<boolean> | undefined;
  readonly schema: ValueSchemaAst;
  /**
   * Whether all or part of it was refused: then it counts as required, and nothing follows from what is missing in
   * it.
   */
  readonly partial: boolean;
}

/** JSON Schema's keywords as they were written. */
export interface ValueSchemaAst {
  readonly type?: Spanned<ValueType>;
  readonly description?: Spanned<string>;
  readonly enum?: readonly YamlNode[];
  readonly const?: YamlNode;
  readonly default?: YamlNode;
  readonly pattern?: Spanned<string>;
  readonly minLength?: Spanned<number>;
  readonly maxLength?: Spanned<number>;
  readonly minimum?: Spanned<number>;
  readonly maximum?: Spanned<number>;
  readonly exclusiveMinimum?: Spanned<number>;
  readonly minItems?: Spanned<number>;
  readonly maxItems?: Spanned<number>;
  readonly uniqueItems?: Spanned<boolean>;
  readonly items?: ValueSchemaAst;
  /** Limits that lose digits as a number. */
  readonly lossy?: readonly YamlNode[];
}

/** Which identifiers an event carries. Each `atLeastOneOf` member is a set that counts when it is complete. */
export interface UserDataAst {
  readonly span: Span;
  readonly required: readonly Spanned<string>[];
  readonly atLeastOneOf: readonly (readonly Spanned<string>[])[];
  readonly optional: readonly Spanned<string>[];
  /** Whether part of it was refused. */
  readonly partial: boolean;
}

/** A profile's name, or the identifiers themselves. */
export type UserDataRefAst =
  | { readonly kind: "profile"; readonly name: Spanned<string> }
  | { readonly kind: "inline"; readonly userData: UserDataAst };

/** A named set of identifiers. */
export interface ProfileAst {
  readonly name: Spanned<string>;
  readonly userData: UserDataAst;
}

/** Where a system keeps one of our fields: our name on the left, a path in theirs on the right. */
export interface FieldMappingAst {
  readonly name: Spanned<string>;
  readonly path: Spanned<string>;
}

/** A source's role in an event. `span` is its name, or the value of `canonicalSource`. */
export interface RoleAst {
  readonly source: Spanned<string>;
  readonly span: Span;
  readonly event: Spanned<string> | undefined;
  readonly fields: readonly FieldMappingAst[];
  /** Keys that were written but refused, completely or in part. */
  readonly partial: ReadonlySet<string>;
}

/** A source that sends the same event with the same id. */
export interface MirrorAst extends RoleAst {
  readonly trigger: Spanned<string> | undefined;
  readonly omit: readonly Spanned<string>[];
  readonly actionSources: readonly Spanned<string>[];
  readonly userData: UserDataRefAst | undefined;
}

/** A source that hands data to the event's servers. */
export interface EnricherAst extends RoleAst {
  readonly provides: readonly Spanned<string>[];
}

/** How an event's id is made. */
export type EventIdAst =
  | { readonly kind: "template"; readonly template: Spanned<string> }
  | { readonly kind: "generated"; readonly by: Spanned<string> }
  | { readonly kind: "assigned"; readonly by: Spanned<string> };

/** What Meta sees of an event. */
export type MetaEventAst =
  | { readonly kind: "named"; readonly name: Spanned<string> }
  | { readonly kind: "custom"; readonly name: Spanned<string> }
  | { readonly kind: "none"; readonly span: Span };

/** Why an event is deprecated. */
export interface DeprecationAst {
  readonly span: Span;
  readonly since: Spanned<string> | undefined;
  readonly replacedBy: Spanned<string> | undefined;
  readonly removeAfter: Spanned<string> | undefined;
}

/** A worked example, its values still as written. */
export interface ExampleAst {
  readonly name: Spanned<string>;
  readonly span: Span;
  /** Whether part of it was refused. */
  readonly partial: boolean;
  readonly keys: YamlMap | undefined;
  readonly serverEvent: YamlMap | undefined;
  readonly parameters: YamlMap | undefined;
  readonly userData: YamlMap | undefined;
}

/** A sentence saying why no occurrence is ever both events. */
export interface SeparateFromAst {
  readonly event: Spanned<string>;
  readonly reason: Spanned<string>;
}

/** The statuses that an event can have. */
export const EVENT_STATUSES = ["draft", "active", "deprecated"] as const;

/** A status that an event can have. */
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** A business action as written. What is missing or malformed is undefined, and was reported. */
export interface EventAst {
  readonly name: Spanned<string>;
  /** From the name to the end of the event. */
  readonly span: Span;
  /** The value after the name; of an alias, the value it refers to. */
  readonly mapSpan: Span;
  readonly action: Spanned<string> | undefined;
  readonly description: Spanned<string> | undefined;
  readonly owner: Spanned<string> | undefined;
  readonly trigger: Spanned<string> | undefined;
  readonly metaEvent: MetaEventAst | undefined;
  readonly canonicalSource: RoleAst | undefined;
  readonly mirrors: readonly MirrorAst[];
  readonly enrichers: readonly EnricherAst[];
  readonly observers: readonly RoleAst[];
  readonly keys: readonly FieldAst[];
  readonly eventId: EventIdAst | undefined;
  readonly separateFrom: readonly SeparateFromAst[];
  readonly actionSources: readonly Spanned<string>[];
  readonly consent: Spanned<string> | undefined;
  readonly pixels: readonly Spanned<string>[] | undefined;
  readonly parameters: readonly FieldAst[];
  /** The map that contains them. */
  readonly parametersSpan: Span | undefined;
  readonly userData: UserDataRefAst | undefined;
  readonly serverEvent: readonly FieldAst[];
  readonly status: Spanned<EventStatus> | undefined;
  readonly deprecation: DeprecationAst | undefined;
  readonly examples: readonly ExampleAst[];
  readonly allow: readonly AllowAst[];
  /** The keys of the event that were written, refused ones included, so that a rule can point at one. */
  readonly keySpans: ReadonlyMap<string, Span>;
  /** Those of them that were refused. */
  readonly refused: ReadonlySet<string>;
  /** Those that were refused, completely or in part: what is missing there was reported. */
  readonly partial: ReadonlySet<string>;
}

/** A contract as written, with its fragments combined: nothing looked up, nothing filled in. */
export interface ContractAst {
  /** The file that was named; fragments follow in the order they were included. */
  readonly files: readonly [SourceFile, ...SourceFile[]];
  readonly name: Spanned<string> | undefined;
  readonly version: Spanned<string> | undefined;
  readonly owner: Spanned<string> | undefined;
  readonly description: Spanned<string> | undefined;
  readonly pixels: readonly PixelAst[];
  readonly sources: readonly SourceAst[];
  readonly consents: readonly ConsentAst[];
  readonly parameters: readonly FieldAst[];
  readonly profiles: readonly ProfileAst[];
  readonly events: readonly EventAst[];
  readonly allow: readonly AllowAst[];
  /** Names that were defined but refused, by section: a reference to one is not an error. */
  readonly refused: ReadonlyMap<ContractSection, ReadonlySet<string>>;
  /** Sections that were refused whole, in the contract or a fragment. */
  readonly refusedSections: ReadonlySet<string>;
  /** The spans of refused keys: everything there was reported. */
  readonly refusedSpans: readonly Span[];
}

/** The sections of a contract that define names. */
export type ContractSection = "pixels" | "sources" | "consent" | "parameters" | "userData" | "events";
