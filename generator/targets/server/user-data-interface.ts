import type { CatalogUserDataKey } from "../../catalog/catalog.js";
import { type Code, code } from "../../emit/code.js";
import { fieldLines, interfaceOf } from "../../emit/field-type.js";
import { type PrintedLines, TsFile } from "../../emit/ts-file.js";
import type { UserDataModel } from "../../model/model.js";
import { joinWords } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { type Origins, originWords } from "./origin-words.js";

/** The fields of a source's identifiers, by what is said of them: most of its events have those of a few profiles. */
export type IdentifierFields = Map<string, PrintedLines>;

/** Prints the interface of an event's identifiers: what Meta wants of them before hashing. */
export function userDataInterface(
  file: TsFile,
  name: string,
  userData: UserDataModel,
  origins: Origins,
  known: IdentifierFields,
): void {
  const words = [
    "The person the event is about, in plain text: the builder normalises and hashes.",
    ...least(userData),
  ];
  interfaceOf(file, name, [words.join(" ")], () => {
    const required = userData.required.map((key) => identifierField(key, "required", origins));
    const optional = userData.optional.map((key) => identifierField(key, "optional", origins));
    const fields = [...required, ...optional];
    const text = fields
      .map(({ key, presence, from }) => [key.name, presence, ...from].join("\n"))
      .join("\n\n");
    const lines = known.get(text) ?? printed(fields);
    known.set(text, lines);
    file.lines(lines);
  });
}

/** An identifier, whether it must be given, and where it is found. */
interface IdentifierField {
  readonly key: CatalogUserDataKey;
  readonly presence: "required" | "optional";
  readonly from: readonly string[];
}

function identifierField(
  key: CatalogUserDataKey,
  presence: IdentifierField["presence"],
  origins: Origins,
): IdentifierField {
  return { key, presence, from: originWords(origins, "identifier", key.name) };
}

function printed(fields: readonly IdentifierField[]): PrintedLines {
  const lines = new TsFile("", [], "");
  for (const { key, presence, from } of fields) {
    const { name, description } = key;
    fieldLines(
      lines,
      { name, description, presence: { kind: presence }, schema: { type: "string" } },
      typeOf(key),
      from,
    );
  }
  return lines.printed();
}

/** The identifiers that may be given, the required ones first. */
export function identifiersOf(userData: UserDataModel): readonly CatalogUserDataKey[] {
  return [...userData.required, ...userData.optional];
}

function typeOf(key: CatalogUserDataKey): Code {
  return key.shape === "list" ? code`string | readonly string[]` : code`string`;
}

function least({ atLeastOneOf }: UserDataModel): readonly string[] {
  const sets = atLeastOneOf.map((set) => {
    const names = joinWords(
      set.map((key) => quote(key.name)),
      "and",
    );
    return set.length > 1 ? `${names} together` : names;
  });
  const last = sets.at(-1);
  if (last === undefined) return [];
  if (sets.length === 1) return [`It must contain ${last}.`];
  const comma = atLeastOneOf.some((set) => set.length > 1) ? "," : "";
  const opening = sets.length > 2 ? "at least one of " : "";
  return [`It must contain ${opening}${sets.slice(0, -1).join(", ")}${comma} or ${last}.`];
}
