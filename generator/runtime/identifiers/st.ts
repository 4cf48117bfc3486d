import { hashed, type Identifier } from "../shared/identifier.js";
import { readCodeTable } from "../shared/normalise/code-table.js";
import { fold } from "../shared/normalise/fold.js";
import { REGIONS } from "../shared/normalise/region-table.js";

/** A state or province. */
export const st: Identifier = /* @__PURE__ */ hashed(
  "malformed-state",
  "contains no letter from A to Z",
  normaliseState,
);

/**
 * The two-letter code of a state or province in lower case, as a page passes it. A name is not accepted: Meta's
 * script would cut it to two letters, which for `New York` are those of Nebraska (Advanced matching, 2023-12-21).
 */
export function matchSt(text: string): string | undefined {
  const code = text.trim().toLowerCase();
  return /^[a-z]{2}$/.test(code) ? code : undefined;
}

let codes: ReadonlyMap<string, string> | undefined;

/**
 * A state or province in two letters. Names of the United States and Canada become their codes, also where they stand
 * within a longer text; anything else is cut to its first two letters, as Meta's browser script does, although its page
 * asks for the full name there (Customer Information Parameters, 2026-01-09; capi-param-builder-nodejs 1.3.2).
 */
function normaliseState(text: string): string | undefined {
  // Full-width letters, as Japanese keyboards write them, stand 0xfee0 after their like.
  const narrow = text.replace(/[\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  const letters = narrow.toLowerCase().replace(/[^a-z]+/g, "");
  if (letters === "") return undefined;
  // Accents are folded before the look-up, which the parameter builder does not do: its Québec is `qu`.
  const folded = fold(text);
  const known = regionCode(folded) ?? (folded === letters ? undefined : regionCode(letters));
  return known ?? letters.slice(0, 2);
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
