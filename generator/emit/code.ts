import { invariant } from "../text/invariant.js";
import { escapeInvisible } from "../text/invisible.js";
import { TEMPLATE_OPENER } from "../text/template-opener.js";
import type { JsonValue } from "../value/json-value.js";

/** A name that another module exports; printing it imports it. */
export interface Imported {
  readonly kind: "import";
  readonly name: string;
  /** The path of the module within the output, without an ending: `shared/checkout-paid`. */
  readonly module: string;
  readonly typeOnly: boolean;
}

/** Items between brackets, or the types of a union: on one line where they fit, else one a line. */
export interface Group {
  readonly kind: "group";
  readonly open: string;
  readonly close: string;
  readonly items: readonly Code[];
  readonly separator: ", " | " | ";
  /** A space inside the brackets when on one line, which an empty group omits. */
  readonly padded: boolean;
  /** How wide it is on one line, unless an import in it is given another name: then it is wider. */
  readonly width: number;
}

/** A regular expression with the `u` flag: a literal, or a call where literals may not have that flag. */
export interface Pattern {
  readonly kind: "pattern";
  /** The literal's text between the slashes. */
  readonly source: string;
}

/** What code is made of. */
export type Piece = string | Imported | Group | Pattern;

/** Code to be printed. Only this file can create it, so that no text of a contract can become code by itself. */
export class Code {
  /** Two texts are never adjacent. */
  readonly #pieces: readonly Piece[];

  private constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** For this module alone. */
  static of(pieces: readonly Piece[]): Code {
    return new Code(pieces);
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }
}

/** What may be interpolated into `code`: never a plain string. */
export type Printable = Code | Imported | number;

/** A code template; it interpolates code, imported names and numbers. */
export function code(strings: TemplateStringsArray, ...holes: readonly Printable[]): Code {
  const pieces: Piece[] = [];
  let text = strings[0] ?? "";
  let index = 0;
  for (const hole of holes) {
    index += 1;
    if (typeof hole === "number") text += String(hole);
    else if (hole instanceof Code) text = appendAll(pieces, text, hole.pieces);
    else text = append(pieces, text, hole);
    text += strings[index] ?? "";
  }
  return ended(pieces, text);
}

/** Several pieces of code, one after the other, separated by a text of ours. */
export function join(parts: readonly Code[], separator: ", " | " | " | " & " | " "): Code {
  const pieces: Piece[] = [];
  let text = "";
  let isFirst = true;
  for (const part of parts) {
    text = appendAll(pieces, isFirst ? text : text + separator, part.pieces);
    isFirst = false;
  }
  return ended(pieces, text);
}

/** Appends pieces after a text that is not among them yet, and returns the one that they end in. */
function appendAll(pieces: Piece[], before: string, more: readonly Piece[]): string {
  let text = before;
  for (const piece of more) text = append(pieces, text, piece);
  return text;
}

function append(pieces: Piece[], before: string, piece: Piece): string {
  if (typeof piece === "string") return before + piece;
  if (before !== "") pieces.push(before);
  pieces.push(piece);
  return "";
}

function ended(pieces: Piece[], text: string): Code {
  if (text !== "") pieces.push(text);
  return Code.of(pieces);
}

/** A name exported by another module of the output. */
export function use(name: string, module: string): Imported {
  return { kind: "import", name, module, typeOnly: false };
}

/** The same for a type. */
export function useType(name: string, module: string): Imported {
  return { kind: "import", name, module, typeOnly: true };
}

/** `[a, b]` on one line or several. */
export function arrayOf(items: readonly Code[]): Code {
  return Code.of([group("[", items, "]")]);
}

/** `{ a: 1, b: 2 }` on one line or several; `{}` when empty. */
export function objectOf(entries: readonly Code[]): Code {
  return Code.of([group("{", entries, "}", ", ", entries.length > 0)]);
}

/** `f(a, b)`: the arguments on one line or several. */
export function call(callee: Code | Imported, args: readonly Code[]): Code {
  const list = group("(", args, ")");
  return Code.of(callee instanceof Code ? [...callee.pieces, list] : [callee, list]);
}

