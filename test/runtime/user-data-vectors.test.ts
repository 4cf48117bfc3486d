import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readKey } from "./user-data-key.js";

const FOLDER = process.env["CONFORMANCE_VECTORS"];

interface Vector {
  readonly key: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly ours?: unknown;
  readonly agrees?: true | "decision";
}

interface Outcome {
  readonly key: string;
  readonly input: unknown;
  readonly theirs: string;
  readonly ours: string | undefined;
}

// Where this runtime leaves what Meta's own test suites assert, why, and how often the suites show it.
const DECISIONS: Readonly<Record<string, { readonly cases: number; applies(outcome: Outcome): boolean }>> = {
  "the hash of the empty text is nobody's, though it is their sample of a hash": {
    cases: 16,
    applies: ({ theirs }) => /^(?:e3b0c44298fc1c14|d41d8cd98f00b204)/.test(theirs),
  },
  "a hash in capitals is sent in lower case": {
    cases: 18,
    applies: ({ theirs, ours }) => /^(?:[0-9A-Fa-f]{32}){1,2}$/.test(theirs) && ours === theirs.toLowerCase(),
  },
  "what is no text is refused, never turned into text": {
    cases: 25,
    applies: ({ input, ours }) => typeof input !== "string" && ours === undefined,
  },
  "a country is looked up, never guessed": {
    cases: 21,
    applies: ({ key, input }) => key === "country" && typeof input === "string",
  },
  "a postal code loses its spaces": {
    cases: 13,
    applies: ({ key, input }) => key === "zp" && typeof input === "string" && /\s/.test(input.trim()),
  },
  "zeros are nobody's id": {
    cases: 1,
    applies: ({ key, input }) => key === "external_id" && input === "0",
  },
  "a state's accents are folded": {
    cases: 1,
    applies: ({ key, input }) => key === "st" && input === "Québec",
  },
};

// Keys that Meta's page no longer lists; the language has none of them.
const GONE: ReadonlySet<string> = new Set(["f5first", "f5last", "fi", "dobd", "dobm", "doby"]);

describe.skipIf(FOLDER === undefined)("recorded cases", () => {
  const load = (name: string): readonly Vector[] =>
    JSON.parse(readFileSync(join(FOLDER ?? "", name), "utf8"));

  test("Meta's parameter builder, in all its languages", () => {
    const vectors = load("user-data.json");
    const counts = new Map(Object.keys(DECISIONS).map((reason) => [reason, 0]));
    const unexplained: Outcome[] = [];
    for (const vector of vectors) {
      const theirs = typeof vector.expected === "string" ? vector.expected : undefined;
      // `fn|ln` holds for both. The input is one value, so it is read as the one element of a list.
      const [key = "", ...alike] = vector.key.split("|");
      const ours = readKey(key, [vector.input]).sent?.[0];
      for (const other of alike) expect(readKey(other, [vector.input]).sent?.[0]).toBe(ours);
      if (ours === theirs) continue;
      const outcome = { key, input: vector.input, theirs: theirs ?? "", ours };
      const reason = Object.entries(DECISIONS).find(([, decision]) => decision.applies(outcome))?.[0];
      if (reason === undefined) unexplained.push(outcome);
      else counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    expect(unexplained).toEqual([]);
    const expected = Object.entries(DECISIONS).map(([reason, { cases }]) => [reason, cases]);
    expect([...counts]).toEqual(expected);
    expect(vectors.length).toBe(1926);
  });

  test("other systems", () => {
    const vectors = load("user-data.more.json").filter(({ key }) => !GONE.has(key));
    const different: unknown[] = [];
    for (const { key, input, agrees, expected, ours } of vectors) {
      const wanted = agrees === "decision" ? ours : expected;
      const { sent } = readKey(key, input);
      const got = Array.isArray(wanted) ? (sent ?? null) : (sent?.[0] ?? null);
      if (JSON.stringify(got) !== JSON.stringify(isThrow(wanted) ? null : wanted)) {
        different.push({ key, input, wanted, got });
      }
    }
    expect(different).toEqual([]);
    expect(vectors.length).toBe(235);
  });
});

function isThrow(expected: unknown): boolean {
  return typeof expected === "object" && expected !== null && "throws" in expected;
}
