import { onceFor } from "../value/once-for.js";
import type { TextChain } from "../value/text-chain.js";
import { type TextSet, textsMatching, theseTexts } from "../value/text-set.js";
import type { ValueSchema } from "../value/value-schema.js";
import type { TemplatePart } from "./model.js";
import { partPattern } from "./part-pattern.js";

/** A piece of an event id: text that is always the same, or a part and the values it can have. */
export type IdPiece = { readonly kind: "literal"; readonly text: string } | PartPiece;

/** A part of an event id. */
export interface PartPiece {
  readonly kind: "part";
  readonly name: string;
  readonly schema: ValueSchema;
}

/** The pieces of a template: parts and literals in turn, a part that is always the same among the literals. */
export function idPieces(parts: readonly TemplatePart[]): readonly IdPiece[] {
  const pieces: IdPiece[] = [];
  for (const part of parts) {
    const text = literalText(part);
    const previous = pieces.at(-1);
    if (text === undefined) {
      if (part.kind === "field") pieces.push({ kind: "part", name: part.name, schema: part.field.schema });
    } else if (previous?.kind === "literal") {
      pieces[pieces.length - 1] = { kind: "literal", text: previous.text + text };
    } else pieces.push({ kind: "literal", text });
  }
  return pieces;
}

/** The text that a piece of a template always is; undefined where it differs from one occurrence to the next. */
export function literalText(part: TemplatePart): string | undefined {
  if (part.kind === "literal") return part.text;
  return part.field.presence.kind === "constant" ? String(part.field.presence.value) : undefined;
}

/** What each piece of an id can be; of an id without pieces, that it is empty. */
export const chainOf = onceFor(
  (pieces: readonly IdPiece[]): TextChain =>
    pieces.length === 0 ? [theseTexts([""])] : pieces.map(pieceTexts),
);

function pieceTexts(piece: IdPiece): TextSet {
  return piece.kind === "literal" ? theseTexts([piece.text]) : partTexts(piece.schema);
}

/** The texts that a part can be, and maybe more: those of its enum, else those that its pattern matches. */
export function partTexts(schema: ValueSchema): TextSet {
  return schema.enum === undefined ? textsMatching(partPattern(schema)) : theseTexts(schema.enum.map(String));
}
