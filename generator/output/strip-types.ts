import { ts } from "ts-morph";
import { invariant } from "../text/invariant.js";

/** A stretch of the text, and what takes its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A TypeScript module as JavaScript: types are cut out, and everything else, comments and blank lines included, stays
 * as it was. TypeScript's own printer would lose the layout. Only syntax that can be erased is expected.
 */
export function stripTypes(file: ts.SourceFile): string {
  const edits: Edit[] = [];
  for (const statement of file.statements) editStatement(file, statement, edits);
  let text = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    text += file.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  const stripped = `${(text + file.text.slice(at)).trimEnd()}\n`;
  return exportsAnything(file) ? stripped : `${stripped}\nexport {};\n`;
}

/** What is left of a module of types alone must still be a module. */
function exportsAnything(file: ts.SourceFile): boolean {
  return file.statements.some((statement) => !isOnlyType(statement));
}

function editStatement(file: ts.SourceFile, statement: ts.Statement, edits: Edit[]): void {
  if (isOnlyType(statement)) {
    edits.push(withSurroundings(file, statement));
    return;
  }
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
    editNames(file, statement, edits);
    return;
  }
  editNode(file, statement, edits);
}

/** Whether nothing of a statement is left at run time. */
function isOnlyType(node: ts.Statement): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isFunctionDeclaration(node) && node.body === undefined) return true;
  if (ts.canHaveModifiers(node) && hasModifier(node, ts.SyntaxKind.DeclareKeyword)) return true;
  const names = namesOf(node);
  if (names === undefined) return false;
  return (
    names.typeOnly || (names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly))
  );
}

interface Names {
  readonly typeOnly: boolean;
  readonly list: ts.NamedImports | ts.NamedExports | undefined;
  readonly elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[];
}

function namesOf(node: ts.Statement): Names | undefined {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    const bindings = clause?.namedBindings;
    const list = bindings !== undefined && ts.isNamedImports(bindings) ? bindings : undefined;
    const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { typeOnly, list, elements: list?.elements ?? [] };
  }
  if (ts.isExportDeclaration(node)) {
    const clause = node.exportClause;
    const list = clause !== undefined && ts.isNamedExports(clause) ? clause : undefined;
    return { typeOnly: node.isTypeOnly, list, elements: list?.elements ?? [] };
  }
  return undefined;
}

/** A statement with the comment above it and the line end behind it; one blank line stays where there were two. */
function withSurroundings(file: ts.SourceFile, node: ts.Node): Edit {
  const { text } = file;
  const trivia = text.slice(node.getFullStart(), node.getStart(file, false));
  const blank = trivia.lastIndexOf("\n\n");
  // What stands before the first line end is the rest of the statement before, if there is one.
  const newline = node.getFullStart() === 0 ? -1 : trivia.indexOf("\n");
  const skipped = blank !== -1 ? blank + 2 : newline !== -1 ? newline + 1 : 0;
  const start = node.getFullStart() + skipped;
  const opensParagraph = start === 0 || text.slice(0, start).endsWith("\n\n");
  const behind =
    (opensParagraph ? /^(?: *\/\/.*)?\s*/ : /^(?: *\/\/.*)? *\n?/).exec(text.slice(node.end))?.[0] ?? "";
  return { start, end: node.end + behind.length, text: "" };
}

function editNames(file: ts.SourceFile, node: ts.Statement, edits: Edit[]): void {
  const { list, elements = [] } = namesOf(node) ?? {};
  if (list === undefined || elements.every((element) => !element.isTypeOnly)) return;
  const kept = elements.filter((element) => !element.isTypeOnly).map((element) => element.getText(file));
  const several = list.getText(file).includes("\n");
  const text = several ? `{\n${kept.map((name) => `  ${name},\n`).join("")}}` : `{ ${kept.join(", ")} }`;
  edits.push({ start: list.getStart(file), end: list.end, text });
}

