import { Engine } from "php-parser";

interface PhpNode {
  readonly kind?: string;
  readonly value?: unknown;
  readonly [key: string]: unknown;
}

/** What a PHP file is made of, without names and texts, and the page around it. */
export interface PhpShape {
  readonly kinds: readonly string[];
  /** What is printed as it stands, with `null` for each value that PHP prints into it. */
  readonly pages: readonly string[];
}

/** Reads a PHP file; a mistake in its syntax is thrown. */
export function phpShape(text: string): PhpShape {
  const engine = new Engine({ parser: { version: "8.2", suppressErrors: false } });
  const kinds: string[] = [];
  const pages: string[] = [];
  walk(engine.parseCode(text, "snippet.php"), ({ kind = "", value }) => {
    kinds.push(kind);
    if (kind === "inline") pages.push(String(value));
    if (kind === "echo") pages.push("null");
  });
  return { kinds, pages };
}

function walk(node: unknown, visit: (node: PhpNode) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
    return;
  }
  const { loc: _, ...own } = node as PhpNode & { readonly loc?: unknown };
  if (own.kind !== undefined) visit(own);
  for (const child of Object.values(own)) walk(child, visit);
}
