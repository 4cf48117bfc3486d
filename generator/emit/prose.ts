import { oneLine } from "./comment.js";
import { atLineStart, codeSpan, inlineMarkdown } from "./markdown.js";

/** A part of a sentence: words of ours, words of a contract, or a name shown as code. */
type Piece = { readonly kind: "ours" | "text" | "name"; readonly value: string };

/** A sentence that knows which of its words are whose, so that each kind of document can show it safely. */
export interface Prose {
  readonly pieces: readonly Piece[];
}

/** A sentence as it reads; its holes take other sentences, `text` and `name`, never a plain string. */
export function prose(strings: TemplateStringsArray, ...holes: readonly Prose[]): Prose {
  return {
    pieces: strings.flatMap((ours, index): readonly Piece[] => [
      ...(ours === "" ? [] : [{ kind: "ours", value: ours } as const]),
      ...(holes[index]?.pieces ?? []),
    ]),
  };
}

/** Words of a contract or of the catalogue. */
export function text(words: string): Prose {
  return { pieces: [{ kind: "text", value: words }] };
}

/** A name, path or value, shown as code. */
export function name(value: string): Prose {
  return { pieces: [{ kind: "name", value }] };
}

/** Several sentences in one, parted by words of ours. */
export function joinProse(parts: readonly Prose[], separator: ", " | "; " | " "): Prose {
  return {
    pieces: parts.flatMap((part, index) =>
      index === 0 ? part.pieces : [{ kind: "ours", value: separator } as const, ...part.pieces],
    ),
  };
}

/** "a, b and c", or "a, b, or c" where a comma is wanted before the last. */
export function listProse(parts: readonly Prose[], conjunction: " and " | " or " | ", or "): Prose {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? prose``;
  const ours: Prose = { pieces: [{ kind: "ours", value: conjunction }] };
  return prose`${joinProse(parts.slice(0, -1), ", ")}${ours}${last}`;
}

/** Names in a row: "`a`, `b` and `c`". */
export function names(values: readonly string[], conjunction: " and " | " or " = " and "): Prose {
  return listProse(values.map(name), conjunction);
}

/** A sentence without markup, names in backticks. */
export function plainProse({ pieces }: Prose): string {
  return pieces
    .map(({ kind, value }) => (kind === "name" ? `\`${value}\`` : kind === "text" ? oneLine(value) : value))
    .join("");
}

/** A sentence as a line or a table cell of Markdown. */
export function proseMarkdown({ pieces }: Prose): string {
  const line = pieces.map(({ kind, value }) => {
    if (kind === "name") return codeSpan(value);
    return inlineMarkdown(kind === "text" ? oneLine(value) : value);
  });
  return pieces[0]?.kind === "name" ? line.join("") : atLineStart(line.join(""));
}
