import {
  arrayOf,
  type Code,
  code,
  identifier,
  literal,
  objectOf,
  propertyName,
  unionOf,
  use,
  useType,
} from "../../emit/code.js";
import { deprecationTags, headline } from "../../emit/event-words.js";
import { fieldLines, interfaceOf, valueType } from "../../emit/field-type.js";
import { header } from "../../emit/header.js";
import { eventNames } from "../../emit/naming.js";
import type { Sending } from "../../emit/senders.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import type { EventModel, FieldModel } from "../../model/model.js";
import type { SourceField } from "../../runtime/server/source-field.js";
import { quote } from "../../text/quote.js";
import type { ServerContext } from "./context.js";
import { type ReadField, readFields } from "./source-fields.js";

const SOURCE_FIELD = "runtime/server/source-field";

/** The names that the module of an event's reader exports; none where the contract maps nothing of the event. */
export function readerNames(sending: Sending): readonly string[] {
  const { type } = eventNames(sending.event);
  return readFields(sending).length === 0 ? [] : [`read${type}`, `type ${type}Reading`];
}

/** The module that takes a builder's input from the source's own object; none where the contract maps nothing. */
export function readerModule(context: ServerContext, sending: Sending): readonly EmittedFile[] {
  const fields = readFields(sending);
  if (fields.length === 0) return [];
  const { event, sender } = sending;
  const { type, file: name } = eventNames(event);
  const file = new TsFile(
    `${context.folder}/readers/${name}.ts`,
    header(context.model, event),
    context.ending,
  );
  readingInterfaces(file, sending, fields);
  const reading = code`${useType("SourceReading", SOURCE_FIELD)}<${identifier(`${type}Reading`)}>`;
  file
    .declare(`read${type}`, "FIELDS")
    .comment(
      [
        headline(event),
        "",
        `Takes what ${quote(sender.source.name)} knows from its own object, by the contract's ${quote("fields")}. Decimals that are text become numbers, and integers that are ids become text; what cannot be read is named by our path and the object's. Add what else the builder takes.`,
      ],
      0,
      deprecationTags(event),
    )
    .line(code`export function ${identifier(`read${type}`)}(source: unknown): ${reading} {`)
    .line(code`return ${use("readSource", "runtime/server/read-source")}(FIELDS, source);`, 2)
    .line(code`}`)
    .blank()
    .line(
      code`const FIELDS: readonly ${useType("SourceField", SOURCE_FIELD)}[] = ${arrayOf(fields.map(({ source }) => fieldCode(source)))};`,
    );
  return [file.unchecked().finish()];
}

function fieldCode({ members, ...field }: SourceField): Code {
  const entries = Object.entries(field).map(
    ([name, value]) => code`${propertyName(name)}: ${literal(value)}`,
  );
  return objectOf([
    ...entries,
    ...(members === undefined ? [] : [code`members: ${arrayOf(members.map(fieldCode))}`]),
  ]);
}

/** Prints what is read: a part of the builder's input. */
function readingInterfaces(file: TsFile, sending: Sending, fields: readonly ReadField[]): void {
  const { type } = eventNames(sending.event);
  const { system } = sending.sender.source;
  const of = (section: ReadField["section"]) => fields.filter((read) => read.section === section);
  const sections = [
    { name: "keys", stem: `${type}ReadKeys`, words: "What identifies the occurrence", read: of("keys") },
    {
      name: "user_data",
      stem: `${type}ReadUserData`,
      words: "Who the event is about",
      read: of("user_data"),
    },
    { name: "custom_data", stem: `${type}ReadParameters`, words: "The parameters", read: of("custom_data") },
  ].filter(({ read }) => read.length > 0);
  const words = `What ${quote(sending.sender.source.name)} knows of the event: a part of what the builder takes.`;
  const body = () => {
    for (const { field } of of("event")) lineOf(file, field, eventType(sending, field));
    for (const { name, stem } of sections)
      file.line(code`readonly ${propertyName(name)}: ${identifier(stem)};`, 2);
  };
  interfaceOf(file, `${type}Reading`, [words], body, deprecationTags(sending.event));
  for (const section of sections) {
    interfaceOf(file, section.stem, [`${section.words}, as far as ${system} knows.`], () => {
      for (const read of section.read) lineOf(file, read.field, sectionType(sending, read));
    });
  }
}

/** The words are those of the input: here only the types are repeated. */
function lineOf(file: TsFile, field: FieldModel, type: Code): void {
  fieldLines(file, { ...field, description: "" }, type);
}

function eventType({ event, sender }: Sending, { name, schema }: FieldModel): Code {
  const { type, sharedModule } = eventNames(event);
  if (name === "event_id") return code`${useType(`${type}Id`, sharedModule)}`;
  if (name === "action_source")
    return unionOf(sender.branches.map(({ actionSource }) => literal(actionSource.name)));
  return valueType(schema);
}

function sectionType({ event }: Sending, { section, field, members }: ReadField): Code {
  if (section === "user_data") {
    const text = code`string`;
    return field.schema.type === "array" ? unionOf([text, code`readonly string[]`]) : text;
  }
  if (members === undefined && !isContents(event, field)) return valueType(field.schema);
  const { type, sharedModule } = eventNames(event);
  const product = code`${useType(`${type}Contents`, sharedModule)}`;
  const given = event.parameters
    .flatMap((parameter) => parameter.members)
    .filter(({ presence }) => presence.kind !== "constant");
  if (members === undefined || members.length === given.length) return code`readonly ${product}[]`;
  return code`readonly Pick<${product}, ${unionOf(members.map(({ name }) => literal(name)))}>[]`;
}

function isContents({ parameters }: EventModel, field: FieldModel): boolean {
  return parameters.some(({ name, members }) => name === field.name && members.length > 0);
}
