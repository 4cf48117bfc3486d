import { ts } from "ts-morph";
import { type Capture, type Literal, TRACK_METHODS, type TrackMethod } from "./capture.js";
import { literalOf } from "./literal.js";

const OPENING = /<script\b[^<>]*>/gi;
const CLOSING = /<\/script/gi;
const HANDLER = /\bon[a-z]{1,40}\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/gi;

/** A program, and the line of the input in which it begins. */
interface Part {
  readonly text: string;
  readonly line: number;
}

/**
 * The calls in a program that send an event or start a pixel, in their order. It is parsed and never run. A page is no
 * program; there, the scripts and handlers are.
 */
export function readScript(text: string): readonly Capture[] | "too deep" {
  const isPage = /^\s*</.test(text);
  const parts = isPage ? partsOf(text) : [{ text, line: 1 }];
  try {
    const calls = parts.flatMap(callsIn);
    return calls.length > 0 || isPage ? calls : partsOf(text).flatMap(callsIn);
  } catch (error) {
    // The parser goes down with the nesting of what it reads.
    if (error instanceof RangeError) return "too deep";
    throw error;
  }
}

function partsOf(page: string): readonly Part[] {
  const handlers = [...page.matchAll(HANDLER)].map((match) => {
    const text = match[1] ?? match[2] ?? "";
    return { text, start: match.index + match[0].length - 1 - text.length };
  });
  return [...withLines(page, scriptsIn(page)), ...withLines(page, handlers)];
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

function scriptsIn(page: string): readonly Piece[] {
  const scripts: Piece[] = [];
  let end = 0;
  for (const { index, 0: tag } of page.matchAll(OPENING)) {
    if (index < end) continue;
    const start = index + tag.length;
    CLOSING.lastIndex = start;
    end = CLOSING.exec(page)?.index ?? page.length;
    scripts.push({ text: page.slice(start, end), start });
  }
  return scripts;
}

/** The pieces, in order, with the lines that they begin in: each line end is counted once. */
function withLines(page: string, pieces: readonly Piece[]): readonly Part[] {
  let line = 1;
  let from = 0;
  return pieces.map(({ text, start }) => {
    for (let at = page.indexOf("\n", from); at !== -1 && at < start; at = page.indexOf("\n", at + 1))
      line += 1;
    from = start;
    return { text, line };
  });
}

function callsIn({ text, line: first }: Part): readonly Capture[] {
  const options = {
    languageVersion: ts.ScriptTarget.ES2022,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  const source = ts.createSourceFile("captured.ts", text, options, false);
  const captures: Capture[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const at = `line ${first + source.getLineAndCharacterOfPosition(node.getStart(source)).line}`;
      const capture = captureOf(node, at);
      if (capture !== undefined) captures.push(capture);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return captures;
}

function captureOf({ expression, arguments: given }: ts.CallExpression, at: string): Capture | undefined {
  const path = pathOf(expression);
  const args = given.map(literalOf);
  if (path === "fbq") return fbqCapture(args, at);
  if (path === "gtag" && args[0]?.value === "event") {
    return { kind: "push", at, name: args[1] ?? NOTHING, data: args[2] ?? NOTHING };
  }
  return path === "dataLayer.push" ? pushCapture(args[0], at) : undefined;
}

const NOTHING: Literal = { value: undefined, unread: [] };

function fbqCapture([method, ...args]: readonly Literal[], at: string): Capture | undefined {
  if (method?.value === "init") return { kind: "init", at, args };
  const known = TRACK_METHODS.find((one): one is TrackMethod => one === method?.value);
  return known && { kind: "call", at, method: known, args };
}

/** A push without an event sets what later ones are read with. */
function pushCapture(pushed: Literal | undefined, at: string): Capture | undefined {
  if (typeof pushed?.value !== "object" || pushed.value === null || !("event" in pushed.value))
    return undefined;
  const { event, ...data } = pushed.value;
  const isNamed = !pushed.unread.includes("event");
  return {
    kind: "push",
    at,
    name: isNamed ? { value: event, unread: [] } : { value: undefined, unread: [""] },
    data: { value: data, unread: pushed.unread.filter((path) => path !== "event") },
  };
}

/** `fbq` for `fbq`, `window.fbq`, `(window as any).fbq` and `window["fbq"]`. */
function pathOf(callee: ts.Expression): string | undefined {
  const expression = bare(callee);
  if (ts.isIdentifier(expression)) return expression.text;
  const isIndexed = ts.isElementAccessExpression(expression);
  if (!isIndexed && !ts.isPropertyAccessExpression(expression)) return undefined;
  const last = isIndexed ? expression.argumentExpression : expression.name;
  if (!ts.isIdentifier(last) && !ts.isStringLiteral(last)) return undefined;
  const object = pathOf(expression.expression);
  return object === undefined || GLOBALS.includes(object) ? last.text : `${object}.${last.text}`;
}

const GLOBALS = ["window", "globalThis", "self", "top", "parent"];

/** The expression without what only the type checker reads. */
function bare(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isTypeAssertionExpression(expression) ||
    ts.isNonNullExpression(expression) ||
    ts.isSatisfiesExpression(expression)
    ? bare(expression.expression)
    : expression;
}
