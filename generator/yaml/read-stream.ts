import { Composer, type CST, type Document, Lexer, Parser, type YAMLError } from "yaml";

/** What the YAML library makes of a text, as far as it was let go. */
export interface Stream {
  readonly documents: readonly Document.Parsed[];
  readonly directives: readonly CST.Directive[];
  /** Where the text went too deep; the rest was not read then. */
  readonly tooDeepAt?: number;
}

/** How deep lists and maps may lie in each other. */
export const MAX_NESTING = 100;

/** A file that is not YAML at all can have an error in each character; reading stops long before memory runs out. */
const MOST_ERRORS = 1000;

/** One core schema, whatever a directive says; keys, tags, merges and lengths are ours to judge. */
const OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  uniqueKeys: false,
  resolveKnownTags: false,
  logLevel: "silent",
  strict: true,
} as const;

/**
 * Reads a text. Which bracket was never closed can be told by the tokens alone; they take much memory, so they are
 * kept in a second reading where the first one found such a bracket.
 */
export function readStream(text: string): Stream {
  const stream = readOnce(text, { keepSourceTokens: false });
  const isOpen = stream.documents.some(({ errors }) => errors.some(isOpenBracket));
  return isOpen ? readOnce(text, { keepSourceTokens: true }) : stream;
}

/** Whether an error is about a bracket that is not closed where it should be. */
export function isOpenBracket({ message }: YAMLError): boolean {
  return /^Flow .*(?:sufficiently indented|must end with)/.test(message);
}

/**
 * Reads a text in one pass. The parser keeps open collections on a stack, but the composer calls itself for each:
 * so depth is measured while parsing, before anything is composed.
 */
function readOnce(text: string, options: { readonly keepSourceTokens: boolean }): Stream {
  // The library makes an `Error` of each fault, of which there can be one in each character; to find out where in the
  // code it was made takes most of the time, and nobody is told.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return composed(text, options);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function composed(text: string, options: { readonly keepSourceTokens: boolean }): Stream {
  const parser = new Parser();
  const composer = new Composer({ ...OPTIONS, ...options });
  const documents: Document.Parsed[] = [];
  const directives: CST.Directive[] = [];
  let errors = 0;
  const compose = (tokens: Iterable<CST.Token>) => {
    for (const token of tokens) {
      if (token.type === "error") errors += 1;
      if (token.type === "directive") directives.push(token);
      else documents.push(...(composer.next(token) as Iterable<Document.Parsed>));
    }
  };
  for (const lexeme of new Lexer().lex(text)) {
    compose(parser.next(lexeme));
    if (parser.stack.length > MAX_NESTING + 1) return { documents: [], directives, tooDeepAt: parser.offset };
    // A second document is refused, so a third need not be read.
    if (documents.length > 1 || errors + directives.length > MOST_ERRORS) break;
  }
  compose(parser.end());
  documents.push(...(composer.end(true, text.length) as Iterable<Document.Parsed>));
  return { documents, directives };
}
