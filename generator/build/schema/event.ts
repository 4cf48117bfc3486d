import { fieldDefinitions } from "./field.js";
import {
  catalogName,
  type FormHelp,
  listOf,
  mapOf,
  ownName,
  record,
  ref,
  type SchemaContext,
  type SchemaObject,
  text,
  withHelp,
} from "./slot.js";

function identifiers(context: SchemaContext): SchemaObject {
  const names = context.catalog.userDataKeys;
  return context.variant === "published"
    ? catalogName(context, "A key of Meta's user_data.", names)
    : text(context, "A key of Meta's user_data.");
}

function actionSources(context: SchemaContext): SchemaObject {
  const one = catalogName(
    context,
    "Where the action happened, as Meta names it.",
    context.catalog.actionSources,
  );
  return {
    description: "Where the action happened: Meta's action_source, one or several.",
    type: ["string", "array"],
    minItems: 1,
    uniqueItems: true,
    items: one,
    ...("enum" in one ? { if: { type: "string" }, then: one } : {}),
  };
}

function fieldMap(context: SchemaContext): SchemaObject {
  return {
    type: "object",
    description:
      "Where this system keeps our fields: on the left our name (`value`, `contents.id`, `em`), on the right a path in its own data, with segments separated by dots and `[]` for each element.",
    minProperties: 1,
    additionalProperties: text(context, "A path in the system's own data.", {
      examples: ["customer.email", "line_items[].sku"],
    }),
  };
}

function roleProperties(context: SchemaContext): { readonly [key: string]: SchemaObject } {
  return {
    event: text(context, "What this system itself calls the event.", { examples: ["order.accepted"] }),
    fields: fieldMap(context),
  };
}

function userData(context: SchemaContext): SchemaObject {
  const key = identifiers(context);
  return {
    description: "The identifiers that the event carries: a profile's name, or the lists themselves.",
    type: ["string", "object"],
    minLength: 1,
    minProperties: 1,
    additionalProperties: false,
    properties: userDataProperties(key),
    "x-help": { ...IDENTIFIERS_IN_LISTS },
  };
}

const IDENTIFIERS_IN_LISTS: FormHelp = {
  key: "put identifiers in a list that says how they are asked for, as in `required: [{}]`, `atLeastOneOf:` or `optional:`",
  list: "say how the identifiers are asked for, as in `{ required: [em] }`, `{ atLeastOneOf: [em, ph] }` or `{ optional: [fbp] }`",
};

const ONE_OWNER =
  "name the one source that owns the event; another one that sends it as well goes under `mirrors`";

function userDataProperties(key: SchemaObject): { readonly [name: string]: SchemaObject } {
  return {
    required: listOf(key, "No event is built unless all of these are given."),
    atLeastOneOf: {
      type: "array",
      minItems: 1,
      description: "At least one of these must be given. An inner list counts if all of it is given.",
      items: { type: ["string", "array"], minItems: 1, items: key },
    },
    optional: listOf(key, "Sent if known."),
  };
}

/** How a source's role in an event is written, for authors who only name the source. */
function roleHelp(body: string): FormHelp {
  return {
    text: `say what the source does, under its name: \`{ {}: ${body} }\``,
    list: `put each source under its name, as in \`{ orders: ${body} }\``,
  };
}

