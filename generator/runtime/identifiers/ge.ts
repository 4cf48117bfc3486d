import { hashed, type Identifier } from "../shared/identifier.js";
import { readCodeTable } from "../shared/normalise/code-table.js";

/** A gender. */
export const ge: Identifier = /* @__PURE__ */ hashed(
  "unknown-gender",
  "is not an English word for female or male that Meta knows",
  matchGe,
);

const WORDS = `
f aunt belle bride chick countess dame daughter duchess empress f female gal girl girlfriend goddess her
f hers herself lady lass ma'am madam maiden mama miss mom mommy mother mrs ms niece princess queen she
f sister widow wife woman
m bloke boy boyfriend brother chap count dad daddy dude duke emperor father fellow gentleman god groom guy
m he him himself his husband king lad lord m male man mister mr nephew papa prince sir son uncle widower
`;

let codes: ReadonlyMap<string, string> | undefined;

/** A gender as `m` or `f`, from the words that Meta's parameter builder knows (capi-param-builder-nodejs 1.3.2). */
export function matchGe(text: string): string | undefined {
  codes ??= readCodeTable(WORDS);
  return codes.get(text.trim().toLowerCase());
}
