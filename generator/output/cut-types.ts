import { ts } from "ts-morph";
import { invariant } from "../text/invariant.js";

/** A stretch of a module that goes, and what comes in its place. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const TYPE_ONLY = new Set([
  ts.SyntaxKind.OverrideKeyword,
  ts.SyntaxKind.ReadonlyKeyword,
  ts.SyntaxKind.PublicKeyword,
  ts.SyntaxKind.PrivateKeyword,
  ts.SyntaxKind.ProtectedKeyword,
]);

/** A module without its types: all else stays as it is written, comments and layout too. */
export function cutTypes(file: ts.SourceFile, headerLength: number): string {
  const { text } = file;
  const cuts: Cut[] = [];
  const cut = (start: number, end: number, by = "") => {
    if (start < end) cuts.push({ start, end, text: by });
  };
  const cutStatement = (node: ts.Node) => {
    const after = ts.getTrailingCommentRanges(text, node.end)?.at(-1)?.end ?? node.end;
    // An overload stands right above the next one, and leaves it the space before it.
    if (ts.isFunctionDeclaration(node)) cut(node.getStart(file, true), after + 1);
    else cut(Math.max(node.getFullStart(), headerLength), after);
  };
  /** From the name on: a question or exclamation mark, and the type. */
  const cutAnnotation = (node: ts.ParameterDeclaration | ts.VariableDeclaration | ts.PropertyDeclaration) => {
    const marks = [
      "questionToken" in node ? node.questionToken : undefined,
      "exclamationToken" in node ? node.exclamationToken : undefined,
    ];
    cut(node.name.end, (node.type ?? marks[0] ?? marks[1])?.end ?? node.name.end);
  };
  const cutAngled = (list: ts.NodeArray<ts.Node> | undefined) => {
    if (list !== undefined) cut(list.pos - 1, text.indexOf(">", list.end) + 1);
  };
  const cutSpecifiers = (
    node: ts.Node,
    list: ts.NamedImportBindings | ts.NamedExportBindings | undefined,
  ) => {
    if (list === undefined || !(ts.isNamedImports(list) || ts.isNamedExports(list))) return;
    const kept = [...list.elements].filter((element) => !element.isTypeOnly);
    if (kept.length === 0 && list.elements.length > 0) cutStatement(node);
    else if (kept.length < list.elements.length) {
      const words = kept.map((element) => element.getText(file));
      const line = `{ ${words.join(", ")} }`;
      const fits = line.length + node.getText(file).length - list.getText(file).length <= MAX_WIDTH;
      cut(list.getStart(file), list.end, fits ? line : `{\n${words.map((word) => `  ${word},\n`).join("")}}`);
    }
  };
  const visit = (node: ts.Node): void => {
    if (isTypeStatement(node)) cutStatement(node);
    else if (ts.isImportDeclaration(node)) cutSpecifiers(node, node.importClause?.namedBindings);
    else if (ts.isExportDeclaration(node)) cutSpecifiers(node, node.exportClause);
    else if (isImplements(node)) cut(node.getFullStart(), node.end);
    else {
      cutWithin(node);
      node.forEachChild((child) => {
        if (!ts.isTypeNode(child) || ts.isExpressionWithTypeArguments(child)) visit(child);
      });
    }
  };
  const cutWithin = (node: ts.Node) => {
    invariant(!ts.isEnumDeclaration(node) && !ts.isModuleDeclaration(node), "emitted types can be erased");
    if (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) {
      cutAnnotation(node);
    } else if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) {
      cut(node.expression.end, node.end);
    } else if (
      ts.isCallExpression(node) ||
      ts.isNewExpression(node) ||
      ts.isExpressionWithTypeArguments(node)
    ) {
      cutAngled(node.typeArguments);
    } else if (ts.isParenthesizedExpression(node) && isIdleWithoutType(node.expression)) {
      cut(node.getStart(file), node.expression.getStart(file));
      cut(node.expression.end, node.end);
    } else if (ts.isFunctionLike(node)) {
      cutAngled(node.typeParameters);
      if (node.type !== undefined) cut(text.indexOf(")", node.parameters.end) + 1, node.type.end);
    } else if (ts.isClassLike(node)) cutAngled(node.typeParameters);
    if (ts.canHaveModifiers(node)) {
      for (const modifier of ts.getModifiers(node) ?? []) {
        if (TYPE_ONLY.has(modifier.kind)) cut(modifier.getStart(file), modifier.end + 1);
      }
    }
  };
  file.forEachChild(visit);
  const left = text.slice(0, headerLength) + applied(text, cuts).slice(headerLength).trimStart();
  return /^(?:import|export) /m.test(left) ? left : `${left.trimEnd()}\n\nexport {};\n`;
}

/** As wide as the printing kit lets a line be. */
const MAX_WIDTH = 110;

/** Whether an expression is in parentheses for the sake of its type alone. */
function isIdleWithoutType(node: ts.Expression): boolean {
  if (!ts.isAsExpression(node) && !ts.isSatisfiesExpression(node) && !ts.isNonNullExpression(node))
    return false;
  let inner: ts.Expression = node;
  while (ts.isAsExpression(inner) || ts.isSatisfiesExpression(inner) || ts.isNonNullExpression(inner)) {
    inner = inner.expression;
  }
  // Elsewhere, as the body of an arrow function, an object would be taken for a block.
  if (ts.isObjectLiteralExpression(inner)) return ts.isConditionalExpression(node.parent.parent);
  return ts.isIdentifier(inner) || ts.isCallExpression(inner) || ts.isPropertyAccessExpression(inner);
}

function isImplements(node: ts.Node): boolean {
  return ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ImplementsKeyword;
}

/** Whether all of a statement goes. */
function isTypeStatement(node: ts.Node): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isImportDeclaration(node)) return node.importClause?.isTypeOnly === true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (ts.isFunctionDeclaration(node) && node.body === undefined) return true;
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
}

function applied(text: string, cuts: readonly Cut[]): string {
  let left = "";
  let at = 0;
  for (const { start, end, text: by } of cuts.toSorted((a, b) => a.start - b.start)) {
    left += text.slice(at, start) + by;
    at = end;
  }
  return left + text.slice(at);
}
