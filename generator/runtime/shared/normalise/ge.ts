import { readCodeTable } from "./code-table.js";

const WORDS = `
m m man male boy gentleman guy sir mister mr son father dad daddy papa uncle nephew brother husband boyfriend
m groom widower king prince duke count emperor god lord lad fellow chap bloke dude he him his himself
f f woman female girl lady miss ms mrs madam ma'am daughter mother mom mama mommy aunt niece sister wife
f girlfriend bride widow queen princess duchess countess empress goddess maiden lass gal chick dame belle
f she her hers herself
`;

let codes: ReadonlyMap<string, string> | undefined;

/** A gender as `m` or `f`, from the words that Meta's parameter builder knows (capi-param-builder-nodejs 1.3.2). */
export function normaliseGender(text: string): string | undefined {
  codes ??= readCodeTable(WORDS);
  return codes.get(text.trim().toLowerCase());
}
