import { type Code, code, literal, objectOf, propertyText } from "../emit/code.js";
import { lineCommentText } from "../emit/comment.js";
import { sentence } from "../emit/field-type.js";
import { makesId, type Sending } from "../emit/senders.js";
import type { ExampleModel, FieldModel, ParameterModel, SenderModel } from "../model/model.js";
import type { ValueSchema } from "../value/value-schema.js";
import { isDemanded } from "./declaration.js";

/** The members of what an event's snippet passes, as lines of a script; what a page need not give is commented out. */
export function snippetFields(sending: Sending): readonly string[] {
  const { event, sender } = sending;
  const placeholders = new Placeholders();
  const parameters = sender.parameters
    .filter(isGiven)
    .flatMap((parameter) => parameterLines(parameter, sender, placeholders));
  const keys = event.keys.map((key) => fieldLine(key, placeholders.of(key.name, key.schema), sender));
  return [...group("parameters", parameters), ...group("keys", keys), ...handedLines(sending, placeholders)];
}

/** Which kinds of lines a snippet holds, that its header has to explain. */
export function snippetForms({ sender }: Sending): {
  readonly hasOptional: boolean;
  readonly hasLists: boolean;
} {
  const given = sender.parameters.filter(isGiven);
  const members = given.flatMap((parameter) => parameter.members);
  return {
    hasOptional: [...given, ...members].some((field) => isGivenField(field) && !isDemanded(field)),
    hasLists: given.some(({ schema }) => schema.type === "array"),
  };
}

/** The names that a page has to give, as the contract calls them. */
export function demandedNames(sending: Sending): readonly string[] {
  const parameters = sending.sender.parameters.filter(isDemanded).flatMap(({ name, members }) => {
    const asked = members.filter(isDemanded).map((member) => `${name}.${member.name}`);
    return members.length === 0 ? [name] : asked;
  });
  const handed = isHanded(sending) ? ["event_id"] : [];
  return [...parameters, ...sending.event.keys.map((key) => key.name), ...handed];
}

/** The call that a snippet makes, filled in with the values of an example. */
export function filledIn(
  name: string,
  { event, sender }: Sending,
  { parameters, keys, serverEvent }: ExampleModel,
): Code {
  const given = new Set(sender.parameters.filter(isGiven).map((parameter) => parameter.name));
  const known = Object.entries(parameters).filter(([parameter]) => given.has(parameter));
  const id = serverEvent["event_id"];
  const occurrence = [
    code`event: ${literal(event.name)}`,
    ...(known.length > 0 ? [code`parameters: ${literal(Object.fromEntries(known))}`] : []),
    ...(event.keys.length > 0 ? [code`keys: ${literal(keys)}`] : []),
    ...(isHanded({ event, sender }) && id !== undefined ? [code`event_id: ${literal(id)}`] : []),
  ];
  return code`eventContract(${literal(name)}, "track", ${objectOf(occurrence)});`;
}

/** Whether the event's id comes from another sender. */
function isHanded(sending: Sending): boolean {
  return sending.event.eventId?.kind === "generated" && !makesId(sending);
}

/** The line of an id that another sender makes. */
function handedLines(sending: Sending, placeholders: Placeholders): readonly string[] {
  const { eventId } = sending.event;
  if (eventId?.kind !== "generated" || makesId(sending)) return [];
  const placeholder = placeholders.of("event_id", { type: "string" });
  const description = `The id that \`${eventId.by.name}\` made for it and reports it with`;
  return [
    `event_id: ${placeholder}, // ${noteOf({ presence: { kind: "required" }, description }, "event_id", sending.sender)}`,
  ];
}

function isGiven(parameter: ParameterModel): boolean {
  return isGivenField(parameter) || parameter.members.length > 0;
}

function isGivenField({ presence }: FieldModel): boolean {
  return presence.kind !== "constant";
}

function group(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${name}: {`, ...lines.map((line) => `  ${line}`), "},"];
}

function parameterLines(
  parameter: ParameterModel,
  sender: SenderModel,
  placeholders: Placeholders,
): readonly string[] {
  const { name, members, schema } = parameter;
  if (members.length === 0) return [fieldLine(parameter, placeholders.of(name, schema), sender)];
  const lines = members.filter(isGivenField).map((member) => {
    const path = `${name}.${member.name}`;
    return `  ${fieldLine(member, placeholders.of(path, member.schema), sender, path)}`;
  });
  const whole = [`${propertyText(name)}: [{ // ${noteOf(parameter, name, sender)}`, ...lines, "}],"];
  return isDemanded(parameter) ? whole : whole.map((line) => `// ${line.replace(/^( *)\/\/ /, "$1")}`);
}

function fieldLine(field: FieldModel, value: string, sender: SenderModel, path = field.name): string {
  const optional = isDemanded(field) ? "" : "// ";
  return `${optional}${propertyText(field.name)}: ${value}, // ${noteOf(field, path, sender)}`;
}

/** Whether a value is asked for, what it means, and where the system keeps it. */
function noteOf(
  { presence, description: words }: Pick<FieldModel, "presence" | "description">,
  path: string,
  sender: SenderModel,
): string {
  const from = sender.fields.filter(({ name }) => name === path).map((mapped) => mapped.path);
  const description = words === "" ? "" : ` ${sentence(words)}`;
  const kind =
    presence.kind === "default" ? `optional; ${JSON.stringify(presence.value)} if left out` : presence.kind;
  return lineCommentText(`${kind}.${description}${from.length === 0 ? "" : ` From ${from.join(", ")}.`}`);
}

/** Stand-ins for values: a name that no page has, each once, in quotes where a text belongs. */
export class Placeholders {
  readonly #used = new Set<string>();

  of(path: string, schema: ValueSchema): string {
    const name = `REPLACE_${path.replace(/[^A-Za-z0-9_]/g, "_")}`;
    let unused = name;
    for (let number = 2; this.#used.has(unused); number += 1) unused = `${name}_${number}`;
    this.#used.add(unused);
    return written(unused, schema);
  }
}

function written(name: string, { type, items }: ValueSchema): string {
  if (type === "string") return `"${name}"`;
  return type === "array" && items !== undefined ? `[${written(name, items)}]` : name;
}
