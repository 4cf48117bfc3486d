import { ts } from "ts-morph";
import { invariant } from "../text/invariant.js";
import { Cuts, NO_EXPORTS } from "./cuts.js";
import { readonlyType } from "./readonly-type.js";

/**
 * The declarations of a module: it without its bodies and values, and without what nobody outside can name. All that it
 * exports states its type, so that nothing has to be inferred from other modules.
 */
export function cutBodies(file: ts.SourceFile, headerLength: number): string {
  const needed = neededStatements(file);
  const overloaded = new Set(file.statements.filter(isOverload).map(nameOf));
  const cuts = new Cuts(file, headerLength);
  let hidesNames = false;
  for (const statement of file.statements) {
    const isReplaced = isImplementation(statement) && overloaded.has(nameOf(statement));
    if (ts.isImportDeclaration(statement)) {
      cuts.specifiers(statement, ({ name }) => needed.names.has(name.text));
    } else if (isReplaced || !needed.statements.has(statement)) cuts.statement(statement);
    else {
      hidesNames ||= !isExported(statement);
      declareOnly(statement, file, cuts);
    }
  }
  return hidesNames ? `${cuts.left()}\n${NO_EXPORTS}` : cuts.left();
}

interface Needed {
  readonly statements: ReadonlySet<ts.Statement>;
  readonly names: ReadonlySet<string>;
}

/** What is exported, and what its types name. */
function neededStatements(file: ts.SourceFile): Needed {
  const local = new Map<string | undefined, ts.Statement[]>();
  for (const statement of file.statements) {
    const name = nameOf(statement);
    local.set(name, [...(local.get(name) ?? []), statement]);
  }
  const statements = new Set<ts.Statement>();
  const names = new Set<string>();
  const need = (statement: ts.Statement) => {
    if (statements.has(statement)) return;
    statements.add(statement);
    for (const name of namesIn(statement)) {
      names.add(name);
      for (const declaration of local.get(name) ?? []) need(declaration);
    }
  };
  for (const statement of file.statements) if (isExported(statement)) need(statement);
  return { statements, names };
}

/** The names that what can be seen of a statement from outside refers to. */
function namesIn(statement: ts.Statement): readonly string[] {
  if (ts.isExportDeclaration(statement)) {
    const list = statement.moduleSpecifier === undefined ? statement.exportClause : undefined;
    if (list === undefined || !ts.isNamedExports(list)) return [];
    return list.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  }
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) names.push(outermost(node.typeName));
    else if (ts.isTypeQueryNode(node)) names.push(outermost(node.exprName));
    else if (ts.isExpressionWithTypeArguments(node) || ts.isComputedPropertyName(node)) {
      if (ts.isIdentifier(node.expression)) names.push(node.expression.text);
    }
    if (!ts.isBlock(node) && !(ts.isClassElement(node) && isPrivate(node))) node.forEachChild(visit);
  };
  visit(statement);
  return names;
}

function outermost(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : outermost(name.left);
}

function declareOnly(statement: ts.Statement, file: ts.SourceFile, cuts: Cuts): void {
  if (hasModifier(statement, ts.SyntaxKind.DeclareKeyword)) return;
  if (ts.isVariableStatement(statement)) {
    insertDeclare(statement.declarationList, file, cuts);
    for (const variable of statement.declarationList.declarations) cutValue(variable, file, cuts);
  } else if (ts.isFunctionDeclaration(statement)) {
    insertDeclare(statement, file, cuts);
    cutBody(statement, file, cuts);
  } else if (ts.isClassDeclaration(statement)) {
    insertDeclare(statement, file, cuts);
    cutMembers(statement.members, file, cuts);
  }
}

/** What is private is only said to be there, first of all, as TypeScript does. */
function cutMembers(members: ts.NodeArray<ts.ClassElement>, file: ts.SourceFile, cuts: Cuts): void {
  const [first] = members;
  if (members.some(isPrivate) && first !== undefined && !isPrivate(first)) {
    cuts.cut(members.pos, members.pos, PRIVATE);
  }
  for (const member of members) {
    if (isPrivate(member)) cuts.cut(member.pos, member.end, member === first ? PRIVATE : "");
    else cutMember(member, file, cuts);
  }
}

