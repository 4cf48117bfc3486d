import { ts } from "ts-morph";
import { invariant } from "../text/invariant.js";
import { Cuts } from "./cuts.js";

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
  const cuts = new Cuts(file, headerLength);
  const cut = cuts.cut.bind(cuts);
  const cutStatement = (node: ts.Node) => {
    // An overload stands right above the next one, and leaves it the space before it.
    if (ts.isFunctionDeclaration(node)) cut(node.getStart(file, true), cuts.endOf(node) + 1);
    else cuts.statement(node);
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
  const visit = (node: ts.Node): void => {
    if (isTypeStatement(node)) cutStatement(node);
    else if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      cuts.specifiers(node, ({ isTypeOnly }) => !isTypeOnly);
    } else if (isImplements(node)) cut(node.getFullStart(), node.end);
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
  return cuts.left();
}

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
