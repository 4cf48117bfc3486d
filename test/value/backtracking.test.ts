import fc from "fast-check";
import { expect, test } from "vitest";
import { longestText, stepsFor } from "../../generator/value/runaway-pattern.js";
import { stepsOf } from "../support/backtracking-steps.js";

const RUNS = 3000;

const pattern = fc.letrec<{ body: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("a", "b", "[ab]", "."),
    tie("body").map((body) => `(?:${body})`),
    fc
      .tuple(tie("part"), fc.constantFrom("*", "+", "?", "{2}", "{1,3}", "{0,4}", "{2,}", "*?"))
      .map(([part, times]) => (/^(?:.|\[ab\]|\(\?:.*\))$/.test(part) ? part : `(?:${part})`) + times),
  ),
  body: fc
    .tuple(
      fc.array(tie("part"), { minLength: 1, maxLength: 4 }),
      fc.option(fc.array(tie("part"), { maxLength: 3 })),
    )
    .map(([one, other]) => one.join("") + (other === null ? "" : `|${other.join("")}`)),
})).body;
const searched = fc
  .tuple(fc.constantFrom("", "^", "^(?!bb)", "^(?=a*b)"), pattern, fc.constantFrom("", "$", "c", "(?=a)"))
  .map(([start, body, end]) => `${start}(?:${body})${end}`);
const text = fc
  .tuple(
    fc.stringMatching(/^[ab]{0,3}$/),
    fc.stringMatching(/^[ab]{1,4}$/),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom("", "!", "a!"),
  )
  .map(([head, pumped, times, end]) => head + pumped.repeat(times) + end);

test("an engine never takes more steps than the bound says", () => {
  let bounded = 0;
  fc.assert(
    fc.property(searched, fc.array(text, { minLength: 5, maxLength: 5 }), (source, texts) => {
      if (longestText(source) === 0) return;
      bounded += 1;
      for (const one of texts) {
        const most = stepsFor(source, one.length + 1);
        expect(stepsOf(source, one, most)).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: RUNS },
  );
  // Were every pattern refused, nothing would have been shown.
  expect(bounded).toBeGreaterThan(RUNS / 3);
});
