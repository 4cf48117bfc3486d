import fc from "fast-check";
import { expect, test } from "vitest";
import { idTemplate } from "../../generator/model/id-template.js";
import { sourceFile } from "../../generator/source/source-file.js";

function read(text: string) {
  const { pieces, names, problem } = idTemplate({
    value: text,
    span: { file: sourceFile("contract.yaml", text), start: 0, end: text.length },
  });
  const written = pieces.map((piece) => (piece.kind === "literal" ? piece.text : [piece.name]));
  return { written, names: [...names], problem };
}

test.each([
  ["order-{order}-{line}", ["order-", ["order"], "-", ["line"]], ["order", "line"], undefined],
  ["{ order }{order}", [["order"], ["order"]], ["order"], undefined],
  ["order", ["order"], [], undefined],
  ["a{b", ["a"], [], "unclosed"],
  ["a}b", ["a", "b"], [], "stray"],
  ["a{ }b", ["a", "b"], [], "empty"],
  ["{{a}}", [["a"]], ["a"], "doubled"],
  ["{a{b}", [["b"]], ["b"], "unclosed"],
  ["{a}}{b", [["a"]], ["a"], "stray"],
  ["a\u2028{b}", ["a\u2028", ["b"]], ["b"], "control"],
])("the template %j is taken apart", (text, written, names, problem) => {
  expect(read(text)).toEqual({ written, names, problem });
});

test("a sound template is what its pieces make", () => {
  const name = fc.stringMatching(/^[a-z_]{1,5}$/);
  const literal = fc.stringMatching(/^[A-Z-]{1,5}$/);
  const piece = fc.oneof(
    name.map((one) => ({ written: [one], text: `{${one}}` })),
    literal.map((one) => ({ written: one, text: one })),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { written, problem } = read(pieces.map(({ text }) => text).join(""));
      const plain = (one: string | readonly string[]) => (typeof one === "string" ? one : `{${one[0]}}`);
      expect([written.map(plain).join(""), problem]).toEqual([
        pieces.map(({ text }) => text).join(""),
        undefined,
      ]);
    }),
  );
});
