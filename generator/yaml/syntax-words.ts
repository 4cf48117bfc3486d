import type { ErrorCode } from "yaml";

/** A breach of YAML's laws in our words. */
export interface SyntaxWords {
  readonly message: string;
  readonly mend: string;
}

const BRACKETS: SyntaxWords = {
  message: "a `[` or `{` is not closed before the next key",
  mend: "close it, or indent all that stands inside the brackets further than the key before them",
};

/** A line that YAML takes for the rest of the text before it. */
export const PUSHED_IN: SyntaxWords = {
  message: "a line that is indented further than the key before it",
  mend: "let all keys of a map start in the same column; where the line goes on with the text before it, put the whole text in quotes",
};

const QUOTE_TEXT = "put the whole text in quotes";

const MISSING: readonly (readonly [sign: string, words: SyntaxWords])[] = [
  ["quote", { message: "a quote is opened and never closed", mend: "close it at the end of the text" }],
  [
    "followed by map values",
    { message: "a key without `:` and value", mend: "write `key: value`, with a space behind the colon" },
  ],
  [
    "Comments must be",
    {
      message: "a `#` directly behind a value",
      mend: "put a space before the comment, or quote the text it belongs to",
    },
  ],
  ["space after :", { message: "a `:` without a space behind it", mend: "put a space behind the colon" }],
  [
    "or :",
    { message: "a `,` or `:` is missing", mend: "part items with `, ` and keys from values with `: `" },
  ],
  ["items", { message: "a comma is missing between two items", mend: "part the items with `, `" }],
  ["without -", { message: "an item of a list without `-`", mend: "start each item with `- `" }],
  ["must end with", { message: "a `[` or `{` is never closed", mend: "close it with `]` or `}`" }],
  ["next token", { message: "a space is missing behind this", mend: "put a space behind it" }],
];

const BY_CODE: Partial<Readonly<Record<ErrorCode, SyntaxWords>>> = {
  ALIAS_PROPS: {
    message: "an alias with an anchor of its own",
    mend: "keep the alias or the anchor, not both",
  },
  BAD_ALIAS: {
    message: "an anchor or alias without a usable name",
    mend: "give it a name of letters and digits; text that starts with `&` or `*` goes in quotes",
  },
  BAD_DQ_ESCAPE: {
    message: "a backslash in double quotes that starts no known escape",
    mend: "use single quotes, in which a backslash is just a backslash, or double the backslash",
  },
  BAD_PROP_ORDER: { message: "an anchor before its `-`, `?` or `:`", mend: "put the anchor behind it" },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "a second `key: value` or list where one value is expected",
    mend: "where a colon belongs to the text, put the text in quotes; where a map begins, start it on a line of its own, indented further",
  },
  BLOCK_IN_FLOW: {
    message: "an indented list or map inside `[ ]` or `{ }`",
    mend: "put the inner one in brackets too",
  },
  KEY_OVER_1024_CHARS: {
    message: "a key of more than 1,024 characters",
    mend: "shorten it, or look for the quote or colon that is missing before it",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "a line without a `:`, or a key over several lines",
    mend: "write `key: value`; a longer text stands indented behind `|` or `>`",
  },
  MULTIPLE_ANCHORS: { message: "a value with two anchors", mend: "keep one of them" },
  MULTIPLE_TAGS: { message: "a value with two tags", mend: "delete the tags" },
};

const ANYTHING_ELSE: SyntaxWords = {
  message: "this cannot stand here",
  mend: `where it is part of a text, ${QUOTE_TEXT}; else look for a bracket, quote, comma or indent that is wrong before it`,
};

/** A bracket ends a text without quotes as soon as that stands in brackets itself. */
function inPlainText(bracket: string): SyntaxWords {
  const example = bracket === "[" ? '{ contents.id: "lines[].sku" }' : '{ eventId: "order-{order_id}" }';
  return {
    message: `a \`${bracket}\` in a text that is not in quotes`,
    mend: `inside \`{ }\` and \`[ ]\`, put a text that holds brackets in quotes, as in \`${example}\``,
  };
}

/** Behind a quote or bracket that is closed, only a comma, a comment or the next line can follow. */
function behindClosing(before: string): SyntaxWords | undefined {
  if (before === "}" || before === "]") {
    return {
      message: `text behind a closing \`${before}\``,
      mend: 'text that starts with a bracket goes in quotes as a whole, as in `eventId: "{order_id}-paid"`',
    };
  }
  if (before !== '"' && before !== "'") return undefined;
  const other = before === "'" ? "double" : "single";
  return {
    message: "text behind a closing quote",
    mend: `a quote ends the text that it opened: put the whole text in ${other} quotes, or write the inner quote as \`${before === "'" ? "''" : '\\"'}\``,
  };
}

function interruptsText(code: ErrorCode, before: string, character: string): boolean {
  const unexpected = code === "UNEXPECTED_TOKEN" || code === "MISSING_CHAR";
  return unexpected && /[[{]/.test(character) && /[^\s"'[\]{}]/.test(before);
}

/** Words for an error of the YAML parser; `before` and `character` stand left of its place and at it. */
export function syntaxWords(code: ErrorCode, said: string, before: string, character: string): SyntaxWords {
  if (interruptsText(code, before, character)) return inPlainText(character);
  const behind = code === "UNEXPECTED_TOKEN" && /\S/.test(character) ? behindClosing(before) : undefined;
  if (behind !== undefined) return behind;
  if (code === "BAD_INDENT") {
    if (said.startsWith("Flow")) return BRACKETS;
    return {
      message: "a line that is not indented like its neighbours",
      mend: "let all keys of a map, and all `-` of a list, start in the same column",
    };
  }
  if (code === "BAD_SCALAR_START") {
    return { message: `text that starts with the reserved character ${character}`, mend: QUOTE_TEXT };
  }
  if (code === "MISSING_CHAR") return MISSING.find(([sign]) => said.includes(sign))?.[1] ?? ANYTHING_ELSE;
  if (code === "UNEXPECTED_TOKEN" && said.startsWith("Block scalar header")) {
    return {
      message: "text on the same line as `|` or `>`",
      mend: "start the text on the next line, indented",
    };
  }
  return BY_CODE[code] ?? ANYTHING_ELSE;
}
