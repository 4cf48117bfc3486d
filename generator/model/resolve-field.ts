import type { FieldAst } from "../contract/ast.js";
import { CONTENTS, contentsMember } from "../contract/contents.js";
import type { ValueSchema } from "../value/value-schema.js";
import { descriptionOf, fieldModel, presenceOf } from "./field-model.js";
import type { KeyModel, ParameterModel, ServerFieldModel } from "./model.js";
import { narrow } from "./narrow.js";
import { contentsItem, resolveContents } from "./resolve-contents.js";
import { lookUp, type Scope } from "./scope.js";

/** Resolves an event's parameters: Meta's own, narrowed by the contract and the event, and the contract's own. */
export function resolveParameters(
  scope: Scope,
  fields: readonly FieldAst[],
  within: string,
): readonly ParameterModel[] {
  const members = fields.filter(isContentsMember);
  const resolved: ParameterModel[] = [];
  for (const field of fields) {
    if (isContentsMember(field)) continue;
    const { name } = field;
    if (lookUp(scope, "parameter", scope.parameterNames, name, within) === undefined) continue;
    const meta = scope.index.parameters.get(name.value);
    const shared = scope.sharedParameters.get(name.value);
    const contents = name.value === CONTENTS ? resolveContents(scope, members, within) : [];
    // What an item holds is laid down first: the values of a constant are read by it.
    const items = contents.length === 0 ? undefined : { items: contentsItem(contents) };
    const schema =
      items === undefined
        ? parameterSchema(scope, field, within)
        : {
            ...narrow(scope, meta && { ...meta.schema, ...items }, [shared?.schema, field.schema], within),
            ...items,
          };
    resolved.push({
      name: name.value,
      presence: presenceOf(scope, { field, shared, schema, within }),
      description: descriptionOf(field, shared, meta?.description ?? ""),
      schema,
      meta,
      members: contents,
      origin: field,
      shared,
    });
  }
  if (!resolved.some((parameter) => parameter.name === CONTENTS)) {
    for (const member of members) {
      scope.findings.push({
        kind: "unknown-name",
        of: "contents-member",
        name: member.name,
        within,
        candidates: [],
      });
    }
  }
  return resolved;
}

/** Most events say of a parameter only that it is there: it is the same in all of these, and is worked out once. */
function parameterSchema(scope: Scope, field: FieldAst, within: string): ValueSchema {
  const name = field.name.value;
  const base = scope.index.parameters.get(name)?.schema ?? scope.ownSchemas.get(name);
  const shared = scope.sharedParameters.get(name)?.schema;
  // Lost digits are reported for each event.
  const isPlain = Object.keys(field.schema).every(isBeside) && shared?.lossy === undefined;
  const known = isPlain ? scope.plainSchemas.get(name) : undefined;
  if (known !== undefined) return known;
  const found = scope.findings.length;
  const narrowed = narrow(scope, base, [shared, field.schema], within);
  if (!isPlain || scope.findings.length > found) return narrowed;
  const schema = narrowed !== base && scope.definable.has(name) ? defined(narrowed, name) : narrowed;
  scope.plainSchemas.set(name, schema);
  return schema;
}

/** Whether a keyword leaves the schema as it is: what is filled in, and the words for it. */
function isBeside(keyword: string): boolean {
  return keyword === "default" || keyword === "description";
}

function defined(schema: ValueSchema, name: string): ValueSchema {
  const { items } = schema;
  return {
    ...schema,
    definition: { name, of: "parameter" },
    ...(items !== undefined && { items: { ...items, definition: { name, of: "item" } } }),
  };
}

function isContentsMember(field: FieldAst): boolean {
  return contentsMember(field.name.value) !== undefined;
}

/** Resolves an event's keys: always required, text unless the contract says integer. */
export function resolveKeys(scope: Scope, fields: readonly FieldAst[], within: string): readonly KeyModel[] {
  return fields.map((field) => {
    const schema = narrow(scope, { type: "string" }, [field.schema], within);
    const model = fieldModel(scope, { field, schema, within }, "");
    return {
      ...model,
      presence: { kind: "required" },
      schema: schema.type === "integer" ? { minimum: 0, ...schema } : schema,
      origin: field,
    };
  });
}

/** Resolves what an event says of Meta's server event parameters. */
export function resolveServerFields(
  scope: Scope,
  fields: readonly FieldAst[],
  within: string,
): readonly ServerFieldModel[] {
  return fields.flatMap((field): ServerFieldModel[] => {
    const meta = lookUp(scope, "server-parameter", scope.index.authoredServerParameters, field.name, within);
    if (meta === undefined) return [];
    const schema = narrow(scope, meta.schema, [field.schema], within);
    return [{ ...fieldModel(scope, { field, schema, within }, meta.description), meta, origin: field }];
  });
}
