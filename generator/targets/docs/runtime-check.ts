import type { FieldModel, ParameterModel } from "../../model/model.js";
import { pairsOf } from "../../model/pairs-of.js";
import { appFlag, extInfo } from "../../runtime/server/app-data.js";
import { type Check, flag, integer, number, text } from "../../runtime/shared/check.js";
import { list } from "../../runtime/shared/check-list.js";
import {
  constant,
  defaulted,
  type Field,
  object,
  optional,
  required,
} from "../../runtime/shared/check-object.js";
import { currency, currencyAmong } from "../../runtime/shared/currency.js";
import { url } from "../../runtime/shared/url.js";
import { onceFor } from "../../value/once-for.js";
import type { ValueSchema } from "../../value/value-schema.js";

/** The runtime's check of an event's parameters, put together as the generated modules do. */
export function parametersCheck(parameters: readonly ParameterModel[]): Check<object> {
  const fields: Record<string, Field> = {};
  for (const parameter of parameters) {
    const { members, schema } = parameter;
    const check = members.length === 0 ? valueCheck(schema) : list(fieldsCheck(members), schema);
    fields[parameter.name] = fieldOf(parameter, check);
  }
  const together = pairsOf(parameters).map(([parameter, needed]) => [parameter.name, needed.name] as const);
  return object(fields, { together });
}

/** The check of an object with these fields. */
export function fieldsCheck(
  declared: readonly Pick<FieldModel, "name" | "presence" | "schema">[],
): Check<object> {
  const fields: Record<string, Field> = {};
  for (const field of declared) fields[field.name] = fieldOf(field, valueCheck(field.schema));
  return object(fields);
}

function fieldOf({ presence }: Pick<FieldModel, "presence">, check: Check): Field {
  switch (presence.kind) {
    case "required":
      return required(check);
    case "optional":
      return optional(check);
    case "constant":
      return constant(presence.value);
    case "default":
      return defaulted(check, presence.value);
    default:
      return presence satisfies never;
  }
}

const valueCheck: (schema: ValueSchema) => Check = onceFor((schema) => {
  const { pattern } = schema;
  // The runtime names limits as JSON Schema does; a choice and a pattern it takes in a form of its own.
  const limits: Omit<ValueSchema, "enum" | "pattern"> = schema;
  const choice = schema.const === undefined ? schema.enum : [schema.const];
  if (schema.format !== undefined && choice === undefined) return FORMATS[schema.format]();
  if (schema.format === "currency" && schema.enum !== undefined)
    return currencyAmong(schema.enum.map(String));
  switch (schema.type) {
    case "string":
      if (choice === undefined && pattern === undefined) return text(limits);
      return text({
        ...limits,
        ...(choice !== undefined && { enum: choice.map(String) }),
        ...(pattern !== undefined && { pattern: new RegExp(pattern, "u") }),
      });
    case "integer":
    case "number": {
      const check = schema.type === "integer" ? integer : number;
      return check(choice === undefined ? limits : { ...limits, enum: choice.map(Number) });
    }
    case "boolean":
      return flag(choice === undefined ? {} : { enum: choice.map((value) => value === true) });
    case "array":
      return list(valueCheck(schema.items ?? { type: "string" }), limits);
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
});

const FORMATS: Readonly<Record<NonNullable<ValueSchema["format"]>, () => Check>> = {
  currency,
  url,
  "app-flag": appFlag,
  "ext-info": extInfo,
};
