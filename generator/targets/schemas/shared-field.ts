import { isDefinedForAll, isMetasMember } from "../../emit/defined-for-all.js";
import type { FieldModel, ParameterModel, ServerFieldModel } from "../../model/model.js";
import type { SchemaScope } from "./schema-scope.js";

/**
 * The name under which a field is defined once for all events of a source; undefined if the event describes it
 * itself. A name with a character that a reference would have to escape gets no definition.
 */
export function sharedName(field: FieldModel, { event, catalog }: SchemaScope): string | undefined {
  if (!isDeclared(field) || !REFERABLE.test(field.name) || !isDefinedForAll(field, event)) return undefined;
  if (!("members" in field) || field.members.length === 0) return field.name;
  if (!field.members.every((member) => isMetasMember(member, catalog))) return undefined;
  return `${field.name}.${field.members.map((member) => member.name).join("-")}`;
}

const REFERABLE = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** A key is an event's own. */
function isDeclared(field: FieldModel): field is ParameterModel | ServerFieldModel {
  return "meta" in field;
}

/** The same of a member of `contents`. */
export function sharedMemberName(member: FieldModel, { catalog }: SchemaScope): string | undefined {
  return isMetasMember(member, catalog) ? `contents.${member.name}` : undefined;
}

/** The names of the definitions of what a sender takes as it is defined for all, by the field's name. */
export function sharedNames(scope: SchemaScope): ReadonlyMap<string, string> {
  const { parameters, branches } = scope.sender;
  const fields = [...parameters, ...branches.flatMap((branch) => branch.serverEvent)];
  return new Map(
    fields.flatMap((field) => {
      const name = sharedName(field, scope);
      return name === undefined ? [] : [[field.name, name] as const];
    }),
  );
}
