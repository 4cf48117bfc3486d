import fc from "fast-check";
import { expect, test } from "vitest";
import { scriptText } from "../../generator/emit/code.js";
import { commentText } from "../../generator/emit/comment.js";
import { denseJson } from "../../generator/emit/dense-json.js";
import { escapeInvisible } from "../../generator/text/invisible.js";
import { visible } from "../../generator/text/visible.js";

test("what cannot be seen becomes an escape, and the layout stays", () => {
  expect(escapeInvisible('{\n  "a": "x\u2028\u202e\ufeff\u{e0041}y👩\u200d💻"\n}')).toBe(
    '{\n  "a": "x\\u2028\\u202e\\ufeff\\udb40\\udc41y👩\u200d💻"\n}',
  );
});

test("code, JSON, comments and the terminal agree on what cannot be seen", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), (character) => {
      const text = `a${character}b`;
      const isShown = visible(text) === text;
      expect(denseJson(text).includes(character)).toBe(isShown);
      expect(scriptText(text).includes(character)).toBe(isShown);
      if (!/\s/u.test(character)) expect(commentText(text).includes(character)).toBe(isShown);
    }),
    { numRuns: 2000 },
  );
});
