import fc from "fast-check";
import type { IdPiece } from "../../generator/model/id-pieces.js";
import { partPattern } from "../../generator/model/part-pattern.js";
import type { ValueSchema } from "../../generator/value/value-schema.js";
import { shortTexts } from "./short-texts.js";

/** What the parts of a random template are of: over few characters, so that they get in each other's way. */
const SCHEMAS: readonly ValueSchema[] = [
  { type: "string", pattern: "^[ab-]+$" },
  { type: "string", pattern: "^[^-]+$" },
  { type: "string", pattern: "^[ab]{2}$" },
  { type: "string", pattern: "^[a-]{1,2}$" },
  { type: "string", pattern: "^(?:ab|-b)?$" },
  { type: "string", pattern: "^a*$" },
  { type: "string", pattern: "^b?$" },
  { type: "string", pattern: "^b(?:-b)*$" },
  { type: "string", pattern: "^(?!-)[a-]*$" },
  { type: "string", pattern: "^(?:a|-)b+$" },
  { type: "string", pattern: "^a|b$" },
  { type: "string", enum: ["a", "b"] },
  { type: "string", enum: ["a", "ab", "b-"] },
  { type: "string", enum: ["", "-"] },
  { type: "integer" },
  { type: "integer", enum: [1, 10] },
];

const TEXTS = shortTexts("ab-01", 3);

const values = new Map(SCHEMAS.map((schema) => [schema, valuesOf(schema)]));

function valuesOf(schema: ValueSchema): readonly string[] {
  const pattern = new RegExp(partPattern(schema), "u");
  return TEXTS.filter((text) => pattern.test(text)).slice(0, 40);
}

const literal = fc
  .constantFrom("-", "-", "--", "-a-", "a", "ab", "b-b", "0")
  .map((text): IdPiece => ({ kind: "literal", text }));

const part = fc
  .tuple(fc.constantFrom("p", "q", "r", "s", "t"), fc.constantFrom(...SCHEMAS))
  .map(([name, schema]): IdPiece => ({ kind: "part", name, schema }));

/** Random templates; no two literals stand side by side, for resolving has joined them. */
export const someTemplate = fc
  .array(fc.oneof({ arbitrary: part, weight: 2 }, literal), { minLength: 1, maxLength: 5 })
  .map((pieces) =>
    pieces.filter((piece, index) => piece.kind === "part" || pieces[index - 1]?.kind !== "literal"),
  );

/** Many ids that a template can make, each with what its pieces are: all short ones of a short template. */
export function someIds(pieces: readonly IdPiece[]): readonly (readonly string[])[] {
  let ids: readonly (readonly string[])[] = [[]];
  for (const piece of pieces) {
    const texts = piece.kind === "literal" ? [piece.text] : (values.get(piece.schema) ?? []);
    ids = ids.flatMap((id) => texts.map((text) => [...id, text]));
    // Every so many of them, so that the first and the last values of a part stay among them.
    const stride = Math.ceil(ids.length / 4000);
    ids = ids.filter((_, index) => index % stride === 0);
  }
  return ids;
}
