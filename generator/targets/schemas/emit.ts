import { denseJson } from "../../emit/dense-json.js";
import { headline } from "../../emit/event-words.js";
import { header } from "../../emit/header.js";
import { eventNames, sourceFolder } from "../../emit/naming.js";
import { type Sending, sendingsBySource } from "../../emit/senders.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import type { Model } from "../../model/model.js";
import { CommonSchemas } from "./common-schemas.js";
import { inputSchema } from "./input-schema.js";
import type { JsonSchema } from "./json-schema.js";
import { parametersSchema } from "./parameter-schema.js";
import { payloadSchema } from "./payload-schema.js";

/** JSON Schemas that say what the validators check, for tools and languages that we write no code for. */
export const schemasTarget: Target = {
  name: "schemas",
  summary: "JSON Schemas of each event's parameters, builder inputs and payloads",
  root: "schemas",
  needs: [],
  emit({ model, catalog }: EmitInput): readonly EmittedFile[] {
    const input = new CommonSchemas("input", catalog);
    const payload = new CommonSchemas("payload", catalog);
    const onPages = sendingsBySource(model, "browser").flatMap(({ sendings }) =>
      sendings.map((sending) => {
        const { event, sender } = sending;
        return schemaFile(model, sending, "parameters", parametersSchema(sender.parameters, event.keys));
      }),
    );
    const onServers = sendingsBySource(model, "server").flatMap(({ sendings }) =>
      sendings.flatMap((sending) => [
        schemaFile(model, sending, "input", inputSchema(sending, input)),
        schemaFile(model, sending, "payload", payloadSchema(sending, payload)),
      ]),
    );
    return [...onPages, ...onServers];
  },
};

const TITLES = {
  input: "what its builder takes",
  parameters: "what its function takes",
  payload: "what Meta gets",
} as const;

function schemaFile(
  model: Model,
  { event, sender }: Sending,
  kind: keyof typeof TITLES,
  schema: JsonSchema,
): EmittedFile {
  const whole = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $comment: header(model, event).join(" "),
    title: `${event.name} from ${sender.source.name}: ${TITLES[kind]}`,
    description: headline(event),
    ...(event.status === "deprecated" ? { deprecated: true } : {}),
    ...schema,
  };
  const path = `schemas/${sourceFolder(sender.source)}/${eventNames(event).file}.${kind}.schema.json`;
  return { path, text: denseJson(whole, "\n") };
}
