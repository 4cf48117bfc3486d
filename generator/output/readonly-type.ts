import { ts } from "ts-morph";
import { invariant } from "../text/invariant.js";

/** The type of a value that is written out and marked `as const`, laid out as the value is. */
export function readonlyType(value: ts.Expression, file: ts.SourceFile): string {
  invariant(
    ts.isAsExpression(value) && ts.isConstTypeReference(value.type),
    "what is exported states its type, or is written out",
  );
  return typeOf(value.expression, file);
}

function typeOf(value: ts.Expression, file: ts.SourceFile): string {
  if (ts.isArrayLiteralExpression(value)) {
    return `readonly ${withParts(value, value.elements, (part) => typeOf(part, file), file)}`;
  }
  if (ts.isObjectLiteralExpression(value)) {
    return withParts(value, value.properties, (part) => propertyOf(part, file), file);
  }
  invariant(ts.isLiteralExpression(value) || isSignedOrWord(value), "what is written out holds literals");
  return value.getText(file);
}

function propertyOf(property: ts.ObjectLiteralElementLike, file: ts.SourceFile): string {
  invariant(ts.isPropertyAssignment(property), "properties are written out");
  return `readonly ${property.name.getText(file)}: ${typeOf(property.initializer, file)}`;
}

/** A list with each of its parts replaced, and what is between them as it is. */
function withParts<Part extends ts.Node>(
  list: ts.Expression,
  parts: readonly Part[],
  textOf: (part: Part) => string,
  { text }: ts.SourceFile,
): string {
  const file = list.getSourceFile();
  let replaced = "";
  let at = list.getStart(file);
  for (const part of parts) {
    replaced += text.slice(at, part.getStart(file)) + textOf(part);
    at = part.end;
  }
  return replaced + text.slice(at, list.end);
}

function isSignedOrWord({ kind }: ts.Expression): boolean {
  return (
    kind === ts.SyntaxKind.PrefixUnaryExpression ||
    kind === ts.SyntaxKind.TrueKeyword ||
    kind === ts.SyntaxKind.FalseKeyword
  );
}