function editNode(file: ts.SourceFile, node: ts.Node, edits: Edit[]): void {
  const { text } = file;
  const cut = (start: number, end: number) => void edits.push({ start, end, text: "" });
  invariant(!ts.isEnumDeclaration(node) && !ts.isModuleDeclaration(node), "emitted TypeScript can be erased");
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;

  if (isTyped(node) && node.type !== undefined) cutAnnotation(node, node.type);
  else if (isMarked(node)) cutMark(node);
  if (hasTypeParameters(node)) cutBracketed(node.typeParameters);
  if (hasTypeArguments(node)) cutBracketed(node.typeArguments);
  if (isCast(node)) cut(node.expression.end, node.end);
  if (ts.isParenthesizedExpression(node) && isNeedless(node)) {
    cut(node.getStart(file), node.expression.getStart(file));
    cut(node.expression.end, node.end);
  }
  if (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ImplementsKeyword) {
    cut(node.getFullStart(), node.end);
    return;
  }
  if (ts.canHaveModifiers(node)) {
    for (const modifier of node.modifiers ?? []) {
      if (ERASED_MODIFIERS.has(modifier.kind)) cut(modifier.getStart(file), spacesEnd(modifier.end));
    }
  }
  ts.forEachChild(node, (child) => editNode(file, child, edits));

  function cutAnnotation(owner: Typed, type: ts.TypeNode): void {
    const mark = markOf(owner);
    cut(mark?.getStart(file) ?? text.lastIndexOf(":", type.getStart(file)), type.end);
  }

  function cutMark(owner: ts.Node): void {
    const mark = markOf(owner);
    if (mark !== undefined) cut(mark.getStart(file), mark.end);
  }

  function cutBracketed(list: ts.NodeArray<ts.Node> | undefined): void {
    if (list !== undefined) cut(list.pos - 1, text.indexOf(">", list.end) + 1);
  }

  function spacesEnd(end: number): number {
    return end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  }
}

/** Parentheses that only a cast needed. */
function isNeedless(node: ts.ParenthesizedExpression): boolean {
  let inner = node.expression;
  while (isCast(inner)) inner = inner.expression;
  // `new (f() as C)()` and `(a?.b as B).c` mean something else without them.
  if (inner === node.expression || ts.isNewExpression(node.parent) || ts.isOptionalChain(inner)) return false;
  return (
    ts.isIdentifier(inner) ||
    ts.isPropertyAccessExpression(inner) ||
    ts.isElementAccessExpression(inner) ||
    ts.isCallExpression(inner)
  );
}

function isCast(node: ts.Node): node is ts.AsExpression | ts.SatisfiesExpression | ts.NonNullExpression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node);
}

const ERASED_MODIFIERS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ReadonlyKeyword,
  ts.SyntaxKind.PrivateKeyword,
  ts.SyntaxKind.ProtectedKeyword,
  ts.SyntaxKind.PublicKeyword,
  ts.SyntaxKind.OverrideKeyword,
]);

function hasModifier(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return node.modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}

type Typed =
  | ts.ParameterDeclaration
  | ts.VariableDeclaration
  | ts.PropertyDeclaration
  | ts.FunctionLikeDeclaration;

function isTyped(node: ts.Node): node is Typed {
  return (
    ts.isParameter(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    isFunction(node)
  );
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && "body" in node;
}

function isMarked(node: ts.Node): boolean {
  return markOf(node) !== undefined;
}

/** The `?` of an optional parameter or property, or the `!` of a definite one. */
function markOf(node: ts.Node): ts.Node | undefined {
  if (ts.isParameter(node)) return node.questionToken;
  if (ts.isPropertyDeclaration(node)) return node.questionToken ?? node.exclamationToken;
  return ts.isVariableDeclaration(node) ? node.exclamationToken : undefined;
}

function hasTypeParameters(node: ts.Node): node is ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration {
  return isFunction(node) || ts.isClassLike(node);
}

function hasTypeArguments(
  node: ts.Node,
): node is ts.CallExpression | ts.NewExpression | ts.ExpressionWithTypeArguments {
  return ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isExpressionWithTypeArguments(node);
}
