import type { FieldModel } from "../../model/model.js";
import { fieldWords } from "./value-words.js";
import type { OwnWords } from "./view.js";

/**
 * What an event says about a field that differs from all events. Meta's descriptions are with those of all events; a
 * constant is described only by the contract's own words.
 */
export function ownWords(
  { presence, schema, description }: Pick<FieldModel, "presence" | "schema" | "description">,
  metasWords: string | undefined,
): OwnWords | undefined {
  const meaning = description === metasWords ? "" : description;
  if (presence.kind === "constant" && meaning === "") return undefined;
  return { value: fieldWords({ presence, schema }), meaning };
}
