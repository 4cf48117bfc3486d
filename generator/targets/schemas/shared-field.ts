import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import type { EventModel, FieldModel, ParameterModel, ServerFieldModel } from "../../model/model.js";
import type { SchemaScope } from "./schema-scope.js";

/** A field that an event may only have as the contract or Meta defines it for all. */
type Declared = ParameterModel | ServerFieldModel;

/**
 * The name under which a field is defined once for all events of a source; undefined where the event has words of its
 * own for it. A name with a sign that a reference would have to escape gets no definition.
 */
export function sharedName(field: FieldModel, { event, catalog }: SchemaScope): string | undefined {
  if (!("meta" in field) || !REFERABLE.test(field.name)) return undefined;
  const declared: Declared = field as Declared;
  if (!isSilent(declared) || isPartOfId(declared, event)) return undefined;
  if (!("members" in declared) || declared.members.length === 0) return declared.name;
  const members = declared.members.map((member) => sharedMemberName(member, catalog));
  if (members.includes(undefined)) return undefined;
  return `${declared.name}.${declared.members.map((member) => member.name).join("-")}`;
}

const REFERABLE = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** Which value stands in for one that is not given changes nothing in what may be given. */
function isSilent({ origin }: Declared): boolean {
  return origin === undefined || Object.keys(origin.schema).every((keyword) => keyword === "default");
}

/** What stands in an id has the limits of one. */
function isPartOfId({ name }: FieldModel, { eventId }: EventModel): boolean {
  return (
    eventId?.kind === "template" && eventId.parts.some((part) => part.kind === "field" && part.name === name)
  );
}

/** The same of a member of `contents`. */
export function sharedMemberName(member: FieldModel, catalog: Catalog): string | undefined {
  const own = findByName(catalog.contentsMembers, member.name);
  const isOwn = own?.schema === member.schema && own.description === member.description;
  return isOwn ? `contents.${member.name}` : undefined;
}

/** The names of the definitions of what a sender takes as it is defined for all, by the field's name. */
export function sharedNames(scope: SchemaScope): ReadonlyMap<string, string> {
  const { parameters, branches } = scope.sender;
  const fields = [...parameters, ...branches.flatMap((branch) => branch.serverFields)];
  return new Map(
    fields.flatMap((field) => {
      const name = sharedName(field, scope);
      return name === undefined ? [] : [[field.name, name] as const];
    }),
  );
}