/** `A | B`; a union among the types is taken apart. */
export function unionOf(types: readonly Code[], { bracketed }: { readonly bracketed?: boolean } = {}): Code {
  const items: Code[] = [];
  for (const type of types) {
    const piece = type.pieces.length === 1 ? type.pieces[0] : undefined;
    const isUnion = typeof piece === "object" && piece.kind === "group" && piece.separator === " | ";
    if (isUnion && piece.open === "") items.push(...piece.items);
    else items.push(type);
  }
  return Code.of([bracketed === true ? group("(", items, ")", " | ") : group("", items, "", " | ")]);
}

function group(
  open: string,
  items: readonly Code[],
  close: string,
  separator: Group["separator"] = ", ",
  padded = false,
): Group {
  let width =
    open.length + close.length + (padded ? 2 : 0) + separator.length * Math.max(items.length - 1, 0);
  for (const { pieces } of items) for (const piece of pieces) width += widthOf(piece);
  return { kind: "group", open, close, items, separator, padded, width };
}

/** How wide a piece is on one line, unless an import is given another name. */
function widthOf(piece: Piece): number {
  if (typeof piece === "string") return piece.length;
  if (piece.kind === "pattern") return patternLiteral(piece).length;
  return piece.kind === "import" ? piece.name.length : piece.width;
}

const RESERVED_WORDS = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** Whether a text is a valid variable name as it is. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(text) && !RESERVED_WORDS.has(text);
}

/** A name of ours or made by `naming`. */
export function identifier(text: string): Code {
  invariant(isIdentifier(text), "an emitted identifier is a valid one");
  return Code.of([text]);
}

/** A property's name in a type or an object: bare where it can be, else quoted. */
export function propertyName(text: string): Code {
  return Code.of([propertyText(text)]);
}

/** The same as text, for a script element. */
export function propertyText(name: string): string {
  // Written plainly, this one would set the prototype instead of a property.
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : scriptText(name);
}

/** The same in quotes in any case, where the names are any texts. */
export function quotedName(text: string): Code {
  return text === "__proto__" ? propertyName(text) : literal(text);
}

/** The access to a property: `.name` where it can be, else `["na-me"]`. */
export function access(text: string): Code {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(text) ? Code.of([`.${text}`]) : code`[${literal(text)}]`;
}

/** A variable of Tag Manager, which keeps its type where it stands without quotes. */
export function tagManagerVariable(name: string): Code {
  invariant(/^[A-Za-z0-9 _.-]+$/.test(name), "a variable's name has no sign that Tag Manager refuses");
  return Code.of([`{{${name}}}`]);
}

/** A value of a contract as a literal. */
export function literal(value: JsonValue): Code {
  if (typeof value === "object") {
    if (Array.isArray(value)) return arrayOf(value.map(literal));
    return objectOf(
      Object.entries(value).map(([name, entry]) => code`${propertyName(name)}: ${literal(entry)}`),
    );
  }
  return Code.of([typeof value === "string" ? scriptText(value) : String(value)]);
}

/** A regular expression of a contract with the `u` flag. */
export function regExpLiteral(pattern: string): Code {
  // `source` escapes slashes and line ends, so that the text cannot leave the literal.
  return Code.of([{ kind: "pattern", source: escapeInvisible(new RegExp(pattern, "u").source) }]);
}

/** A pattern as a literal, fit for a script element as well. */
export function patternLiteral({ source }: Pattern): string {
  // A `<` may be part of `(?<`, so that it is the sign behind it that is written otherwise.
  return `/${source.replaceAll("</", "<\\/").replaceAll("<!--", "<!-\\x2d")}/u`;
}

/** A pattern as a call, in ES5. */
export function patternCall({ source }: Pattern): string {
  return `new RegExp(${scriptText(source)}, "u")`;
}

/**
 * A value as JavaScript text on one line; `</` and `<!--` would end or confuse a script element, and what opens an
 * expression or a tag of a template language would be run where the script is pasted.
 */
export function scriptText(value: JsonValue): string {
  return escapeInvisible(JSON.stringify(value))
    .replaceAll("</", "<\\/")
    .replaceAll("<!--", "<\\!--")
    .replace(TEMPLATE_OPENER, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}
