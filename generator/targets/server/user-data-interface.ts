import type { CatalogUserDataKey } from "../../catalog/catalog.js";
import { type Code, code } from "../../emit/code.js";
import { fieldLines, interfaceOf } from "../../emit/field-type.js";
import type { TsFile } from "../../emit/ts-file.js";
import type { UserDataModel } from "../../model/model.js";
import { joinWords } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { type Origins, originWords } from "./origin-words.js";

/** Prints the interface of an event's identifiers: what Meta wants of them before hashing. */
export function userDataInterface(
  file: TsFile,
  name: string,
  userData: UserDataModel,
  origins: Origins,
): void {
  const words = [
    "Whom the event is about, as it is known: the builder normalises and hashes.",
    ...least(userData),
  ];
  interfaceOf(file, name, [words.join(" ")], () => {
    for (const key of identifiersOf(userData)) {
      const field = {
        name: key.name,
        description: key.description,
        presence: { kind: userData.required.includes(key) ? "required" : "optional" },
        schema: { type: "string" },
      } as const;
      fieldLines(file, field, typeOf(key), originWords(origins, "identifier", key.name));
    }
  });
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
  if (sets.length === 1) return [`It must hold ${last}.`];
  const comma = atLeastOneOf.some((set) => set.length > 1) ? "," : "";
  const opening = sets.length > 2 ? "at least one of " : "";
  return [`It must hold ${opening}${sets.slice(0, -1).join(", ")}${comma} or ${last}.`];
}