/** The definitions that an event is made of. */
export function eventDefinitions(context: SchemaContext): { readonly [name: string]: SchemaObject } {
  const metaEvents = context.catalog.events;
  const sourceName = text(context, "A source of this contract.");
  const reason = text(context, "The reason, in a sentence; it goes into the documents.");
  return {
    ...fieldDefinitions(context),
    actionSources: actionSources(context),
    userDataProfile: withHelp(
      record("A named set of identifiers.", userDataProperties(identifiers(context))),
      IDENTIFIERS_IN_LISTS,
    ),
    userData: userData(context),
    allow: mapOf(
      reason,
      text(context, "The name of a rule."),
      "Warnings that are intended here: rule name and reason.",
    ),
    canonicalSource: {
      type: ["string", "object"],
      minLength: 1,
      pattern: "^[^,]*$",
      "x-expected": "one source",
      "x-help": { list: ONE_OWNER, text: ONE_OWNER },
      description:
        "The one system that decides that this event happened. `orders` is short for `{ source: orders }`.",
      required: ["source"],
      additionalProperties: false,
      properties: { source: sourceName, ...roleProperties(context) },
    },
    mirror: record(
      "Sends the same event with the same event_id; Meta keeps one of the two.",
      {
        trigger: text(context, "When this source sends it."),
        ...roleProperties(context),
        omit: listOf(
          text(context, "A parameter of the event."),
          "Optional parameters that this side does not know.",
        ),
        actionSource: ref("actionSources"),
        userData: ref("userData"),
      },
      ["trigger"],
    ),
    enricher: record("Hands data to the event's servers; never sends.", {
      provides: listOf(
        text(context, "A parameter, key, identifier or server event parameter."),
        "What it hands over, by our names.",
      ),
      ...roleProperties(context),
    }),
    observer: record("Records the event under its own name; never sends to Meta.", roleProperties(context)),
    example: record(
      "A worked example: it is checked, printed in the documents and run in tests. Use made-up data.",
      {
        name: text(context, "What the example shows.", { maxLength: 100 }),
        keys: { type: "object", description: "The keys." },
        serverEvent: {
          type: "object",
          description:
            "Server event parameters; `action_source` where the event has several, `event_id` where it is generated.",
        },
        parameters: { type: "object", description: "The parameters." },
        userData: { type: "object", description: "The identifiers, before hashing." },
      },
      ["name"],
    ),
    event: record(
      "A business action, and everything that must be agreed about it.",
      {
        action: text(context, "What happened, in the business's words."),
        description: text(context, "More about it, for reviewers."),
        owner: text(context, "The team responsible for it."),
        trigger: text(context, "Which system did what, exactly, when the canonical source records it."),
        metaEvent: {
          description:
            "Meta's event name: a standard event, `{ custom: Name }`, or `none` for what Meta must not see.",
          type: ["string", "object"],
          minLength: 1,
          required: ["custom"],
          additionalProperties: false,
          properties: { custom: text(context, "A custom event name of 1 to 50 characters.") },
          ...(context.variant === "published"
            ? {
                if: { type: "string" },
                then: {
                  enum: ["none", ...metaEvents.map((event) => event.name)],
                  markdownEnumDescriptions: [
                    "Not for Meta.",
                    ...metaEvents.map((event) => event.description),
                  ],
                },
              }
            : {}),
        },
        canonicalSource: ref("canonicalSource"),
        mirrors: withHelp(
          mapOf(ref("mirror"), ownName("A source."), "Sources that send the same event as well."),
          roleHelp("{ trigger: When it sends the event. }"),
        ),
        enrichers: withHelp(
          mapOf(ref("enricher"), ownName("A source."), "Sources that hand data to the senders."),
          roleHelp("{ provides: [fbp, fbc] }"),
        ),
        observers: withHelp(
          mapOf(ref("observer"), ownName("A source."), "Sources that record it elsewhere."),
          roleHelp("{ event: its own name for it }"),
        ),
        keys: withHelp(
          mapOf(ref("key"), ownName("A key."), "What identifies one occurrence and is never sent to Meta."),
          { list: "give each key its type, as in `keys: { invoice: string }`" },
        ),
        eventId: {
          description:
            "How both sides get the same event_id: a template of keys and parameters, made by one sender, or assigned by a partner.",
          type: ["string", "object"],
          minLength: 1,
          maxLength: 300,
          minProperties: 1,
          maxProperties: 1,
          additionalProperties: false,
          properties: {
            generatedBy: text(context, "The sender that makes the id once and hands it to the others."),
            assignedBy: text(context, "The canonical source whose own ids cannot be set."),
          },
        },
        separateFrom: mapOf(
          reason,
          ownName("An event."),
          "Events of the same Meta name, and why no occurrence is ever both.",
        ),
        actionSource: ref("actionSources"),
        consent: text(context, "A consent basis of this contract, or `none`."),
        pixels: listOf(
          text(context, "A pixel of this contract."),
          "The pixels it goes to. Default: all of them.",
        ),
        parameters: {
          type: "object",
          description: "What is sent as custom_data, by Meta's names: required, optional, or narrowed.",
          minProperties: 1,
          "x-help": {
            list: "say of each parameter how it is asked for, as in `{ value: required, coupon: optional }`",
          },
          additionalProperties: ref("field"),
          properties: Object.fromEntries(
            context.variant === "published"
              ? context.catalog.parameters.map((entry) => [
                  entry.name,
                  { ...ref("field"), description: entry.description },
                ])
              : [],
          ),
        },
        userData: ref("userData"),
        serverEvent: {
          type: "object",
          description:
            "Meta's optional server event parameters. What the action source requires is added automatically.",
          minProperties: 1,
          additionalProperties: ref("field"),
          properties: Object.fromEntries(
            context.variant === "published"
              ? context.catalog.serverParameters
                  .filter((entry) => entry.givenBy === "author")
                  .map((entry) => [entry.name, { ...ref("field"), description: entry.description }])
              : [],
          ),
        },
        status: text(
          context,
          "`draft`: documented, no code. `active` (default). `deprecated`: code says so.",
          {
            pattern: "^(?:draft|active|deprecated)$",
            expected: "`draft`, `active` or `deprecated`",
          },
        ),
        deprecation: record("Why it is deprecated, and until when it stays.", {
          since: text(context, "The version that deprecated it."),
          replacedBy: text(context, "The event to use instead."),
          removeAfter: text(context, "The day after which it may be removed, as 2026-01-31.", {
            pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$",
            expected: "a date such as 2026-01-31",
          }),
        }),
        examples: listOf(ref("example"), "Worked examples."),
        allow: ref("allow"),
      },
      ["action", "trigger", "metaEvent", "canonicalSource"],
    ),
  };
}
