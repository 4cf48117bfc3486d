import { readCodeTable } from "../../shared/normalise/code-table.js";
import { fold } from "./fold.js";
import { REGIONS } from "./region-table.js";

let codes: ReadonlyMap<string, string> | undefined;

/**
 * A state or province in two letters. Names of the United States and Canada become their codes, also where they stand
 * within a longer text; anything else is cut to its first two letters, as Meta's browser script does, although its page
 * asks for the full name there (Customer Information Parameters, 2026-01-09; capi-param-builder-nodejs 1.3.2).
 */
export function normaliseState(text: string): string | undefined {
  const letters = text.toLowerCase().replace(/[^a-z]+/g, "");
  if (letters === "") return undefined;
  // Accents are folded before the look-up, which the parameter builder does not do: its Québec is `qu`.
  return regionCode(fold(text)) ?? regionCode(letters) ?? letters.slice(0, 2);
}

function regionCode(letters: string): string | undefined {
  // No name is shorter, and most texts are a code already.
  if (letters.length < 4) return undefined;
  codes ??= readCodeTable(REGIONS);
  const exact = codes.get(letters);
  if (exact !== undefined) return exact;
  for (const [name, code] of codes) if (letters.includes(name)) return code;
  return undefined;
}
