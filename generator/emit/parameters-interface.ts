import type { EventModel, ParameterModel } from "../model/model.js";
import { type Code, code, identifier, useType } from "./code.js";
import { fieldLines, interfaceOf, valueType } from "./field-type.js";
import { eventNames } from "./naming.js";
import type { DocTag, TsFile } from "./ts-file.js";

/** Prints the interface of a `contents` item, where the event has contents. */
export function contentsInterface(file: TsFile, event: EventModel): void {
  const contents = event.parameters.find((parameter) => parameter.members.length > 0);
  if (contents === undefined) return;
  interfaceOf(file, contentsName(event), [`One product of \`${event.name}\`.`], () => {
    for (const member of contents.members) fieldLines(file, member, valueType(member.schema));
  });
}

function contentsName(event: EventModel): string {
  return `${eventNames(event).type}Contents`;
}

/** Prints the interface of an event's parameters, as far as a caller gives them. */
export function parametersInterface(
  file: TsFile,
  event: EventModel,
  parameters: readonly ParameterModel[],
  words: readonly string[],
  tags: readonly DocTag[],
): void {
  const names = eventNames(event);
  const name = `${names.type}Parameters`;
  if (!parameters.some(isAskedFor)) {
    file
      .declare(name)
      .comment([...words, "It takes none: `{}`."], 0, tags)
      .line(code`export type ${identifier(name)} = Readonly<Record<string, never>>;`)
      .blank();
    return;
  }
  const item = useType(contentsName(event), names.sharedModule);
  const typeOf = (parameter: ParameterModel): Code =>
    parameter.members.length > 0 ? code`readonly ${item}[]` : valueType(parameter.schema);
  const body = () => {
    for (const parameter of parameters) fieldLines(file, parameter, typeOf(parameter));
  };
  interfaceOf(file, name, words, body, tags);
}

/** The parameters that a caller gives: constants are filled in. */
export function askedFor(parameters: readonly ParameterModel[]): readonly ParameterModel[] {
  return parameters.filter(isAskedFor);
}

function isAskedFor({ presence }: ParameterModel): boolean {
  return presence.kind !== "constant";
}
