import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { type Span, sourceFile } from "../../generator/source/source-file.js";
import type { YamlNode } from "../../generator/yaml/node.js";
import { parseYaml } from "../../generator/yaml/parse.js";

/** Texts that look enough like YAML to get far. */
const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "a",
        "b: ",
        ": ",
        "- ",
        "? ",
        "\n",
        "\n  ",
        "\r\n",
        "\t",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "# c",
      ),
      fc.constantFrom(
        "&x ",
        "*x",
        "!t ",
        "!!int ",
        "|\n",
        ">-\n",
        "'",
        '"',
        "\\",
        "<<",
        "~",
        "null",
        "---\n",
        "...\n",
      ),
      fc.constantFrom("%YAML 1.1\n", "0x1F", "1e5", "01067", "\ufeff", "\u2028", "é", "😀", "@", "`"),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

function spansOf(node: YamlNode): readonly Span[] {
  if (node.kind === "scalar") return [node.span];
  if (node.kind === "seq") return [node.span, ...node.items.flatMap(spansOf)];
  return [node.span, ...node.entries.flatMap(({ key, value }) => [key.span, ...spansOf(value)])];
}

test("no text makes reading throw, every span lies in the file, and whatever is not read is explained", () => {
  fc.assert(
    fc.property(fc.oneof(yamlish, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
      const file = sourceFile("c.yaml", text);
      const { node, diagnostics } = parseYaml(file);
      const labels = diagnostics.flatMap(({ primary, related }) => [
        primary.span,
        ...related.map(({ span }) => span),
      ]);
      for (const span of [...labels, ...(node === undefined ? [] : spansOf(node))]) {
        expect(span.file).toBe(file);
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
      }
      expect(node !== undefined || diagnostics.length > 0).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

/** Nodes as plain data. */
function back(node: YamlNode | undefined): unknown {
  if (node?.kind === "seq") return node.items.map(back);
  if (node?.kind === "map")
    return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, back(value)]));
  return node?.value;
}

test("a text with anchors and aliases means what it means to the library, or is refused", () => {
  const { value } = fc.letrec<{ value: string; plain: string }>((tie) => ({
    plain: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom("one", "2", "true", "*x", "*y", "'*x'"),
      fc.array(tie("value"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
      fc
        .array(tie("value"), { maxLength: 3 })
        .map((items) => `{ ${items.map((item, index) => `k${index}: ${item}`).join(", ")} }`),
    ),
    value: fc
      .tuple(fc.constantFrom("", "", "&x ", "&y "), tie("plain"))
      .map(([anchor, plain]) => (plain.startsWith("*") ? plain : anchor + plain)),
  }));
  fc.assert(
    fc.property(value, (text) => {
      const { node, diagnostics } = parseYaml(sourceFile("c.yaml", text));
      fc.pre(diagnostics.length === 0);
      expect(back(node)).toEqual(parseDocument(text).toJS());
    }),
    { numRuns: 500 },
  );
});

test("what was written as plain data comes back", () => {
  const name = fc.stringMatching(/^[a-z_]{1,8}$/);
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, fc.string(), fc.array(tie("tree")), fc.dictionary(name, tie("tree"))),
  }));
  fc.assert(
    fc.property(tree, (data) => {
      // JSON is YAML; what YAML may not hold is escaped in it, save these.
      const text = JSON.stringify(data).replace(/[\u007f-\u009f\ufffe\uffff]/g, (character) => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
      });
      const { node, diagnostics } = parseYaml(sourceFile("c.yaml", text));
      expect(diagnostics).toEqual([]);
      expect(back(node)).toEqual(data);
    }),
  );
});
