import {
  arrayOf,
  call,
  code,
  identifier,
  literal,
  objectOf,
  propertyName,
  use,
  useType,
} from "../../emit/code.js";
import { deprecationTags, headline, ownership } from "../../emit/event-words.js";
import { fieldLines, interfaceOf, valueType } from "../../emit/field-type.js";
import { header } from "../../emit/header.js";
import { eventNames } from "../../emit/naming.js";
import { contentsInterface, parametersInterface } from "../../emit/parameters-interface.js";
import { lazyReader, readerCode } from "../../emit/reader-code.js";
import { eventsWithCode } from "../../emit/senders.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import { eventIdRecipe } from "../../model/event-id-recipe.js";
import type { EventIdModel, EventModel, Model, TemplatePart } from "../../model/model.js";
import { fieldsRecipe } from "../../readers/field-recipe.js";
import { definitionsModule } from "./definitions-module.js";

const EVENT_ID = "runtime/shared/event-id";

/** What both sides share: Meta's name, keys, parameters, and the one way to the event id. */
export const sharedTarget: Target = {
  name: "shared",
  summary: "names, parameter types and the id function of each event: one truth for both sides",
  root: "shared",
  needs: [],
  emit: ({ model, options }: EmitInput): readonly EmittedFile[] => {
    const events = eventsWithCode(model);
    return [
      ...definitionsModule(model, options.importEnding),
      ...events.map((event) => eventModule(model, event, options.importEnding)),
    ];
  },
};

function eventModule(
  model: Model,
  event: EventModel,
  ending: EmitInput["options"]["importEnding"],
): EmittedFile {
  const names = eventNames(event);
  const file = new TsFile(`${names.sharedModule}.ts`, header(model, event), ending);
  const tags = deprecationTags(event);
  if (event.meta.kind !== "none") {
    file
      .declare(names.constant)
      .comment(["Meta's name of the event, the same on both sides."], 0, tags)
      .line(code`export const ${identifier(names.constant)} = ${literal(event.meta.name)};`)
      .blank();
  }
  const words = [headline(event), ownership(event), "The parameters that are sent."];
  contentsInterface(file, event);
  parametersInterface(file, event, event.parameters, words, tags);
  file
    .declare(`${names.value}Parameters`)
    .comment(["What each parameter must be; builders and validators use it."])
    .line(code`export ${lazyReader(`${names.value}Parameters`, readerCode(fieldsRecipe(event.parameters)))}`)
    .blank();
  if (event.keys.length > 0) keysOf(file, event);
  if (event.eventId !== undefined) eventIdOf(file, event, event.eventId);
  return file.unchecked().finish();
}

function keysOf(file: TsFile, event: EventModel): void {
  const names = eventNames(event);
  interfaceOf(
    file,
    `${names.type}Keys`,
    ["What identifies one occurrence. The event id is built from it; it is never sent to Meta."],
    () => {
      for (const key of event.keys) fieldLines(file, key, valueType(key.schema));
    },
  );
  file
    .declare(`${names.value}Keys`)
    .comment(["What each key must be."])
    .line(code`export ${lazyReader(`${names.value}Keys`, readerCode(fieldsRecipe(event.keys)))}`)
    .blank();
}

function eventIdOf(file: TsFile, event: EventModel, id: EventIdModel): void {
  if (id.kind === "template") templateId(file, event, id);
  else if (id.kind === "generated") generatedId(file, event, id);
}

function templateId(file: TsFile, event: EventModel, id: Extract<EventIdModel, { kind: "template" }>): void {
  const name = `${eventNames(event).value}Id`;
  const fields = new Map(
    id.parts.flatMap((part) => (isAskedFor(part) ? [[part.name, part.field] as const] : [])),
  );
  const type = objectOf(
    [...fields.values()].map(
      (field) => code`readonly ${propertyName(field.name)}: ${valueType(field.schema)}`,
    ),
  );
  file
    .declare(name, `${name}Form`)
    .comment(["How the id of one occurrence is put together."], 0, deprecationTags(event))
    .line(
      code`export const ${identifier(`${name}Form`)}: ${useType("IdForm", EVENT_ID)} = () => ${arrayOf(eventIdRecipe(id.parts).map(readerCode))};`,
    )
    .blank()
    .comment([`The id under which every sender reports one occurrence: \`${id.text}\`.`], 0, [
      { name: "throws", text: "{ContractViolation} if a part cannot be used in an id." },
      ...deprecationTags(event),
    ])
    .line(code`export function ${identifier(name)}(parts: ${type}): string {`)
    .line(
      code`return ${call(use("eventId", EVENT_ID), [code`parts`, code`${identifier(`${name}Form`)}`])};`,
      2,
    )
    .line(code`}`)
    .blank();
}

type FieldPart = Extract<TemplatePart, { kind: "field" }>;

/** A constant is part of the id's text; everything else is asked for. */
function isAskedFor(part: TemplatePart): part is FieldPart {
  return part.kind === "field" && part.field.presence.kind !== "constant";
}

function generatedId(
  file: TsFile,
  event: EventModel,
  id: Extract<EventIdModel, { kind: "generated" }>,
): void {
  const { type } = eventNames(event);
  const name = identifier(`${type}Id`);
  const tags = deprecationTags(event);
  file
    .declare(`${type}Id`, `create${type}Id`, `parse${type}Id`)
    .comment(
      [`The id of one occurrence. \`${id.by.name}\` makes it once and hands it to the other senders.`],
      0,
      tags,
    )
    .line(code`export type ${name} = ${useType("GeneratedEventId", EVENT_ID)}<${literal(event.name)}>;`)
    .blank()
    .comment(["Makes a new id. Call it once for each occurrence, and store the id with the record."], 0, tags)
    .line(code`export function ${identifier(`create${type}Id`)}(): ${name} {`)
    .line(code`return ${use("createEventId", EVENT_ID)}() as ${name};`, 2)
    .line(code`}`)
    .blank()
    .comment(["Parses an id from a header or a form field; `undefined` if it is not a valid id."], 0, tags)
    .line(code`export function ${identifier(`parse${type}Id`)}(text: unknown): ${name} | undefined {`)
    .line(code`return ${use("parseEventId", EVENT_ID)}(text) as ${name} | undefined;`, 2)
    .line(code`}`)
    .blank();
}
