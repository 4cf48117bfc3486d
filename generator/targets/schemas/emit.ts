import { denseJson } from "../../emit/dense-json.js";
import { headline } from "../../emit/event-words.js";
import { header } from "../../emit/header.js";
import { sourceFolder } from "../../emit/naming.js";
import { sendingsBySource } from "../../emit/senders.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import type { EventModel, Model, SourceModel } from "../../model/model.js";
import { byCodePoint } from "../../text/order.js";
import { Definitions, type NamedSchema } from "./definitions.js";
import { inputSchema } from "./input-schema.js";
import type { Keywords } from "./json-schema.js";
import { parametersSchema } from "./parameter-schema.js";
import { payloadProperties, payloadSchema } from "./payload-schema.js";
import type { SchemaScope } from "./schema-scope.js";

/** JSON Schemas of what the validators check, for tools and languages that we generate no code for. */
export const schemasTarget: Target = {
  name: "schemas",
  summary: "JSON Schemas of each event's parameters, builder inputs and payloads",
  root: "schemas",
  needs: [],
  emit: ({ model, catalog }: EmitInput): readonly EmittedFile[] =>
    SIDES.flatMap((side) =>
      sendingsBySource(model, side).map(({ source, sendings }) => {
        const definitions = new Definitions();
        // What several have in common is named after the first of them, whatever the contract's order.
        const sorted = sendings.toSorted((one, other) => byCodePoint(one.event.name, other.event.name));
        for (const sending of sorted)
          DEFINE[side]({ ...sending, catalog, definitions, closed: side === "server" });
        return schemaFile(model, source, side, definitions.entries());
      }),
    ),
};

const SIDES = ["browser", "server"] as const;

type Side = (typeof SIDES)[number];

const DEFINE: Readonly<Record<Side, (scope: SchemaScope) => void>> = {
  browser: (scope) => {
    const { event, sender, definitions } = scope;
    const common = parametersSchema(sender.parameters, event.keys, scope);
    definitions.define(`${event.name}.parameters`, {
      properties: [],
      closed: false,
      words: aboutEvent(event),
      common,
    });
  },
  server: (scope) => {
    const { event, definitions } = scope;
    const input = { words: aboutEvent(event), common: inputSchema(scope) };
    definitions.define(`${event.name}.input`, { properties: [], closed: true, ...input });
    definitions.define(`${event.name}.payload`, {
      words: deprecation(event),
      properties: payloadProperties(scope),
      closed: true,
      common: payloadSchema(scope),
    });
  },
};

function aboutEvent(event: EventModel): Keywords {
  return { description: headline(event), ...deprecation(event) };
}

function deprecation({ status }: EventModel): Keywords {
  return status === "deprecated" ? { deprecated: true } : {};
}

const KINDS: Readonly<Record<Side, string>> = {
  browser: "For each event `.parameters`, what its function takes.",
  server: "For each event `.input`, what its builder takes, and `.payload`, what Meta gets.",
};

/** The name of a definition that is not a part of another. */
const WHOLE = /^[^.]+\.(?:parameters|payload)$/;

function schemaFile(
  model: Model,
  source: SourceModel,
  side: Side,
  schemas: readonly NamedSchema[],
): EmittedFile {
  const wholes = schemas.map(([name]) => name).filter((name) => WHOLE.test(name));
  const [first = ""] = wholes.toSorted(byCodePoint);
  const whole = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $comment: header(model).join(" "),
    title: `${model.name}: ${source.name}`,
    description: `${KINDS[side]} Validate by a reference to one of the definitions, as \`#/$defs/${first}\`: by itself this schema accepts anything.`,
    $defs: Object.fromEntries(schemas),
  };
  return { path: `schemas/${sourceFolder(source)}.schema.json`, text: denseJson(whole, "\n") };
}
