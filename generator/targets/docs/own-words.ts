import type { FieldModel } from "../../model/model.js";
import { fieldWords } from "./value-words.js";
import type { OwnWords } from "./view.js";

/**
 * What an event says of a field that is not what it is in all events. Words of Meta's stand where those of all events
 * do; of a value that is always the same there is nothing to say but what the contract has to say.
 */
export function ownWords(
  { presence, schema, description }: Pick<FieldModel, "presence" | "schema" | "description">,
  metasWords: string | undefined,
): OwnWords | undefined {
  const meaning = description === metasWords ? "" : description;
  if (presence.kind === "constant" && meaning === "") return undefined;
  return { value: fieldWords({ presence, schema }), meaning };
}
