import type { FieldModel, ParameterModel } from "../../model/model.js";
import { pairsOf } from "../../model/pairs-of.js";
import type { ValueSchema } from "../../value/value-schema.js";
import { appFlag, extInfo } from "../server/runtime/app-data.js";
import { type Check, flag, integer, number, text } from "../shared/runtime/check.js";
import { list } from "../shared/runtime/check-list.js";
import {
  constant,
  defaulted,
  type Field,
  object,
  optional,
  required,
} from "../shared/runtime/check-object.js";
import { currency } from "../shared/runtime/currency.js";
import { url } from "../shared/runtime/url.js";

/** The runtime's check of an event's parameters, put together as the generated modules do. */
export function parametersCheck(parameters: readonly ParameterModel[]): Check<object> {
  const fields = parameters.map((parameter): readonly [string, Field<unknown>] => {
    const { members, schema } = parameter;
    const check = members.length === 0 ? valueCheck(schema) : list(fieldsCheck(members), schema);
    return [parameter.name, fieldOf(parameter, check)];
  });
  const together = pairsOf(parameters).map(([parameter, needed]) => [parameter.name, needed.name] as const);
  return object(Object.fromEntries(fields), { together });
}

/** The check of an object with these fields. */
export function fieldsCheck(
  fields: readonly Pick<FieldModel, "name" | "presence" | "schema">[],
): Check<object> {
  return object(
    Object.fromEntries(fields.map((field) => [field.name, fieldOf(field, valueCheck(field.schema))])),
  );
}

function fieldOf({ presence }: Pick<FieldModel, "presence">, check: Check<unknown>): Field<unknown> {
  switch (presence.kind) {
    case "required":
      return required(check);
    case "optional":
      return optional(check);
    case "constant":
      return constant(presence.value);
    case "default":
      return defaulted(check as Check<typeof presence.value>, presence.value);
    default:
      return presence satisfies never;
  }
}

function valueCheck(schema: ValueSchema): Check<unknown> {
  const { pattern } = schema;
  const choice = schema.const === undefined ? schema.enum : [schema.const];
  if (schema.format !== undefined && choice === undefined) return FORMATS[schema.format]();
  switch (schema.type) {
    case "string":
      return text({
        ...limits(schema, ["minLength", "maxLength"]),
        ...(choice !== undefined && { enum: choice.map(String) }),
        ...(pattern !== undefined && { pattern: new RegExp(pattern, "u") }),
      });
    case "integer":
    case "number": {
      const check = schema.type === "integer" ? integer : number;
      return check({
        ...limits(schema, ["minimum", "maximum", "exclusiveMinimum"]),
        ...(choice !== undefined && { enum: choice.map(Number) }),
      });
    }
    case "boolean":
      return flag(choice === undefined ? {} : { enum: choice.map((value) => value === true) });
    case "array":
      return list(valueCheck(schema.items ?? { type: "string" }), limits(schema, LIST_LIMITS));
    case "object":
      return fieldsCheck(
        (schema.members ?? []).map((member) => ({
          name: member.name,
          presence: { kind: member.required ? "required" : "optional" },
          schema: member.schema,
        })),
      );
    default:
      return schema.type satisfies never;
  }
}

const FORMATS: Readonly<Record<NonNullable<ValueSchema["format"]>, () => Check<unknown>>> = {
  currency,
  url,
  "app-flag": appFlag,
  "ext-info": extInfo,
};

const LIST_LIMITS = ["minItems", "maxItems", "uniqueItems"] as const;

type Limits<Key extends keyof ValueSchema> = { readonly [K in Key]?: Exclude<ValueSchema[K], undefined> };

/** Those of the keywords that are there. */
function limits<Key extends keyof ValueSchema>(schema: ValueSchema, keywords: readonly Key[]): Limits<Key> {
  const rules: Partial<Record<Key, unknown>> = {};
  for (const keyword of keywords) {
    if (Object.hasOwn(schema, keyword)) rules[keyword] = schema[keyword];
  }
  return rules as Limits<Key>;
}
