import { Script } from "node:vm";
import { syntaxErrors, treeShape } from "./tree-shape.js";

/** A part of a page, as a browser parts it. */
interface Part {
  readonly kind: "text" | "comment" | "script" | "unclosed";
  readonly text: string;
}

/** The shape of a page of comments and scripts: its parts, and of scripts their trees. */
export function pageShape(page: string): readonly string[] {
  return partsOf(page).flatMap(({ kind, text }) => {
    // Between comments and scripts there is to be nothing at all.
    if (kind === "text") return text.trim() === "" ? [] : [`text ${text}`];
    if (kind !== "script") return [kind];
    // Unlike the parser, this refuses a pattern that is none.
    new Script(text);
    return ["script", ...syntaxErrors("script.js", text), ...treeShape("script.js", text)];
  });
}

/** After the HTML standard: a comment ends at `-->` or `--!>`, a script at `</script`, whatever is around it. */
function partsOf(page: string): readonly Part[] {
  const parts: Part[] = [];
  let rest = page;
  while (rest !== "") {
    const open = /<!--|<script>/i.exec(rest);
    if (open === null) return [...parts, { kind: "text", text: rest }];
    parts.push({ kind: "text", text: rest.slice(0, open.index) });
    rest = rest.slice(open.index + open[0].length);
    const kind = open[0] === "<!--" ? "comment" : "script";
    const close = (kind === "comment" ? /-->|--!>/ : /<\/script[\s/>]/i).exec(rest);
    if (close === null) return [...parts, { kind: "unclosed", text: rest }];
    parts.push({ kind, text: rest.slice(0, close.index) });
    rest = rest.slice(close.index + close[0].length);
  }
  return parts;
}
