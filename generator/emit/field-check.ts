import type { FieldModel } from "../model/model.js";
import { onceFor } from "../value/once-for.js";
import type { ValueSchema } from "../value/value-schema.js";
import {
  type Code,
  call,
  code,
  identifier,
  literal,
  objectOf,
  propertyName,
  regExpLiteral,
  use,
} from "./code.js";

const CHECK = "runtime/shared/check";
const CHECK_OBJECT = "runtime/shared/check-object";
const OBJECT = use("object", CHECK_OBJECT);
const CURRENCY = "runtime/shared/currency";
const LIST = use("list", "runtime/shared/check-list");
/** What a field's presence makes of its check. */
const PRESENCE = {
  required: use("required", CHECK_OBJECT),
  optional: use("optional", CHECK_OBJECT),
  default: use("defaulted", CHECK_OBJECT),
  constant: use("constant", CHECK_OBJECT),
} as const;

/** The check of a value that is handed in, in the runtime's words: `number({ minimum: 0 })`. */
export const valueCheck: (schema: ValueSchema) => Code = onceFor((schema) => {
  const { format, enum: allowed, const: constant } = schema;
  if (format !== "currency" || allowed === undefined || constant !== undefined) return exactCheck(schema);
  return call(use("currencyAmong", CURRENCY), [literal(allowed)]);
});

/** The same where a currency among a few has to be spelt as the contract spells it. */
export const exactCheck: (schema: ValueSchema) => Code = onceFor((schema) => {
  if (schema.format !== undefined && schema.enum === undefined && schema.const === undefined) {
    return formatCheck(schema.format);
  }
  const allowed = schema.const === undefined ? schema.enum : [schema.const];
  const rules = allowed === undefined ? [] : [code`enum: ${literal(allowed)}`];
  switch (schema.type) {
    case "string":
      // A choice of values says all there is to say: that each of them fits the other keywords is a rule's affair.
      if (allowed !== undefined) return withRules("text", rules);
      if (schema.pattern !== undefined) rules.push(code`pattern: ${regExpLiteral(schema.pattern)}`);
      addLimit(rules, "minLength", schema.minLength);
      addLimit(rules, "maxLength", schema.maxLength);
      return withRules("text", rules);
    case "integer":
    case "number":
      addLimit(rules, "minimum", schema.minimum);
      addLimit(rules, "maximum", schema.maximum);
      addLimit(rules, "exclusiveMinimum", schema.exclusiveMinimum);
      return withRules(schema.type, rules);
    case "boolean":
      return withRules("flag", rules);
    case "array":
      return listCheck(schema, valueCheck(schema.items ?? { type: "string" }));
    case "object":
      return objectCheck(
        (schema.members ?? []).map((member) =>
          fieldCheck({
            name: member.name,
            presence: { kind: member.required ? "required" : "optional" },
            description: member.description,
            schema: member.schema,
          }),
        ),
      );
    default:
      return schema.type satisfies never;
  }
});

/** `list(item, { minItems: 1 })`. */
export function listCheck(schema: ValueSchema, item: Code): Code {
  const rules: Code[] = [];
  addLimit(rules, "minItems", schema.minItems);
  addLimit(rules, "maxItems", schema.maxItems);
  addLimit(rules, "uniqueItems", schema.uniqueItems);
  return call(LIST, rules.length === 0 ? [item] : [item, objectOf(rules)]);
}

function formatCheck(format: NonNullable<ValueSchema["format"]>): Code {
  switch (format) {
    case "currency":
      return call(use("currency", CURRENCY), []);
    case "url":
      return call(use("url", "runtime/shared/url"), []);
    case "app-flag":
      return call(use("appFlag", "runtime/server/app-data"), []);
    case "ext-info":
      return call(use("extInfo", "runtime/server/app-data"), []);
    default:
      return format satisfies never;
  }
}

function withRules(name: string, rules: readonly Code[]): Code {
  return call(use(name, CHECK), rules.length === 0 ? [] : [objectOf(rules)]);
}

function addLimit(rules: Code[], keyword: keyof ValueSchema, limit: number | boolean | undefined): void {
  if (limit !== undefined) rules.push(code`${identifier(keyword)}: ${literal(limit)}`);
}

/** An entry of `object({ … })`: the name with its presence around the check of its value. */
export function fieldCheck(field: FieldModel): Code {
  return fieldCheckOf(field, valueCheck(field.schema));
}

/** The same with another check of its value. */
export function fieldCheckOf({ name: field, presence }: FieldModel, check: Code): Code {
  const name = propertyName(field);
  switch (presence.kind) {
    case "required":
    case "optional":
      return code`${name}: ${call(PRESENCE[presence.kind], [check])}`;
    case "default":
      return code`${name}: ${call(PRESENCE.default, [check, literal(presence.value)])}`;
    case "constant":
      return code`${name}: ${call(PRESENCE.constant, [literal(presence.value)])}`;
    default:
      return presence satisfies never;
  }
}

/** `object({ … })` over entries made by `fieldCheck`. */
export function objectCheck(entries: readonly Code[], rules: readonly Code[] = []): Code {
  const args = [objectOf(entries), ...(rules.length === 0 ? [] : [objectOf(rules)])];
  return call(OBJECT, args);
}

/** A check that is put together on first use, so that importing a module costs nothing and bundlers may drop it. */
export function lazily(check: Code): Code {
  return code`/* @__PURE__ */ ${call(use("lazy", "runtime/shared/lazy"), [code`() => ${check}`])}`;
}
