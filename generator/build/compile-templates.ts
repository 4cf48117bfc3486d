import Handlebars from "handlebars";
import { byCodePoint } from "../text/order.js";

/** What a template is compiled with: the text of every template by path, and the names of our helpers. */
export interface TemplateSet {
  readonly texts: ReadonlyMap<string, string>;
  readonly helpers: ReadonlySet<string>;
}

/** The value that paths start from: a variable of the compiled code, and what a partial was handed under a name. */
interface Frame {
  readonly variable: string;
  readonly handed: ReadonlyMap<string, string>;
}

/** Where a statement stands; the innermost frame is the last one. */
interface Scope {
  readonly path: string;
  readonly frames: readonly Frame[];
}

/**
 * Compiles templates of Handlebars to plain functions that add a view's text to a list, and call each other where one
 * is a part of another. Handlebars parses; what it would do at run time for every call (looking up partials and
 * helpers, frames, options) is settled here. A construct that the templates have no use for is refused.
 */
export function compileTemplates(set: TemplateSet): ReadonlyMap<string, string> {
  const handed = handedNames(set);
  return new Map([...set.texts.keys()].map((path) => [path, compile(set, path, handed.get(path) ?? [])]));
}

function compile(set: TemplateSet, path: string, names: readonly string[]): string {
  const handed = new Map(names.map((name, index) => [name, `a${index}`]));
  const body = statements(set, { path, frames: [{ variable: "v0", handed }] }, parsed(set, path).body);
  return `(${["h", "out", "v0", ...handed.values()].join(", ")}) => {\n${body.join("\n")}\n}`;
}

/** The names under which values are handed to each partial, in the order of its parameters. */
function handedNames(set: TemplateSet): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  const visitor = new Handlebars.Visitor();
  visitor.PartialStatement = (node) => {
    const own = pairsOf(node).map(([name]) => name);
    const known = names.get(nameOf(node)) ?? own;
    if (own.join() !== known.join()) throw new Error(`${nameOf(node)} is handed different things`);
    names.set(nameOf(node), own);
  };
  for (const path of set.texts.keys()) visitor.accept(parsed(set, path));
  return names;
}

function pairsOf({ hash }: hbs.AST.PartialStatement): readonly (readonly [string, hbs.AST.Node])[] {
  const pairs = (hash?.pairs ?? []).map(({ key, value }) => [key, value] as const);
  return pairs.sort(([left], [right]) => byCodePoint(left, right));
}

function parsed({ texts }: TemplateSet, path: string): hbs.AST.Program {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`there is no template ${path}`);
  return Handlebars.parse(text);
}

function statements(set: TemplateSet, scope: Scope, body: readonly hbs.AST.Statement[]): readonly string[] {
  const lines: string[] = [];
  let run: string[] = [];
  // Neighbours that are plain values are added in one call.
  const flush = () => {
    if (run.length > 0) lines.push(`out.push(${run.join(", ")});`);
    run = [];
  };
  for (const node of body) {
    const value = expression(set, scope, node);
    if (value === undefined) {
      flush();
      lines.push(...block(set, scope, node));
    } else if (value !== "") run.push(value);
  }
  flush();
  return lines;
}

/** A node as one value, if it is one: whatever repeats or changes the frame takes statements. */
function expression(set: TemplateSet, scope: Scope, node: hbs.AST.Statement): string | undefined {
  switch (node.type) {
    case "CommentStatement":
      return "";
    case "ContentStatement": {
      const { value } = node as hbs.AST.ContentStatement;
      return value === "" ? "" : JSON.stringify(value);
    }
    case "MustacheStatement":
      return mustache(set, scope, node as hbs.AST.MustacheStatement);
    case "BlockStatement":
      return choice(set, scope, node as hbs.AST.BlockStatement);
    case "PartialStatement":
      return undefined;
    default:
      return refuse(scope, node);
  }
}

function joined(set: TemplateSet, scope: Scope, body: readonly hbs.AST.Statement[]): string | undefined {
  const values = body.map((node) => expression(set, scope, node));
  if (values.includes(undefined)) return undefined;
  return values.filter((value) => value !== "").join(" + ") || '""';
}

function choice(set: TemplateSet, scope: Scope, node: hbs.AST.BlockStatement): string | undefined {
  const { original } = node.path;
  if (original !== "if" && original !== "unless") return undefined;
  const yes = joined(set, scope, node.program?.body ?? []);
  const no = joined(set, scope, node.inverse?.body ?? []);
  if (yes === undefined || no === undefined) return undefined;
  const given = `h.given(${argument(set, scope, node.params[0])})`;
  return original === "if" ? `(${given} ? ${yes} : ${no})` : `(${given} ? ${no} : ${yes})`;
}

