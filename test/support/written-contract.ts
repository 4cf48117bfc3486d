import { parse } from "yaml";

/** A field as it is written; every scalar is its text. */
export type WrittenField =
  | string
  | {
      readonly required?: string;
      readonly type?: string;
      readonly const?: string;
      readonly default?: string;
      readonly pattern?: string;
    };

/** What identifiers a sender takes, as it is written. */
export interface WrittenProfile {
  readonly required?: readonly string[];
  readonly atLeastOneOf?: readonly (string | readonly string[])[];
  readonly optional?: readonly string[];
}

/** A text, or a structure of texts. */
export type Written = string | readonly Written[] | { readonly [name: string]: Written };

/** An example as it is written. */
export interface WrittenExample {
  readonly name: string;
  readonly keys?: Readonly<Record<string, string>>;
  readonly serverEvent?: Readonly<Record<string, Written>>;
  readonly parameters?: Readonly<Record<string, Written>>;
  readonly userData?: Readonly<Record<string, string>>;
}

/** A mirror as it is written. */
export interface WrittenMirror {
  readonly fields?: Readonly<Record<string, string>>;
  readonly actionSource?: string;
  readonly omit?: readonly string[];
  readonly userData?: string | WrittenProfile;
}

/** An event as it is written. */
export interface WrittenEvent {
  readonly metaEvent: string | { readonly custom: string };
  readonly canonicalSource:
    | string
    | { readonly source: string; readonly fields?: Readonly<Record<string, string>> };
  readonly mirrors?: Readonly<Record<string, WrittenMirror>>;
  readonly enrichers?: Readonly<Record<string, { readonly fields?: Readonly<Record<string, string>> }>>;
  readonly eventId?: string | { readonly generatedBy?: string; readonly assignedBy?: string };
  readonly actionSource?: string | readonly string[];
  readonly consent?: string;
  readonly status?: string;
  readonly keys?: Readonly<Record<string, WrittenField>>;
  readonly parameters?: Readonly<Record<string, WrittenField>>;
  readonly userData?: string | WrittenProfile;
  readonly serverEvent?: Readonly<Record<string, WrittenField>>;
  readonly examples?: readonly WrittenExample[];
}

/** A source as it is written. */
export interface WrittenSource {
  readonly kind: string;
  readonly system: string;
  readonly delivery?: string;
  readonly actionSource?: string | readonly string[];
}

/** A contract as it is written, with its fragments. */
export interface WrittenContract {
  readonly pixels: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, WrittenSource>>;
  readonly parameters: Readonly<Record<string, WrittenField>>;
  readonly userData: Readonly<Record<string, WrittenProfile>>;
  readonly events: Readonly<Record<string, WrittenEvent>>;
}

/** Reads a contract and its fragments without any of the project's own code. */
export function readWritten(texts: readonly string[]): WrittenContract {
  // The failsafe schema leaves every scalar the text that it is.
  const documents = texts.map((text) => parse(text, { schema: "failsafe" }) as Partial<WrittenContract>);
  const section = <Name extends keyof WrittenContract>(name: Name) =>
    Object.assign({}, ...documents.map((document) => document[name])) as WrittenContract[Name];
  return {
    pixels: section("pixels"),
    sources: section("sources"),
    parameters: section("parameters"),
    userData: section("userData"),
    events: section("events"),
  };
}

/** An event as one of its senders sends it through code of ours. */
export interface WrittenSending {
  readonly name: string;
  readonly event: WrittenEvent;
  readonly source: string;
  readonly mirror: WrittenMirror | undefined;
  readonly side: "browser" | "server";
}

/** Every event with each of the senders that code is generated for. */
export function sendingsOf({ sources, events }: WrittenContract): readonly WrittenSending[] {
  return Object.entries(events).flatMap(([name, event]) => {
    if (event.metaEvent === "none" || event.status === "draft") return [];
    const { canonicalSource } = event;
    const canonical = typeof canonicalSource === "string" ? canonicalSource : canonicalSource.source;
    const senders = [[canonical, undefined] as const, ...Object.entries(event.mirrors ?? {})];
    return senders.flatMap(([source, mirror]): readonly WrittenSending[] => {
      const delivery = sources[source]?.delivery;
      if (delivery === "pixel") return [{ name, event, source, mirror, side: "browser" }];
      return delivery === "direct" ? [{ name, event, source, mirror, side: "server" }] : [];
    });
  });
}
