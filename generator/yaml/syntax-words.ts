import type { ErrorCode } from "yaml";

/** A YAML syntax error in our words. */
export interface SyntaxWords {
  readonly message: string;
  readonly help: string;
}

const BRACKETS: SyntaxWords = {
  message: "a `[` or `{` is not closed before the next key",
  help: "close it, or indent everything inside the brackets further than the key before them",
};

/** A line that YAML treats as the rest of the text before it. */
export const PUSHED_IN: SyntaxWords = {
  message: "a line that is indented further than the key before it",
  help: "let all keys of a map start in the same column; if the line continues the text before it, put the whole text in quotes",
};

const QUOTE_TEXT = "put the whole text in quotes";

const MISSING: readonly (readonly [sign: string, words: SyntaxWords])[] = [
  ["quote", { message: "a quote is opened and never closed", help: "close it at the end of the text" }],
  [
    "followed by map values",
    { message: "a key without `:` and value", help: "write `key: value`, with a space after the colon" },
  ],
  [
    "Comments must be",
    {
      message: "a `#` directly after a value",
      help: "put a space before the comment, or quote the text it belongs to",
    },
  ],
  ["space after :", { message: "a `:` without a space after it", help: "put a space after the colon" }],
  [
    "or :",
    { message: "a `,` or `:` is missing", help: "separate items with `, ` and keys from values with `: `" },
  ],
  ["items", { message: "a comma is missing between two items", help: "separate the items with `, `" }],
  ["without -", { message: "an item of a list without `-`", help: "start each item with `- `" }],
  ["must end with", { message: "a `[` or `{` is never closed", help: "close it with `]` or `}`" }],
  ["next token", { message: "a space is missing after this", help: "put a space after it" }],
];

const BY_CODE: Partial<Readonly<Record<ErrorCode, SyntaxWords>>> = {
  ALIAS_PROPS: {
    message: "an alias with an anchor of its own",
    help: "keep the alias or the anchor, not both",
  },
  BAD_ALIAS: {
    message: "an anchor or alias without a usable name",
    help: "give it a name of letters and digits; text that starts with `&` or `*` goes in quotes",
  },
  BAD_DQ_ESCAPE: {
    message: "a backslash in double quotes that starts no known escape",
    help: "use single quotes, in which a backslash is just a backslash, or double the backslash",
  },
  BAD_PROP_ORDER: { message: "an anchor before its `-`, `?` or `:`", help: "put the anchor after it" },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "a second `key: value` or list where one value is expected",
    help: "if a colon belongs to the text, put the text in quotes; if a map begins here, start it on a line of its own, indented further",
  },
  BLOCK_IN_FLOW: {
    message: "an indented list or map inside `[ ]` or `{ }`",
    help: "put the inner one in brackets too",
  },
  KEY_OVER_1024_CHARS: {
    message: "a key of more than 1,024 characters",
    help: "shorten it, or look for the quote or colon that is missing before it",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "a line without a `:`, or a key over several lines",
    help: "write `key: value`; put a longer text, indented, after `|` or `>`",
  },
  MULTIPLE_ANCHORS: { message: "a value with two anchors", help: "keep one of them" },
  MULTIPLE_TAGS: { message: "a value with two tags", help: "delete the tags" },
};

const ANYTHING_ELSE: SyntaxWords = {
  message: "this is not allowed here",
  help: `if it is part of a text, ${QUOTE_TEXT}; otherwise look for a wrong bracket, quote, comma or indent before it`,
};

/** A bracket ends a text without quotes that is itself in brackets. */
function inPlainText(bracket: string): SyntaxWords {
  const example = bracket === "[" ? '{ contents.id: "lines[].sku" }' : '{ eventId: "order-{order_id}" }';
  return {
    message: `a \`${bracket}\` in a text that is not in quotes`,
    help: `inside \`{ }\` and \`[ ]\`, put a text that contains brackets in quotes, as in \`${example}\``,
  };
}

/** After a closed quote or bracket, only a comma, a comment or the next line can follow. */
function behindClosing(before: string): SyntaxWords | undefined {
  if (before === "}" || before === "]") {
    return {
      message: `text after a closing \`${before}\``,
      help: 'text that starts with a bracket goes in quotes as a whole, as in `eventId: "{order_id}-paid"`',
    };
  }
  if (before !== '"' && before !== "'") return undefined;
  const other = before === "'" ? "double" : "single";
  return {
    message: "text after a closing quote",
    help: `a quote ends the text that it opened: put the whole text in ${other} quotes, or write the inner quote as \`${before === "'" ? "''" : '\\"'}\``,
  };
}

function interruptsText(code: ErrorCode, before: string, character: string): boolean {
  const unexpected = code === "UNEXPECTED_TOKEN" || code === "MISSING_CHAR";
  return unexpected && /[[{]/.test(character) && /[^\s"'[\]{}]/.test(before);
}

/** Words for an error of the YAML parser; `before` and `character` are the characters before and at its position. */
export function syntaxWords(code: ErrorCode, said: string, before: string, character: string): SyntaxWords {
  if (interruptsText(code, before, character)) return inPlainText(character);
  const behind = code === "UNEXPECTED_TOKEN" && /\S/.test(character) ? behindClosing(before) : undefined;
  if (behind !== undefined) return behind;
  if (code === "BAD_INDENT") {
    if (said.startsWith("Flow")) return BRACKETS;
    return {
      message: "a line that is not indented like its neighbours",
      help: "let all keys of a map, and all `-` of a list, start in the same column",
    };
  }
  if (code === "BAD_SCALAR_START") {
    return { message: `text that starts with the reserved character ${character}`, help: QUOTE_TEXT };
  }
  if (code === "MISSING_CHAR") return MISSING.find(([sign]) => said.includes(sign))?.[1] ?? ANYTHING_ELSE;
  if (code === "UNEXPECTED_TOKEN" && said.startsWith("Block scalar header")) {
    return {
      message: "text on the same line as `|` or `>`",
      help: "start the text on the next line, indented",
    };
  }
  return BY_CODE[code] ?? ANYTHING_ELSE;
}
