import { oneLine } from "./comment.js";
import { atLineStart, codeSpan, inlineMarkdown } from "./markdown.js";

/** Words of ours, words of a contract, or a name that is shown as code. */
interface Piece {
  readonly kind: "ours" | "text" | "name";
  readonly value: string;
}

/**
 * A sentence that knows whose its words are, so that each kind of document can show it safely. It is only made by this
 * file, so that no value of a contract can pass for one.
 */
export class Prose {
  readonly #pieces: readonly Piece[];

  private constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** For this module alone. */
  static of(pieces: readonly Piece[]): Prose {
    return new Prose(pieces);
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }
}

/** A sentence as it reads; its holes take other sentences, `text` and `name`, never a plain string. */
export function prose(strings: TemplateStringsArray, ...holes: readonly Prose[]): Prose {
  return Prose.of(
    strings.flatMap((ours, index) => [
      ...(ours === "" ? [] : [{ kind: "ours", value: ours } as const]),
      ...(holes[index]?.pieces ?? []),
    ]),
  );
}

/** Words of a contract or of the catalogue. */
export function text(words: string): Prose {
  return Prose.of([{ kind: "text", value: words }]);
}

/** A name, path or value, shown as code. */
export function name(value: string): Prose {
  return Prose.of([{ kind: "name", value }]);
}

/** Several sentences in one, parted by words of ours. */
export function joinProse(parts: readonly Prose[], separator: ", " | "; " | " "): Prose {
  return Prose.of(
    parts.flatMap((part, index) =>
      index === 0 ? part.pieces : [{ kind: "ours", value: separator } as const, ...part.pieces],
    ),
  );
}

/** "a, b and c". */
export function listProse(parts: readonly Prose[], conjunction: " and " | " or " | ", or "): Prose {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? prose``;
  const before = joinProse(parts.slice(0, -1), ", ").pieces;
  return Prose.of([...before, { kind: "ours", value: conjunction }, ...last.pieces]);
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
  const parts = pieces.map(({ kind, value }) => {
    if (kind === "name") return codeSpan(value);
    return inlineMarkdown(kind === "text" ? oneLine(value) : value);
  });
  return pieces[0]?.kind === "name" ? parts.join("") : atLineStart(parts.join(""));
}
