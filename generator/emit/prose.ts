import { oneLine } from "./comment.js";
import { atLineStart, codeSpan, inlineMarkdown } from "./markdown.js";

/**
 * A sentence as plain text and as Markdown, with its parts escaped as they are inserted. Only this file can create
 * it, so that no value of a contract can pass for one.
 */
export class Prose {
  readonly #plain: string;
  readonly #markdown: string;

  private constructor(plain: string, markdown: string) {
    this.#plain = plain;
    this.#markdown = markdown;
  }

  /** For this module alone. */
  static of(plain: string, markdown: string): Prose {
    return new Prose(plain, markdown);
  }

  /** Without markup, names in backticks. */
  get plain(): string {
    return this.#plain;
  }

  /** Safe for the middle of a line. */
  get markdown(): string {
    return this.#markdown;
  }
}

/**
 * A sentence template; it interpolates other sentences, `text` and `name`, never a plain string. The words between
 * them are ours and contain no Markdown characters, so they need no escaping.
 */
export function prose(strings: TemplateStringsArray, ...holes: readonly Prose[]): Prose {
  return Prose.of(
    String.raw({ raw: strings }, ...holes.map(({ plain }) => plain)),
    String.raw({ raw: strings }, ...holes.map(({ markdown }) => markdown)),
  );
}

/** Words of a contract or of the catalogue. */
export function text(words: string): Prose {
  const plain = oneLine(words);
  return Prose.of(plain, inlineMarkdown(plain));
}

/** A number: its signs mean nothing within a line. */
export function number(value: number): Prose {
  const digits = String(value);
  return Prose.of(digits, digits);
}

/** A name, path or value, shown as code. */
export function name(value: string): Prose {
  return Prose.of(`\`${value}\``, codeSpan(value));
}

/** Several sentences in one, separated by words of ours. */
export function joinProse(parts: readonly Prose[], separator: ", " | "; " | " "): Prose {
  return listProse(parts, separator, separator);
}

/** "a, b and c". */
export function listProse(
  parts: readonly Prose[],
  conjunction: " and " | " or " | ", or " | ", " | "; " | " ",
  separator: ", " | "; " | " " = ", ",
): Prose {
  const before = (index: number) => (index === 0 ? "" : index === parts.length - 1 ? conjunction : separator);
  return Prose.of(
    parts.map(({ plain }, index) => before(index) + plain).join(""),
    parts.map(({ markdown }, index) => before(index) + markdown).join(""),
  );
}

/** Names in a row: "`a`, `b` and `c`". */
export function names(values: readonly string[], conjunction: " and " | " or " = " and "): Prose {
  return listProse(values.map(name), conjunction);
}

/** A sentence without markup, names in backticks. */
export function plainProse(words: Prose): string {
  return words.plain;
}

/** A sentence as a line or a table cell of Markdown. */
export function proseMarkdown(words: Prose): string {
  return atLineStart(words.markdown);
}