function block(set: TemplateSet, scope: Scope, node: hbs.AST.Statement): readonly string[] {
  if (node.type === "PartialStatement") return [partial(set, scope, node as hbs.AST.PartialStatement)];
  const { path, params, program, inverse } = node as hbs.AST.BlockStatement;
  const value = argument(set, scope, params[0]);
  const depth = scope.frames.length;
  const frame: Frame = { variable: `v${depth}`, handed: new Map() };
  const main = () => statements(set, { ...scope, frames: [...scope.frames, frame] }, program?.body ?? []);
  const otherwise = statements(set, scope, inverse?.body ?? []);
  switch (path.original) {
    case "if":
      return branches(`h.given(${value})`, statements(set, scope, program?.body ?? []), otherwise);
    case "unless":
      return branches(`!h.given(${value})`, statements(set, scope, program?.body ?? []), otherwise);
    case "with":
      return branches(`h.given(${value})`, [`const v${depth} = ${value};`, ...main()], otherwise);
    case "each": {
      const loop = [
        `for (let i${depth} = 0; i${depth} < l${depth}.length; i${depth} += 1) {`,
        `const v${depth} = l${depth}[i${depth}];`,
        ...main(),
        "}",
      ];
      const empty = otherwise.length === 0 ? [] : branches(`l${depth}.length === 0`, otherwise, []);
      return ["{", `const l${depth} = h.list(${value});`, ...loop, ...empty, "}"];
    }
    default:
      return refuse(scope, node);
  }
}

function branches(condition: string, yes: readonly string[], no: readonly string[]): readonly string[] {
  return [`if (${condition}) {`, ...yes, ...(no.length === 0 ? [] : ["} else {", ...no]), "}"];
}

/** A partial has the same frame, and what it is handed; it sees none of the frames outside. */
function partial(set: TemplateSet, scope: Scope, node: hbs.AST.PartialStatement): string {
  const path = nameOf(node);
  const frame = scope.frames.at(-1);
  if (frame === undefined || node.indent !== "" || node.params.length > 0) return refuse(scope, node);
  if (!set.texts.has(path)) throw new Error(`there is no template ${path}`);
  const handed = pairsOf(node).map(([, value]) => argument(set, scope, value));
  return `templates[${JSON.stringify(path)}](${["h", "out", frame.variable, ...handed].join(", ")});`;
}

function nameOf({ name }: hbs.AST.PartialStatement): string {
  return String((name as hbs.AST.PathExpression).original);
}

/** A helper makes text that is fit for its place; any other value is escaped for HTML. */
function mustache(set: TemplateSet, scope: Scope, node: hbs.AST.MustacheStatement): string {
  if (!node.escaped) return refuse(scope, node);
  if (node.params.length === 0) return `h.text(${argument(set, scope, node.path)})`;
  return isLookup(node) ? `h.text(${call(set, scope, node)})` : call(set, scope, node);
}

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

/** The one helper that makes no text, but finds a value. */
function isLookup({ path }: Call): boolean {
  return (path as hbs.AST.PathExpression).original === "lookup";
}

function call(set: TemplateSet, scope: Scope, node: Call): string {
  const name = String((node.path as hbs.AST.PathExpression).original);
  if (!isLookup(node) && !set.helpers.has(name)) return refuse(scope, node);
  return `h.${name}(${node.params.map((param) => argument(set, scope, param)).join(", ")})`;
}

function argument(set: TemplateSet, scope: Scope, node: hbs.AST.Node | undefined): string {
  switch (node?.type) {
    case "PathExpression":
      return pathText(scope, node as hbs.AST.PathExpression);
    case "SubExpression":
      return call(set, scope, node as hbs.AST.SubExpression);
    case "StringLiteral":
      return JSON.stringify((node as hbs.AST.StringLiteral).value);
    default:
      return refuse(scope, node);
  }
}

function pathText(scope: Scope, node: hbs.AST.PathExpression): string {
  const frame = scope.frames.at(-1 - node.depth);
  if (frame === undefined) return refuse(scope, node);
  const parts = node.parts as readonly string[];
  const [first = "", ...rest] = parts;
  if (node.data) {
    if (node.original !== "@first") return refuse(scope, node);
    return `i${scope.frames.length - 1} === 0`;
  }
  if (parts.length === 0) return frame.variable;
  return [frame.handed.get(first) ?? `${frame.variable}.${first}`, ...rest].join(".");
}

function refuse(scope: Scope, node: hbs.AST.Node | undefined): never {
  const line = node?.loc.start.line ?? 0;
  throw new Error(`${scope.path}:${line}: templates are not compiled with such a ${node?.type ?? "gap"}`);
}
