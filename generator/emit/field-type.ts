import type { FieldModel } from "../model/model.js";
import type { ValueSchema } from "../value/value-schema.js";
import { type Code, code, identifier, join, literal, propertyName, unionOf, useType } from "./code.js";
import { DEFINITIONS, definitionNames } from "./definition-names.js";
import type { DocTag, TsFile } from "./ts-file.js";

/** The TypeScript type of a value: what Meta wants before hashing. */
export function valueType(schema: ValueSchema): Code {
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) {
    if (schema.definition === undefined) return unionOf(schema.enum.map(literal));
    return code`${useType(definitionNames(schema.definition).type, DEFINITIONS)}`;
  }
  if (schema.format === "app-flag") return code`boolean | 0 | 1`;
  if (schema.format === "event-time") return code`${useType("EventTime", "runtime/shared/event-time")}`;
  if (schema.format === "ext-info") return code`${useType("ExtInfo", "runtime/server/ext-info")}`;
  switch (schema.type) {
    case "string":
      return code`string`;
    case "integer":
    case "number":
      return code`number`;
    case "boolean":
      return code`boolean`;
    case "array":
      return schema.items?.enum === undefined || schema.items.definition !== undefined
        ? code`readonly ${schema.items === undefined ? code`unknown` : valueType(schema.items)}[]`
        : code`readonly ${unionOf([valueType(schema.items)], { bracketed: true })}[]`;
    case "object":
      return code`{ ${join((schema.members ?? []).map(memberType), " ")} }`;
    default:
      return schema.type satisfies never;
  }
}

function memberType(member: NonNullable<ValueSchema["members"]>[number]): Code {
  const type = valueType(member.schema);
  return member.required
    ? code`readonly ${propertyName(member.name)}: ${type};`
    : code`readonly ${propertyName(member.name)}?: ${type} | null | undefined;`;
}

const NULL = code`null`;
const UNDEFINED = code`undefined`;

/** A field of an interface with its words; what is always filled in by the code is not asked for. */
export function fieldLines(
  file: TsFile,
  field: FieldModel,
  type: Code,
  origin: readonly string[] = [],
): void {
  if (field.presence.kind === "constant") return;
  file.comment(field.description === "" ? origin : [sentence(field.description), ...origin], 2);
  const name = propertyName(field.name);
  file.line(
    field.presence.kind === "required"
      ? code`readonly ${name}: ${type};`
      : code`readonly ${name}?: ${unionOf([type, NULL, UNDEFINED])};`,
    2,
  );
}

/** The same words with a full stop. */
export function sentence(text: string): string {
  return text === "" || ".!?…)".includes(text.charAt(text.length - 1)) ? text : `${text}.`;
}

/** An interface with a name made by `naming`; `body` prints its lines. */
export function interfaceOf(
  file: TsFile,
  name: string,
  words: readonly string[],
  body: () => void,
  tags: readonly DocTag[] = [],
): void {
  file
    .declare(name)
    .comment(words, 0, tags)
    .line(code`export interface ${identifier(name)} {`);
  body();
  file.line(code`}`).blank();
}
