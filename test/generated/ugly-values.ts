import fc from "fast-check";

/** What no type allows and pages hand over all the same. */
const ODD: readonly unknown[] = [
  undefined,
  null,
  "",
  " ",
  "\u00a0",
  "null",
  "undefined",
  "[object Object]",
  "NaN",
  0,
  -0,
  1,
  -1,
  0.1 + 0.2,
  1e21,
  2 ** 53,
  2 ** 53 - 1,
  Number.MIN_VALUE,
  Number.MAX_VALUE,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  10n,
  "0005523001",
  "1,50",
  "1.50",
  "12,50 €",
  "$5",
  "1e3",
  "0x10",
  "१२",
  true,
  false,
  "true",
  [],
  [[]],
  [undefined],
  [null],
  // biome-ignore lint/suspicious/noSparseArray: a page may make one.
  [, "a"],
  {},
  { value: 1 },
  { toString: () => "a" },
  { toJSON: () => 1 },
  Object.create(null),
  Object("text"),
  Object(7),
  new Date(0),
  new Date(Number.NaN),
  new Map(),
  /a/,
  () => 1,
  Symbol("s"),
  "\u0000",
  "\ud800",
  "\u202e",
  "a\u0301",
  "🙂",
  "İ",
  "ß",
  "__proto__",
  "constructor",
  "a".repeat(2000),
];

/** How values of a kind begin: what is right, and what is nearly so. */
export interface Ugliness {
  readonly seeds: readonly unknown[];
  readonly letters: string;
  /** What a list of the kind holds. */
  readonly items?: readonly unknown[];
}

const COUNT = 500;

/** Values for one field, the same each time: what is right, what is nearly so, and what is anything at all. */
export function uglyValues({ seeds, letters, items = [] }: Ugliness): readonly unknown[] {
  const letter = fc.constantFrom(...letters);
  const texts = seeds.filter((seed) => typeof seed === "string");
  const broken = fc
    .tuple(
      fc.constantFrom(...(texts.length > 0 ? texts : [""])),
      fc.nat(40),
      fc.string({ unit: letter, maxLength: 3 }),
    )
    .map(([text, at, more]) => text.slice(0, at) + more + text.slice(at));
  const any = fc.oneof(
    { weight: 4, arbitrary: broken },
    { weight: 3, arbitrary: fc.string({ unit: letter, maxLength: 24 }) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
    { weight: 1, arbitrary: fc.double() },
    { weight: 1, arbitrary: fc.integer() },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...seeds, ...ODD), { maxLength: 4 }) },
    { weight: items.length, arbitrary: fc.array(fc.constantFrom(undefined, ...items), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) },
  );
  const sample = fc.sample(any, { numRuns: COUNT, seed: 10 });
  return [...seeds, ...ODD, ...sample];
}
