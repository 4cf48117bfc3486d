import { LATEST_SECONDS } from "../runtime/shared/event-time.js";
import { onceFor } from "../value/once-for.js";
import {
  type ConstraintKeyword,
  constraintsOf,
  type MemberSchema,
  type ValueFormat,
  type ValueSchema,
} from "../value/value-schema.js";
import {
  callOf,
  entriesOf,
  fieldOf,
  literalOf,
  patternOf,
  type Recipe,
  type RecipeEntry,
  ruledCall,
} from "./recipe.js";

/**
 * The form of a value. `given` is what an application passes in: a currency may be in small letters, a URL between
 * spaces. `written` is the same in a contract's example, where an unknown name is a mistake. `sent` is what Meta
 * gets, including constants, defaults and choices, which are sent as they are.
 */
export type Form = "given" | "written" | "sent";

/** The reader of a value in a form. */
export function valueRecipe(schema: ValueSchema, form: Form): Recipe {
  return RECIPES[form](schema);
}

const RECIPES: Readonly<Record<Form, (schema: ValueSchema) => Recipe>> = {
  given: onceFor((schema) => defined(schema, "given")),
  written: onceFor((schema) => defined(schema, "written")),
  sent: onceFor((schema) => defined(schema, "sent")),
};

/**
 * A definition with rules is read everywhere in the one way that is printed for it, but for what is not sent as it is
 * given.
 */
function defined(schema: ValueSchema, form: Form): Recipe {
  const { definition, format } = schema;
  const recipe = make(schema, form);
  const isOwn = definition?.of === "parameter" && schema.const === undefined;
  const isRuled = recipe.kind === "call" && recipe.args.length > 0;
  return isOwn && isRuled && (form === "given" || format === undefined)
    ? { kind: "reader", definition, recipe }
    : recipe;
}

/** The list of what a value may be. */
export function choiceRecipe(
  { definition }: ValueSchema,
  values: readonly (string | number | boolean)[],
): Recipe {
  const recipe = literalOf(values);
  return definition === undefined ? recipe : { kind: "choice", definition, recipe };
}

/** The reader of an object with these members. */
export function membersRecipe(
  members: readonly MemberSchema[],
  form: Form,
  rule: readonly [] | readonly [Recipe] = [],
): Recipe {
  const entries = members.map((member) => memberEntry(member, form));
  return callOf(form === "given" ? "object" : "closed", entriesOf(entries), ...rule);
}

/** A member of such an object. */
export function memberEntry({ name, required, schema }: MemberSchema, form: Form): RecipeEntry {
  if (form === "sent" && schema.const !== undefined) {
    return [name, callOf("constant", literalOf(schema.const))];
  }
  return [name, fieldOf(required ? "required" : "optional", valueRecipe(schema, form))];
}

/** The reader of a list whose items pass `item`; objects that are not copied are compared otherwise. */
export function listRecipe(schema: ValueSchema, item: Recipe): Recipe {
  const isClosed = item.kind === "call" && item.name === "closed";
  return ruledCall(isClosed ? "sentList" : "list", [item], limitsOf(schema, constraintsOf("array")));
}

function make(schema: ValueSchema, form: Form): Recipe {
  const { format, restricts } = schema;
  const reader = plainRecipe(schema, form);
  if (form !== "given") return reader;
  if (restricts !== undefined) return callOf("restriction", reader, literalOf(restricts));
  return format === "amount" ? callOf("amount", reader) : reader;
}

function plainRecipe(schema: ValueSchema, form: Form): Recipe {
  const { format, type } = schema;
  if (format !== undefined && format !== "amount" && schema.enum === undefined && schema.const === undefined)
    return FORMATS[form === "sent" ? "sent" : "given"][format];
  if (format === "currency" && schema.enum !== undefined && schema.const === undefined && form !== "sent") {
    return callOf("currencyAmong", choiceRecipe(schema, schema.enum));
  }
  // A choice of values is enough: a rule ensures that each of them satisfies the other keywords.
  const chosen: readonly RecipeEntry[] | undefined =
    schema.const === undefined
      ? schema.enum && [["enum", choiceRecipe(schema, schema.enum)]]
      : [["enum", literalOf([schema.const])]];
  switch (type) {
    case "string":
      return ruledCall("text", [], chosen ?? limitsOf(schema, constraintsOf(type)));
    case "integer":
    case "number":
      return ruledCall(type, [], [...(chosen ?? []), ...limitsOf(schema, constraintsOf(type))]);
    case "boolean":
      return ruledCall("flag", [], chosen ?? []);
    case "array":
      return listRecipe(schema, valueRecipe(schema.items ?? { type: "string" }, form));
    case "object":
      return sayingRecipe(schema, membersRecipe(schema.members ?? [], form));
    default:
      return type satisfies never;
  }
}

/** The reader of an object that may turn out to say nothing. */
function sayingRecipe({ says }: ValueSchema, object: Recipe): Recipe {
  return says === undefined ? object : callOf("saying", literalOf(says), object);
}

const EXT_INFO = callOf("extInfo");

const FORMATS: Readonly<Record<"given" | "sent", Record<Exclude<ValueFormat, "amount">, Recipe>>> = {
  given: {
    currency: callOf("currency"),
    url: callOf("url"),
    "event-time": callOf("eventTime"),
    "app-flag": callOf("appFlag"),
    "ext-info": EXT_INFO,
  },
  sent: {
    currency: callOf("sentCurrency"),
    url: callOf("sentUrl"),
    "event-time": callOf(
      "integer",
      entriesOf([
        ["minimum", literalOf(0)],
        ["maximum", literalOf(LATEST_SECONDS)],
      ]),
    ),
    "app-flag": callOf("integer", entriesOf([["enum", literalOf([0, 1])]])),
    "ext-info": EXT_INFO,
  },
};

/** The runtime names limits as JSON Schema does. */
function limitsOf(schema: ValueSchema, keywords: readonly ConstraintKeyword[]): readonly RecipeEntry[] {
  return keywords.flatMap((keyword): RecipeEntry[] => {
    const limit = schema[keyword];
    if (limit === undefined) return [];
    return [[keyword, keyword === "pattern" ? patternOf(String(limit)) : literalOf(limit)]];
  });
}
