import { eventDefinitions } from "./event.js";
import {
  catalogName,
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

const HOME = "https://event-contract.dev/schema/1.0";

/** What a contract and a fragment have in common. */
function sections(context: SchemaContext): { readonly [key: string]: SchemaObject } {
  return {
    pixels: mapOf(
      text(
        context,
        "The pixel's id: digits, or a name in capitals that is given where the generated code runs.",
        {
          pattern: "^(?:[0-9]{5,20}|[A-Z][A-Z0-9_]{0,63})$",
          expected: "5 to 20 digits, or a name in capitals such as META_PIXEL_ID",
        },
      ),
      ownName("A pixel."),
      "Meta pixels (datasets) that events go to.",
    ),
    sources: withHelp(
      mapOf(ref("source"), ownName("A source."), "The systems that can know that something happened."),
      {
        list: "put each source under its name, without `-`, as in `orders: { kind: server, system: Order service }`",
      },
    ),
    consent: mapOf(
      record("A consent basis.", { description: text(context, "What the visitor agreed to.") }, [
        "description",
      ]),
      ownName("A consent basis."),
      "The consent bases that events rest on.",
    ),
    parameters: {
      type: "object",
      description:
        "Contract-wide definitions of parameters, by the name that is sent, and of members of `contents`, as `contents.id`.",
      minProperties: 1,
      additionalProperties: ref("sharedField"),
    },
    userData: mapOf(
      ref("userDataProfile"),
      ownName("A profile."),
      "Identifier profiles that events refer to.",
    ),
    events: withHelp(mapOf(ref("event"), ownName("An event."), "The business actions."), {
      list: "put each event under its name, without `-`: a line `order_paid:`, and below it, indented, what it is",
    }),
  };
}

function definitions(context: SchemaContext): { readonly [name: string]: SchemaObject } {
  return {
    source: record(
      "A system that can know that something happened.",
      {
        kind: catalogName(context, "What sort of system it is.", context.catalog.sourceKinds),
        system: text(context, "The product or service, by the name people use."),
        description: text(context, "More about it."),
        owner: text(context, "The team responsible for it."),
        delivery: catalogName(
          context,
          "How its events reach Meta. `none` (default): they do not.",
          context.catalog.deliveries,
        ),
        actionSource: ref("actionSources"),
        advancedMatching: listOf(
          catalogName(
            context,
            "An identifier the Pixel takes.",
            context.catalog.userDataKeys.filter((key) => key.advancedMatching),
          ),
          "Identifiers that a browser source hands to the Pixel once; the Pixel hashes them.",
        ),
        autoConfig: {
          type: "boolean",
          description:
            "Whether the Pixel of a browser source sends events by itself, such as clicks on buttons. Default: false.",
        },
        pixels: listOf(
          text(context, "A pixel of this contract."),
          "The pixels it sends to. Default: all of them.",
        ),
        allow: ref("allow"),
      },
      ["kind", "system"],
    ),
    ...eventDefinitions(context),
  };
}

/** The schema of a contract. */
export function contractSchema(context: SchemaContext): SchemaObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${HOME}/event-contract.schema.json`,
    title: "Event contract 1.0",
    ...record(
      "Which system owns each business action, what Meta is told about it, and how both sides share one event id.",
      {
        eventContract: withHelp(
          text(context, 'The version of this language: "1.0".', { pattern: "^1\\.0$", expected: '"1.0"' }),
          {
            text: 'write `eventContract: "1.0"`; for a contract in a newer language, update event-contract',
            why: "This version of event-contract knows only language 1.0, and cannot tell what another one means.",
          },
        ),
        name: withHelp(
          text(context, "The contract's name, which is also the name of its output folder.", {
            pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
            expected: "lower-case words separated by hyphens, such as acme-store",
            maxLength: 64,
          }),
          { why: "The folder of the generated files is called by this name, on every system." },
        ),
        version: withHelp(
          text(context, "The version of this contract, as semver.", {
            pattern: "^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9A-Za-z.-]+)?$",
            expected: "three numbers separated by dots, such as 2.4.0",
          }),
          {
            text: "count the contract's own versions from `1.0.0` on: three numbers, the first for what breaks its users",
            why: "The documents state the version, and their readers tell by it what changed.",
          },
        ),
        owner: text(context, "The team responsible for the contract."),
        description: text(context, "What the contract covers."),
        include: listOf(
          text(
            context,
            "A file or glob below the contract's folder: `*`, `?`, `[a-z]` and `**` for any number of folders.",
          ),
          "Fragments that belong to this contract.",
        ),
        ...sections(context),
        allow: ref("allow"),
      },
      ["eventContract", "name", "version"],
    ),
    // With fragments, all sources and events may be in those; then a rule checks that there are any.
    if: { not: { required: ["include"] } },
    then: { required: ["sources", "events"], "x-unless": "include" },
    $defs: definitions(context),
  };
}

/** The schema of a fragment: what an included file may hold. */
export function fragmentSchema(context: SchemaContext): SchemaObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${HOME}/event-contract-fragment.schema.json`,
    title: "Event contract 1.0, fragment",
    ...record("A part of an event contract, named by its `include`.", sections(context)),
    minProperties: 1,
    $defs: definitions(context),
  };
}
