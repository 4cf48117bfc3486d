import { ts } from "ts-morph";
import type { Literal } from "./capture.js";

/** Stands for what only a running page knows: it is there, and no more is known. */
const UNKNOWN = Object.freeze({});

/** The value of an expression as far as it stands in the program; nothing is run to find out more. */
export function literalOf(expression: ts.Expression): Literal {
  const unread: string[] = [];
  return { value: valueIn(expression, "", unread), unread };
}

function valueIn(node: ts.Expression, path: string, unread: string[]): unknown {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) {
    return valueIn(node.expression, path, unread);
  }
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) {
    if (node.operator === ts.SyntaxKind.MinusToken) return -Number(node.operand.text);
    if (node.operator === ts.SyntaxKind.PlusToken) return Number(node.operand.text);
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isIdentifier(node) && node.text === "undefined") return undefined;
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.map((element, index) => valueIn(element, `${path}[${index}]`, unread));
  }
  if (ts.isObjectLiteralExpression(node)) return objectOf(node, path, unread);
  unread.push(path);
  return UNKNOWN;
}

function objectOf(node: ts.ObjectLiteralExpression, path: string, unread: string[]): unknown {
  const entries: (readonly [string, unknown])[] = [];
  for (const property of node.properties) {
    const name = property.name === undefined ? undefined : nameOf(property.name);
    // What is spread into it, or named by what a page computes, may be anything.
    if (name === undefined) {
      unread.push(path);
      continue;
    }
    const below = path === "" ? name : `${path}.${name}`;
    if (ts.isPropertyAssignment(property)) {
      entries.push([name, valueIn(property.initializer, below, unread)]);
      continue;
    }
    unread.push(below);
    entries.push([name, UNKNOWN]);
  }
  return Object.fromEntries(entries);
}

function nameOf(name: ts.PropertyName): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)) return name.text;
  return undefined;
}
