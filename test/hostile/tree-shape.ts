import { ts } from "ts-morph";

/**
 * The shape of a module's syntax tree: kinds of nodes and names, doc comments and their tags included, without what
 * literals and comments hold. The number of comments comes last.
 */
export function treeShape(path: string, text: string): readonly string[] {
  const file = parse(path, text);
  const shape: string[] = [];
  const comments = new Set<number>();
  const visit = (node: ts.Node, depth: number): void => {
    for (const { pos } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) comments.add(pos);
    for (const { pos } of ts.getTrailingCommentRanges(text, node.getEnd()) ?? []) comments.add(pos);
    if (SEPARATORS.has(node.kind)) return;
    const name = ts.isIdentifier(node) ? ` ${node.text}` : "";
    shape.push(`${" ".repeat(depth)}${ts.SyntaxKind[node.kind]}${name}`);
    // Unlike `forEachChild`, this comes by doc comments and every token.
    for (const child of node.getChildren(file)) visit(child, depth + 1);
  };
  visit(file, 0);
  return [...shape, `${comments.size} comments`];
}

/** One more of these where a list takes several lines. */
const SEPARATORS: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.CommaToken, ts.SyntaxKind.BarToken]);

/** What keeps a text from being a module. */
export function syntaxErrors(path: string, text: string): readonly string[] {
  // The property is there and no part of the published types.
  const { parseDiagnostics } = parse(path, text) as ts.SourceFile & {
    readonly parseDiagnostics: readonly ts.Diagnostic[];
  };
  return parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}
