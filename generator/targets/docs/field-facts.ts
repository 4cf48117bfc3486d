import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { isDefinedForAll, isMetasMember } from "../../emit/defined-for-all.js";
import type { EventModel, FieldModel, ServerFieldModel } from "../../model/model.js";
import type { JsonValue } from "../../value/json-value.js";
import type { Presence } from "../../value/presence.js";
import type { ValueSchema } from "../../value/value-schema.js";
import { type Known, type KnownField, listSchema } from "./known.js";

/** What a field is in every event that says nothing else: its type and constraints, each by its keyword. */
export interface KnownFieldFacts extends Partial<ValueSchema> {
  readonly name: string;
  readonly description: string;
}

/** A field of an event: only whether it is given if everything else is as for all events. */
export type FieldFacts = "required" | "optional" | OwnFieldFacts;

/** The same with what the event says of it. */
export interface OwnFieldFacts extends Partial<ValueSchema> {
  readonly presence: Presence["kind"];
  /** What is always sent, or when nothing is given. */
  readonly value?: JsonValue;
  readonly description?: string;
}

/** Fields by name, the members of `contents` by their path. */
export type FieldsFacts = Readonly<Record<string, FieldFacts>>;

/** The common description of a field that several events may have. */
export function knownFieldFacts({ name, schema, description }: KnownField): KnownFieldFacts {
  return { name, ...(schema && saidOf(schema)), description };
}

/** An event's keys: they are its own, so they are described completely. */
export function keysFacts({ keys }: EventModel): FieldsFacts {
  return Object.fromEntries(keys.map((key) => [key.name, ownFacts(key, undefined)]));
}

/** An event's parameters. */
export function parametersFacts(event: EventModel, known: Known, catalog: Catalog): FieldsFacts {
  const facts = event.parameters.flatMap((parameter) => {
    const { name } = parameter;
    const words = known.parameters.get(name)?.description;
    const own = isDefinedForAll(parameter, event)
      ? askedFacts(parameter)
      : ownFacts({ ...parameter, schema: listSchema(parameter) }, words);
    const members = parameter.members.map((member) => {
      const metas = findByName(catalog.contentsMembers, member.name)?.description;
      const facts = isMetasMember(member, catalog) ? askedFacts(member) : ownFacts(member, metas);
      return [`${name}.${member.name}`, facts] as const;
    });
    return [[name, own] as const, ...members];
  });
  return Object.fromEntries(facts);
}

/** What a server adds to an event. */
export function serverEventFacts(
  event: EventModel,
  fields: readonly ServerFieldModel[],
  known: Known,
): FieldsFacts {
  const facts = fields.map((field) => {
    const words = known.serverEvent.get(field.name)?.description;
    return [field.name, isDefinedForAll(field, event) ? askedFacts(field) : ownFacts(field, words)] as const;
  });
  return Object.fromEntries(facts);
}

function askedFacts({ presence }: FieldModel): FieldFacts {
  return "value" in presence ? { presence: presence.kind, value: presence.value } : presence.kind;
}

function ownFacts(
  { presence, schema, description }: FieldModel,
  knownWords: string | undefined,
): OwnFieldFacts {
  const { type, ...limits } = saidOf(schema);
  return {
    presence: presence.kind,
    ...("value" in presence && { value: presence.value }),
    // A constant needs no limits.
    ...(presence.kind !== "constant" && { type, ...limits }),
    ...(description !== "" && description !== knownWords && { description }),
  };
}

/** A schema without what code alone refers to. */
function saidOf({ definition: _, ...schema }: ValueSchema): ValueSchema {
  const { items } = schema;
  return items === undefined ? schema : { ...schema, items: saidOf(items) };
}
