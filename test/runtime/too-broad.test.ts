import fc from "fast-check";
import { expect, test } from "vitest";
import { catalog } from "../../generator/derived/catalog.js";
import { TOO_BROAD } from "../../generator/runtime/server/too-broad.js";
import { isTooBroad } from "../../generator/runtime/server/user-data-spec.js";

test("what lies within one of the sets is too broad, and nothing else", () => {
  const sets = TOO_BROAD;
  const names = catalog.userDataKeys.map((key) => key.name);
  const subsets = fc.oneof(
    fc.subarray(names, { maxLength: 4 }),
    ...sets.flatMap((set) => [
      fc.subarray([...set]),
      fc
        .tuple(fc.constantFrom(...names), fc.subarray([...set]))
        .map(([name, some]) => [...new Set([name, ...some])]),
    ]),
  );
  for (const set of sets) expect([set, isTooBroad(set)]).toEqual([set, true]);
  fc.assert(
    fc.property(subsets, (keys) => {
      expect(isTooBroad(keys)).toBe(sets.some((set) => keys.every((key) => set.includes(key))));
    }),
    { numRuns: 2000 },
  );
});
