import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderPretty } from "../generator/diagnostic/render-pretty.js";
import { sourceFile } from "../generator/source/source-file.js";
import { checkText } from "./support/compile-text.js";

const README = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

/** The first fenced block of a language that holds a text. */
function block(language: string, holding: string): string {
  const blocks = README.match(/^```.*\n[\s\S]*?^```$/gm) ?? [];
  const found = blocks.find((text) => text.startsWith(`\`\`\`${language}\n`) && text.includes(holding));
  return found?.split("\n").slice(1, -1).join("\n") ?? "";
}

const CONTRACT = `${block("yaml", "# shop.contract.yaml")}\n`;

test("the README's contract is fine", () => {
  expect(CONTRACT).toContain("metaEvent: Purchase");
  expect(checkText([sourceFile("shop.contract.yaml", CONTRACT)]).diagnostics).toEqual([]);
});

test("the README's mistake is answered as the README shows", () => {
  const wrong = CONTRACT.replace("metaEvent: Purchase", "metaEvent: purchase");
  const said = renderPretty(checkText([sourceFile("shop.contract.yaml", wrong)]).diagnostics).trim();
  // The README cuts the address of the fact's source.
  const shown = block("", "error[ga4-name-as-meta-name]").replace(/…$/, "");
  expect(said.startsWith(shown)).toBe(true);
});
