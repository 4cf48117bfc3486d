import type { Code, Imported } from "./code.js";

/** Lines end here where they can. */
export const LINE_WIDTH = 110;

/** Gives an imported name as it is called in the file being printed. */
export type NameOf = (imported: Imported) => string;

/** Prints code; groups break where a line would grow too long. `indent` is in spaces, `column` where the code begins. */
export function print(code: Code, nameOf: NameOf, indent: number, column = indent): string {
  let text = "";
  const columnNow = () => {
    const lineStart = text.lastIndexOf("\n");
    return lineStart === -1 ? column + text.length : text.length - lineStart - 1;
  };
  for (const [index, piece] of code.pieces.entries()) {
    if (typeof piece === "string") text += piece;
    else if (piece.kind === "import") text += nameOf(piece);
    else {
      const flat = printFlat(piece, nameOf);
      const rest = restOfLine(code, index + 1, nameOf);
      const width = columnNow() + piece.open.length + flat.length + piece.close.length + rest;
      const [only, ...others] = piece.items;
      if (width <= LINE_WIDTH) text += piece.open + flat + piece.close;
      else if (only !== undefined && others.length === 0 && piece.open === "(" && endsInGroup(only)) {
        // A single argument that can break by itself stays on the line of its bracket.
        text += piece.open + print(only, nameOf, indent, columnNow() + 1) + piece.close;
      } else if (piece.separator === " | ") {
        const lines = piece.items.map(
          (item) => `\n${" ".repeat(indent + 2)}| ${print(item, nameOf, indent + 2)}`,
        );
        const end = piece.close === "" ? "" : `\n${" ".repeat(indent)}${piece.close}`;
        // Without brackets nothing more stands on the line, and so no space at its end.
        text = `${piece.open === "" ? text.trimEnd() : text}${piece.open}${lines.join("")}${end}`;
      } else {
        const inner = " ".repeat(indent + 2);
        const lines = piece.items.map((item) => `${inner}${print(item, nameOf, indent + 2)},\n`);
        text += `${piece.open}\n${lines.join("")}${" ".repeat(indent)}${piece.close}`;
      }
    }
  }
  return text;
}

function endsInGroup(code: Code): boolean {
  const last = code.pieces.findLast((piece) => piece !== "" && piece !== ")");
  return typeof last === "object" && last.kind === "group";
}

interface FlatGroup {
  readonly items: readonly Code[];
  readonly padded: boolean;
  readonly separator: string;
}

/** A group is measured at every level that it stands in, and reads the same at each. */
const measured = new WeakMap<NameOf, Map<FlatGroup, string>>();

function printFlat(group: FlatGroup, nameOf: NameOf): string {
  const known = measured.get(nameOf) ?? new Map<FlatGroup, string>();
  measured.set(nameOf, known);
  const flat = known.get(group) ?? flatGroup(group, nameOf);
  known.set(group, flat);
  return flat;
}

function flatGroup({ items, padded, separator }: FlatGroup, nameOf: NameOf): string {
  if (items.length === 0) return "";
  const flat = items.map((item) => flatText(item, nameOf)).join(separator);
  return padded ? ` ${flat} ` : flat;
}

function flatText(code: Code, nameOf: NameOf): string {
  return code.pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.kind === "import") return nameOf(piece);
      return piece.open + printFlat(piece, nameOf) + piece.close;
    })
    .join("");
}

/** How much must still stand on the line behind a group: up to the next group that may break. */
function restOfLine(code: Code, from: number, nameOf: NameOf): number {
  let width = 0;
  for (const piece of code.pieces.slice(from)) {
    if (typeof piece === "string") {
      const end = piece.indexOf("\n");
      if (end !== -1) return width + end;
      width += piece.length;
    } else if (piece.kind === "import") width += nameOf(piece).length;
    else return width + piece.open.length;
  }
  return width;
}
