import { denseJson } from "../../emit/dense-json.js";
import { headline } from "../../emit/event-words.js";
import { header } from "../../emit/header.js";
import { sourceFolder } from "../../emit/naming.js";
import { sendingsBySource } from "../../emit/senders.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import type { EventModel, Model, SourceModel } from "../../model/model.js";
import { byCodePoint } from "../../text/order.js";
import { Definitions } from "./definitions.js";
import { inputSchema } from "./input-schema.js";
import type { JsonSchema } from "./json-schema.js";
import { parametersSchema } from "./parameter-schema.js";
import { payloadSchema } from "./payload-schema.js";
import type { SchemaScope } from "./schema-scope.js";

/** JSON Schemas that say what the validators check, for tools and languages that we write no code for. */
export const schemasTarget: Target = {
  name: "schemas",
  summary: "JSON Schemas of each event's parameters, builder inputs and payloads",
  root: "schemas",
  needs: [],
  emit: ({ model, catalog }: EmitInput): readonly EmittedFile[] =>
    SIDES.flatMap((side) =>
      sendingsBySource(model, side).map(({ source, sendings }) => {
        const definitions = new Definitions();
        const schemas = sendings.flatMap((sending) => ON[side]({ ...sending, catalog, definitions }));
        return schemaFile(model, source, side, [...schemas, ...definitions.entries()]);
      }),
    ),
};

const SIDES = ["browser", "server"] as const;

type Side = (typeof SIDES)[number];

type NamedSchema = readonly [name: string, schema: JsonSchema];

const ON: Readonly<Record<Side, (scope: SchemaScope) => readonly NamedSchema[]>> = {
  browser: (scope) => {
    const { event, sender } = scope;
    return [
      [`${event.name}.parameters`, ofEvent(event, parametersSchema(sender.parameters, event.keys, scope))],
    ];
  },
  server: (scope) => [
    [`${scope.event.name}.input`, ofEvent(scope.event, inputSchema(scope))],
    [`${scope.event.name}.payload`, { ...deprecation(scope.event), ...payloadSchema(scope) }],
  ],
};

function ofEvent(event: EventModel, schema: JsonSchema): JsonSchema {
  return { description: headline(event), ...deprecation(event), ...schema };
}

function deprecation({ status }: EventModel): { readonly deprecated?: true } {
  return status === "deprecated" ? { deprecated: true } : {};
}

const KINDS: Readonly<Record<Side, string>> = {
  browser: "For each event `.parameters`, what its function takes.",
  server: "For each event `.input`, what its builder takes, and `.payload`, what Meta gets.",
};

function schemaFile(
  model: Model,
  source: SourceModel,
  side: Side,
  schemas: readonly NamedSchema[],
): EmittedFile {
  const [first] = schemas.map(([name]) => name).toSorted(byCodePoint);
  const whole = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $comment: header(model).join(" "),
    title: `${model.name}: ${source.name}`,
    description: `${KINDS[side]} Validate by a reference to one of the definitions, as \`#/$defs/${first}\`: by itself this schema lets anything through.`,
    $defs: Object.fromEntries(schemas),
  };
  return { path: `schemas/${sourceFolder(source)}.schema.json`, text: denseJson(whole, "\n") };
}
