import type { Spanned } from "../source/source-file.js";
import { onceFor } from "../value/once-for.js";
import type { Finding } from "./finding.js";

/** A piece of a template as it was written: literal text, or the name between a pair of braces. */
export type WrittenPiece =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "name"; readonly name: string };

/** The parsed template of an event's ids; nothing is looked up. */
export interface IdTemplate {
  readonly pieces: readonly WrittenPiece[];
  /** The names among the pieces, each once. */
  readonly names: ReadonlySet<string>;
  /** The first flaw, which causes the others: a brace that is missing here is one too many there. */
  readonly problem: Extract<Finding, { kind: "malformed-template" }>["problem"] | undefined;
}

/** Parses a template. The well-formed pieces of a flawed one are returned all the same. */
export const idTemplate = onceFor(({ value: text }: Spanned<string>): IdTemplate => {
  const pieces: WrittenPiece[] = [];
  const names = new Set<string>();
  let problem: IdTemplate["problem"];
  for (const piece of text.match(/\{\{[^{}]*\}\}|\{[^{}]*\}|\{[^{}]*|\}|[^{}]+/g) ?? []) {
    if (piece === "}") problem ??= "stray";
    else if (!piece.startsWith("{")) {
      if (/[\p{Cc}\u2028\u2029]/u.test(piece)) problem ??= "control";
      pieces.push({ kind: "literal", text: piece });
    } else if (!piece.endsWith("}")) problem ??= "unclosed";
    else {
      if (piece.startsWith("{{")) problem ??= "doubled";
      const name = piece.replace(/^\{+|\}+$/g, "").trim();
      if (name === "") problem ??= "empty";
      else {
        pieces.push({ kind: "name", name });
        names.add(name);
      }
    }
  }
  return { pieces, names, problem };
});
