import { anyText, ref, type SchemaContext, type SchemaObject, text } from "./slot.js";

const count = (description: string): SchemaObject => ({ type: "integer", minimum: 0, description });
const limit = (description: string): SchemaObject => ({ type: "number", description });
const anyScalar: readonly string[] = ["string", "number", "boolean"];

/** The keywords of JSON Schema that contracts use. */
export function keywords(context: SchemaContext): { readonly [key: string]: SchemaObject } {
  return {
    type: text(
      context,
      "What the value is. Meta's own parameters bring their type with them. Without it, a parameter of your own has " +
        "the type that all its constants, defaults and choices have in YAML (`true` is a boolean, 3 an integer, 0.5 a " +
        "number), else it is text, as keys are.",
      {
        pattern: "^(?:string|integer|number|boolean|array)$",
        expected: "`string`, `integer`, `number`, `boolean` or `array`",
      },
    ),
    description: text(
      context,
      "What the value means here: which total, whose id. Goes into code and documents.",
    ),
    enum: {
      type: "array",
      minItems: 1,
      items: { type: anyScalar },
      description: "The only values allowed.",
    },
    const: {
      description:
        "Always this value: filled in by the generated code, never given by the caller. Another value is reported; another currency refuses the event.",
    },
    default: { description: "Sent when the caller gives nothing. A bad value is left out, not replaced." },
    pattern: anyText(
      context,
      "A regular expression (ECMAScript, matched anywhere unless anchored by ^ and $). A text may have 1,000 characters, or as many as `maxLength` says.",
    ),
    minLength: count("Fewest characters."),
    maxLength: count("Most characters."),
    minimum: limit("Smallest number allowed."),
    maximum: limit("Largest number allowed."),
    exclusiveMinimum: limit("The number must be greater than this."),
    minItems: count("Fewest items."),
    maxItems: count("Most items."),
    uniqueItems: { type: "boolean", description: "Whether no two items may be equal." },
  };
}

/** What a key cannot have: it is text or a whole number and always given by the caller. */
const NOT_FOR_KEYS: ReadonlySet<string> = new Set([
  "const",
  "default",
  "minItems",
  "maxItems",
  "uniqueItems",
]);

/** The compiler accepts those as well, because a rule says more about them than that they are unknown. */
function keyKeywords(context: SchemaContext): { readonly [key: string]: SchemaObject } {
  const all = keywords(context);
  if (context.variant === "structure") return all;
  const type = text(context, "What the key is; without it, text.", {
    pattern: "^(?:string|integer)$",
    expected: "`string` or `integer`",
  });
  return Object.fromEntries(Object.entries({ ...all, type }).filter(([name]) => !NOT_FOR_KEYS.has(name)));
}

/** The definitions `field` (in an event), `sharedField` (contract-wide), `key` and `items`. */
export function fieldDefinitions(context: SchemaContext): { readonly [name: string]: SchemaObject } {
  const shared = {
    type: "object",
    description: "A contract-wide definition of a parameter: Meta's own, narrowed, or your own.",
    additionalProperties: false,
    minProperties: 1,
    properties: { ...keywords(context), items: ref("items") },
  } as const;
  return {
    items: {
      type: "object",
      description: "What each item of the list is.",
      additionalProperties: false,
      properties: keywords(context),
    },
    sharedField: shared,
    field: {
      type: ["string", "object"],
      description:
        "`required`, `optional`, or what the event says more narrowly. Without `required: true`: optional.",
      pattern: "^(?:required|optional)$",
      "x-expected": "`required`, `optional`, or a map such as `{ const: product }`",
      "x-help": {
        text: "write `required` or `optional`; a value that is always the same is written `{ const: {} }`",
        list: "write `required` or `optional`; a choice of values is written `{ enum: [a, b] }`, a member of `contents` in a line of its own, as in `contents.item_price: optional`",
      },
      additionalProperties: false,
      minProperties: 1,
      properties: {
        required: { type: "boolean", description: "Whether every sender must give it." },
        ...shared.properties,
      },
    },
    key: {
      type: ["string", "object"],
      description:
        "Identifies one occurrence and is never sent to Meta: an invoice, a receipt. `string` for short.",
      pattern: "^(?:string|integer)$",
      "x-expected": "`string`, `integer`, or a map such as `{ type: string, pattern: … }`",
      additionalProperties: false,
      minProperties: 1,
      properties: keyKeywords(context),
    },
  };
}