const PRIVATE = "\n  #private;";

function isPrivate({ name }: ts.ClassElement): boolean {
  return name !== undefined && ts.isPrivateIdentifier(name);
}

/** `export const` becomes `export declare const`. */
function insertDeclare(
  node: ts.VariableDeclarationList | ts.FunctionDeclaration | ts.ClassDeclaration,
  file: ts.SourceFile,
  cuts: Cuts,
): void {
  const modifiers = ts.canHaveModifiers(node) ? node.modifiers : undefined;
  const at = modifiers === undefined ? node.getStart(file) : modifiers.end + 1;
  // `async` says how the body runs, and there is none.
  const async = modifiers?.find(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  cuts.cut(async?.getStart(file) ?? at, at, "declare ");
}

function cutMember(member: ts.ClassElement, file: ts.SourceFile, cuts: Cuts): void {
  invariant(
    ts.isPropertyDeclaration(member) ||
      ts.isConstructorDeclaration(member) ||
      ts.isMethodDeclaration(member) ||
      ts.isAccessor(member),
    "emitted classes have no other members",
  );
  for (const modifier of member.modifiers ?? []) {
    const { kind } = modifier;
    if (kind === ts.SyntaxKind.OverrideKeyword || kind === ts.SyntaxKind.AsyncKeyword)
      cuts.cut(modifier.getStart(file), modifier.end + 1);
  }
  if (ts.isPropertyDeclaration(member)) cutValue(member, file, cuts);
  else cutBody(member, file, cuts);
}

/** Of a value only its type stays; a text or a number is its own type. */
function cutValue(
  node: ts.VariableDeclaration | ts.PropertyDeclaration,
  file: ts.SourceFile,
  cuts: Cuts,
): void {
  const { initializer: value, type } = node;
  if (value === undefined || (type === undefined && ts.isLiteralExpression(value))) return;
  const stated = type === undefined ? `: ${readonlyType(value, file)}` : "";
  cuts.cut(type?.end ?? node.name.end, value.end, stated);
}

function cutBody(
  node: ts.FunctionDeclaration | ts.ConstructorDeclaration | ts.MethodDeclaration | ts.AccessorDeclaration,
  file: ts.SourceFile,
  cuts: Cuts,
): void {
  for (const parameter of node.parameters) cutDefault(parameter, cuts);
  if (node.body === undefined) return;
  invariant(
    node.type !== undefined || ts.isConstructorDeclaration(node),
    "emitted functions state their type",
  );
  const signatureEnd = node.type?.end ?? file.text.indexOf(")", node.parameters.end) + 1;
  cuts.cut(signatureEnd, node.body.end, ";");
}

/** A parameter with a default may be left out, and so may what it is taken apart into. */
function cutDefault({ name, questionToken, type, initializer }: ts.ParameterDeclaration, cuts: Cuts): void {
  invariant(type !== undefined, "emitted parameters state their type");
  if (ts.isObjectBindingPattern(name)) {
    for (const element of name.elements) {
      if (element.initializer !== undefined) cuts.cut(element.name.end, element.initializer.end);
    }
  }
  if (initializer === undefined) return;
  if (questionToken === undefined) cuts.cut(name.end, name.end, "?");
  cuts.cut(type.end, initializer.end);
}

function nameOf(statement: ts.Statement): string | undefined {
  if (ts.isVariableStatement(statement)) {
    const [variable, ...others] = statement.declarationList.declarations;
    invariant(others.length === 0, "emitted variables have a statement each");
    return variable?.name.getText();
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || isTypeDeclaration(statement);
  return isNamed ? statement.name?.text : undefined;
}

function isTypeDeclaration(node: ts.Node): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

function isOverload(statement: ts.Statement): boolean {
  return ts.isFunctionDeclaration(statement) && statement.body === undefined;
}

function isImplementation(statement: ts.Statement): boolean {
  return ts.isFunctionDeclaration(statement) && statement.body !== undefined;
}

function isExported(statement: ts.Statement): boolean {
  return ts.isExportDeclaration(statement) || hasModifier(statement, ts.SyntaxKind.ExportKeyword);
}

function hasModifier(statement: ts.Statement, wanted: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === wanted);
}
