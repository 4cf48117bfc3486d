import Handlebars from "handlebars";

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
  /** The frame that a partial began with: it sees none outside of it. */
  readonly lowest: number;
  readonly partials: readonly string[];
}

/**
 * Compiles a template of Handlebars to a plain function of a view, its partials put in where they stand. Handlebars
 * parses; what it would do at run time for every call (looking up partials and helpers, frames, options) is settled
 * here. A construct that the templates have no use for is refused.
 */
export function compileTemplate(set: TemplateSet, path: string): string {
  const frame: Frame = { variable: "v0", handed: new Map() };
  const lines = statements(set, { path, frames: [frame], lowest: 0, partials: [] }, bodyOf(set, path));
  // A list that is joined once leaves less behind than a text that grows by thousands of pieces.
  return `(h, v0) => {\nconst out = [];\n${lines.join("\n")}\nreturn out.join("");\n}`;
}

/** The templates that a template is put together from. */
export function partialsOf(set: TemplateSet, path: string): readonly string[] {
  const found: string[] = [];
  const visitor = new Handlebars.Visitor();
  visitor.PartialStatement = (node) => {
    found.push(nameOf(node));
  };
  visitor.accept(parsed(set, path));
  return found;
}

function bodyOf(set: TemplateSet, path: string): readonly hbs.AST.Statement[] {
  return parsed(set, path).body;
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
    case "PartialStatement": {
      const inner = within(set, scope, node as hbs.AST.PartialStatement);
      return joined(set, inner, bodyOf(set, inner.path));
    }
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
  if (node.type === "PartialStatement") {
    const inner = within(set, scope, node as hbs.AST.PartialStatement);
    return statements(set, inner, bodyOf(set, inner.path));
  }
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

/** The scope of a partial: the same frame, with the names that it is handed. */
function within(set: TemplateSet, scope: Scope, node: hbs.AST.PartialStatement): Scope {
  const path = nameOf(node);
  const frame = scope.frames.at(-1);
  if (frame === undefined || node.indent !== "" || node.params.length > 0) return refuse(scope, node);
  const partials = [...scope.partials, scope.path];
  if (partials.includes(path)) throw new Error(`${path} is a part of itself`);
  const handed = (node.hash?.pairs ?? []).map(
    ({ key, value }) => [key, argument(set, scope, value)] as const,
  );
  const inner: Frame = { ...frame, handed: new Map([...frame.handed, ...handed]) };
  const frames = [...scope.frames.slice(0, -1), inner];
  return { path, partials, frames, lowest: frames.length - 1 };
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
  const index = scope.frames.length - 1 - node.depth;
  const frame = scope.frames[index];
  if (frame === undefined || index < scope.lowest) return refuse(scope, node);
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
