import { type Code, code, identifier, literal, propertyName, unionOf, useType } from "../../emit/code.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { deprecationTags } from "../../emit/event-words.js";
import { fieldLines, interfaceOf, sentence, valueType } from "../../emit/field-type.js";
import { eventNames } from "../../emit/naming.js";
import { askedFor } from "../../emit/parameters-interface.js";
import type { Sending } from "../../emit/senders.js";
import type { TsFile } from "../../emit/ts-file.js";
import type { ServerBranchModel, ServerFieldModel } from "../../model/model.js";
import { pascalCase } from "../../text/casing.js";
import { quote } from "../../text/quote.js";
import type { ServerContext } from "./context.js";
import { groupOriginWords, type Origins, originsOf, originWords } from "./origin-words.js";
import { identifiersOf, userDataInterface } from "./user-data-interface.js";

/** What is sent, the folder of its module, and where its fields come from. */
interface Input extends Sending {
  readonly folder: string;
  readonly origins: Origins;
}

/** Prints what a builder takes: one interface, or a union of one for each action source. */
export function inputInterfaces(
  file: TsFile,
  { folder, identifierFields }: ServerContext,
  sending: Sending,
): void {
  const { event, sender } = sending;
  const { type } = eventNames(event);
  const tags = deprecationTags(event);
  const several = sender.branches.length > 1;
  if (several) {
    const inputs = sender.branches.map((branch) => identifier(`${branchStem(sending, branch)}Input`));
    file
      .declare(`${type}Input`)
      .comment([`What ${quote(sender.source.name)} has to provide for the event, by action source.`], 0, tags)
      .line(code`export type ${identifier(`${type}Input`)} = ${unionOf(inputs)};`)
      .blank();
  }
  const input = { ...sending, folder, origins: originsOf(sending) };
  const printed = new Set<string>();
  for (const branch of sender.branches) {
    const stem = branchStem(sending, branch);
    const words = several
      ? `What has to be known if the action source is ${quote(branch.actionSource.name)}.`
      : `What ${quote(sender.source.name)} has to provide for the event.`;
    const base = useType("LimitedDataUse", "runtime/server/limited-data-use");
    file
      .declare(`${stem}Input`)
      .comment([words], 0, tags)
      .line(code`export interface ${identifier(`${stem}Input`)} extends ${base} {`);
    inputFields(file, input, branch);
    file.line(code`}`).blank();
    for (const field of nestedFields(branch)) {
      const name = nestedName(sending, field);
      if (!printed.has(name)) nestedInterface(file, name, field);
      printed.add(name);
    }
    if (identifiersOf(branch.userData).length > 0) {
      userDataInterface(file, `${stem}UserData`, branch.userData, input.origins, identifierFields);
    }
  }
}

/** The stem of an action source's interfaces; it contains the action source's name only if the event has several. */
function branchStem({ event, sender }: Sending, { actionSource }: ServerBranchModel): string {
  const { type } = eventNames(event);
  return sender.branches.length > 1 ? type + pascalCase(actionSource.name) : type;
}

function inputFields(file: TsFile, input: Input, branch: ServerBranchModel): void {
  const { event, sender, origins } = input;
  const names = eventNames(event);
  const plain = (name: "action_source" | "event_id" | "event_time" | "keys" | "user_data", type: Code) =>
    file.line(code`readonly ${identifier(name)}: ${type};`, 2);
  if (sender.branches.length > 1) plain("action_source", literal(branch.actionSource.name));
  consentField(file, input);
  file.comment(["When it happened, not when it is sent: a Date, seconds since 1970, or RFC 3339 text."], 2);
  plain("event_time", code`${useType("EventTime", "runtime/shared/event-time")}`);
  if (event.eventId?.kind === "generated") {
    file.comment([idWords(input), ...originWords(origins, "event-id", "event_id")], 2);
    plain("event_id", code`${useType(`${names.type}Id`, names.sharedModule)}`);
  }
  for (const field of branch.serverEvent) {
    const type = isNested(field) ? identifier(nestedName(input, field)) : valueType(field.schema);
    fieldLines(file, field, type, originWords(origins, "server-parameter", field.name));
  }
  if (event.keys.length > 0) {
    file.comment(
      [
        "What identifies the occurrence: the event id is built from it.",
        ...groupOriginWords(origins, ["key"]),
      ],
      2,
    );
    plain("keys", code`${useType(`${names.type}Keys`, names.sharedModule)}`);
  }
  if (identifiersOf(branch.userData).length > 0) {
    plain("user_data", identifier(`${branchStem(input, branch)}UserData`));
  }
  customDataField(file, input);
}

function consentField(file: TsFile, { event }: Sending): void {
  const basis = consentBasis(event);
  if (basis === undefined) return;
  const law = "Build the event only if this was granted; consent for another purpose does not count.";
  file
    .comment([`${sentence(basis.description)} ${law}`], 2)
    .line(code`readonly consent: { readonly ${propertyName(basis.name)}: "granted" };`, 2);
}

function idWords({ event, sender }: Sending): string {
  if (event.eventId?.kind !== "generated") return "";
  const { by } = event.eventId;
  return by === sender.source
    ? `The id that ${quote(`create${eventNames(event).type}Id()`)} made, stored with the record: a retry sends the same id.`
    : `The id that ${quote(by.name)} made and handed over.`;
}

/** Parameters that are all filled in are not asked for, those that are all optional may be left out. */
function customDataField(file: TsFile, { event, sender, folder, origins }: Input): void {
  const asked = askedFor(sender.parameters);
  if (asked.length === 0) return;
  const names = eventNames(event);
  const module = sender.omits.length > 0 ? `${folder}/${names.file}` : names.sharedModule;
  const type = useType(`${names.type}Parameters`, module);
  const words = groupOriginWords(origins, ["parameter", "contents-member"]);
  if (words.length > 0) file.comment(words, 2);
  file.line(
    asked.some(({ presence }) => presence.kind === "required")
      ? code`readonly custom_data: ${type};`
      : code`readonly custom_data?: ${type} | null | undefined;`,
    2,
  );
}

/** The server event parameters that are objects of several members, which have interfaces of their own. */
function nestedFields(branch: ServerBranchModel): readonly ServerFieldModel[] {
  return branch.serverEvent.filter(isNested);
}

function isNested({ schema, presence }: ServerFieldModel): boolean {
  return schema.type === "object" && schema.const === undefined && presence.kind !== "constant";
}

function nestedName({ event }: Sending, field: ServerFieldModel): string {
  return eventNames(event).type + pascalCase(field.name);
}

/** The names of the interfaces of an event's nested server event parameters, once each. */
export function nestedNames(sending: Sending): readonly string[] {
  const fields = sending.sender.branches.flatMap(nestedFields);
  return [...new Set(fields.map((field) => nestedName(sending, field)))];
}

function nestedInterface(file: TsFile, name: string, field: ServerFieldModel): void {
  interfaceOf(file, name, [sentence(field.description)], () => {
    for (const { name: member, required, description, schema } of field.schema.members ?? []) {
      const presence = { kind: required ? "required" : "optional" } as const;
      fieldLines(file, { name: member, presence, description, schema }, valueType(schema));
    }
  });
}
