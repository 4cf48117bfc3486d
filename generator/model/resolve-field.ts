import type { FieldAst, ValueSchemaAst } from "../contract/ast.js";
import { CONTENTS, contentsMember } from "../contract/contents.js";
import type { Presence } from "../value/presence.js";
import { usualMaxLength } from "../value/runaway-pattern.js";
import {
  CONSTRAINT_KEYWORDS,
  type MemberSchema,
  type ValueSchema,
  type ValueType,
} from "../value/value-schema.js";
import { inferType } from "./infer-type.js";
import type { FieldModel, KeyModel, ParameterModel, ServerFieldModel } from "./model.js";
import { readValue } from "./read-value.js";
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
      presence: presenceOf(scope, field, shared, schema, within),
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

/** `id` and `quantity` are always there; the others when the event names them. */
function resolveContents(scope: Scope, fields: readonly FieldAst[], within: string): readonly FieldModel[] {
  const written = new Map(fields.map((field) => [contentsMember(field.name.value) ?? "", field]));
  for (const [name, field] of written) {
    const spelled = { value: name, span: field.name.span };
    lookUp(scope, "contents-member", scope.index.contentsMembers, spelled, within);
  }
  return scope.catalog.contentsMembers.flatMap((member): FieldModel[] => {
    const field = written.get(member.name);
    if (field === undefined) {
      if (!member.required) return [];
      return [
        {
          name: member.name,
          presence: { kind: "required" },
          description: member.description,
          schema: member.schema,
        },
      ];
    }
    const schema = narrow(scope, member.schema, [field.schema], within);
    const model = fieldModel(scope, field, undefined, schema, member.description, within);
    const required = member.required && model.presence.kind === "optional";
    return [{ ...model, name: member.name, presence: required ? { kind: "required" } : model.presence }];
  });
}

function contentsItem(members: readonly FieldModel[]): ValueSchema {
  return {
    type: "object",
    members: members.map(
      (member): MemberSchema => ({
        name: member.name,
        required: member.presence.kind === "required",
        description: member.description,
        schema: member.schema,
      }),
    ),
  };
}

/** Resolves an event's keys: always required, text unless the contract says integer. */
export function resolveKeys(scope: Scope, fields: readonly FieldAst[], within: string): readonly KeyModel[] {
  return fields.map((field) => {
    const schema = narrow(scope, { type: "string" }, [field.schema], within);
    const model = fieldModel(scope, field, undefined, schema, "", within);
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
    return [
      { ...fieldModel(scope, field, undefined, schema, meta.description, within), meta, origin: field },
    ];
  });
}

function fieldModel(
  scope: Scope,
  field: FieldAst,
  shared: FieldAst | undefined,
  schema: ValueSchema,
  description: string,
  within: string,
): FieldModel {
  return {
    name: field.name.value,
    presence: presenceOf(scope, field, shared, schema, within),
    description: descriptionOf(field, shared, description),
    schema,
  };
}

function descriptionOf(field: FieldAst, shared: FieldAst | undefined, description: string): string {
  return field.schema.description?.value ?? shared?.schema.description?.value ?? description;
}

function presenceOf(
  scope: Scope,
  field: FieldAst,
  shared: FieldAst | undefined,
  schema: ValueSchema,
  within: string,
): Presence {
  const reading = { findings: scope.findings, within };
  const constant = field.schema.const ?? shared?.schema.const;
  if (constant !== undefined) return { kind: "constant", value: readValue(constant, schema, reading) };
  const fallback = field.schema.default ?? shared?.schema.default;
  if (fallback !== undefined) return { kind: "default", value: readValue(fallback, schema, reading) };
  return { kind: field.required?.value === true ? "required" : "optional" };
}

/**
 * Merges the contract's keywords into Meta's; the innermost keyword counts. A rule ensures that nothing is widened.
 * If the contract says nothing, the result is Meta's own schema, the same object for all events.
 */
export function narrow(
  scope: Pick<Scope, "findings">,
  meta: ValueSchema | undefined,
  written: readonly (ValueSchemaAst | undefined)[],
  within: string,
): ValueSchema {
  if (meta !== undefined && written.every(isSilent)) return meta;
  let stated: ValueType | undefined;
  for (const layer of written) stated = layer?.type?.value ?? stated;
  const type = stated ?? meta?.type ?? inferType(written).type;
  const schema: Narrowed = { ...meta, type };
  for (const layer of written) if (layer !== undefined) mergeKeywords(scope, schema, layer, within);
  limitLength(schema);
  return schema;
}

function isSilent(layer: ValueSchemaAst | undefined): boolean {
  return layer === undefined || Object.keys(layer).length === 0;
}

/** A text is measured before it is held against a pattern that takes the longer, the longer the text is. */
function limitLength(schema: Narrowed): void {
  const { type, pattern, maxLength } = schema;
  if (type !== "string" || pattern === undefined || maxLength !== undefined) return;
  const usual = usualMaxLength(pattern);
  if (usual !== undefined) schema.maxLength = usual;
}

type Scalar = string | number | boolean;

type Narrowed = { -readonly [Keyword in keyof ValueSchema]: ValueSchema[Keyword] };

function mergeKeywords(
  scope: Pick<Scope, "findings">,
  schema: Narrowed,
  ast: ValueSchemaAst,
  within: string,
): void {
  const reading = { findings: scope.findings, within };
  for (const node of ast.lossy ?? []) scope.findings.push({ kind: "lossy-number", node, within });
  for (const keyword of CONSTRAINT_KEYWORDS) {
    const limit = ast[keyword];
    if (limit !== undefined) Object.assign(schema, { [keyword]: limit.value });
  }
  if (ast.enum !== undefined) {
    const choice = { type: schema.type };
    schema.enum = ast.enum.map((node) => readValue(node, choice, reading) as Scalar);
  }
  if (ast.const !== undefined) schema.const = readValue(ast.const, schema, reading);
  if (ast.items !== undefined) schema.items = narrow(scope, schema.items, [ast.items], within);
  else if (schema.type === "array" && schema.items === undefined) schema.items = { type: "string" };
}
