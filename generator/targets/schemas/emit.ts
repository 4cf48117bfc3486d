import { headline } from "../../emit/event-words.js";
import { header } from "../../emit/header.js";
import { eventNames, sourceFolder } from "../../emit/naming.js";
import { type Sending, sendingsBySource } from "../../emit/senders.js";
import type { EmitInput, OutputFile, Target } from "../../emit/target.js";
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
  emit: (input: EmitInput): readonly OutputFile[] =>
    [...sendingsBySource(input.model, "browser"), ...sendingsBySource(input.model, "server")].flatMap(
      ({ sendings }) => sendings.flatMap((sending) => schemaFiles(input, sending)),
    ),
};

function schemaFiles(input: EmitInput, sending: Sending): readonly OutputFile[] {
  const { event, sender } = sending;
  if (sender.side === "browser") {
    return [schemaFile(input, sending, "parameters", parametersSchema(sender.parameters, event.keys))];
  }
  return [
    schemaFile(input, sending, "input", inputSchema(sending, input.catalog)),
    schemaFile(input, sending, "payload", payloadSchema(sending, input.catalog)),
  ];
}

const TITLES = {
  input: "what its builder takes",
  parameters: "what its function takes",
  payload: "what Meta gets",
} as const;

function schemaFile(
  { model }: EmitInput,
  { event, sender }: Sending,
  kind: keyof typeof TITLES,
  schema: JsonSchema,
): OutputFile {
  const whole = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $comment: header(model, event).join(" "),
    title: `${event.name} from ${sender.source.name}: ${TITLES[kind]}`,
    description: headline(event),
    ...(event.status === "deprecated" ? { deprecated: true } : {}),
    ...schema,
  };
  const path = `schemas/${sourceFolder(sender.source)}/${eventNames(event).file}.${kind}.schema.json`;
  return { path, text: `${JSON.stringify(whole, null, 2)}\n` };
}
