import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { exampleContracts } from "../support/example-contracts.js";
import { EVERY_KEYWORD } from "./validators-contract.js";
import { mutated, vocabularyOf } from "./validators-mutations.js";
import { type Judged, judges, validatorOutput } from "./validators-output.js";

/** Not only must a schema compile: a strict validator has nothing to say against it either. */
const complaint = (message: unknown): never => {
  throw new Error(String(message));
};
const logger = { log: complaint, warn: complaint, error: complaint };

/** What no pattern can tell, so that the schema lets through more than the validator. */
const JUDGED_BY_CODE = /^user_data\.(?:client_ip_address|country|db)(?:\[|$)/;

/** How many values are judged in all: of inputs, of payloads and of parameters. */
const TOTAL = Number(process.env["AGREEMENT_VALUES"] ?? 6_000);

const contracts = [
  ...exampleContracts.map(({ name, files }) => [name, files] as const),
  ["every keyword", [sourceFile("every.contract.yaml", EVERY_KEYWORD)]] as const,
];

const judged = await Promise.all(
  contracts.map(async ([name, files]) => [name, await judges(validatorOutput(files))] as const),
);

function runsOf({ kind }: Judged): number {
  const alike = judged.flatMap(([, all]) => all).filter((judge) => judge.kind === kind);
  return Math.ceil(TOTAL / alike.length);
}

describe.each(judged)("%s", (_name, all) => {
  test.each(all.map((judge) => [judge.name, judge] as const))(
    "%s: schema and validator agree",
    (_, judge) => {
      const ajv = new Ajv2020({ logger });
      const isValid = ajv.compile(judge.schema);
      for (const sample of judge.samples) expect([sample, judge.validate(sample)]).toEqual([sample, []]);
      const words = vocabularyOf(judge.schema);
      const anything = fc.oneof(
        { weight: 9, arbitrary: mutated([...judge.samples, {}], words) },
        { weight: 1, arbitrary: fc.jsonValue() },
      );
      fc.assert(
        fc.property(anything, (value) => {
          const violations = judge.validate(value);
          if (isValid(value) !== (violations.length === 0))
            expect(disagreement(judge, value)).toBeUndefined();
        }),
        { numRuns: runsOf(judge) },
      );

      /** Undefined where the schema may be the wider of the two. */
      function disagreement({ kind, schema, validate }: Judged, value: unknown): unknown {
        const violations = validate(value);
        // What ajv has evaluated it notes in a plain object, which seems to hold `constructor` and its like.
        const isBlind = JSON.stringify(schema).includes('"unevaluatedProperties":false');
        if (isBlind && violations.every(({ path }) => path in {}) && isValid(value)) return undefined;
        const mayBeWider = violations.some(({ path, rule }) =>
          kind === "input" ? JUDGED_BY_CODE.test(path) || rule === "uniqueItems" : rule === "uniqueItems",
        );
        if (kind !== "payload" && mayBeWider && isValid(value)) return undefined;
        return { value, violations, errors: isValid.errors };
      }
    },
  );

  test.each(all.flatMap((judge) => (judge.build === undefined ? [] : [[judge.name, judge, judge.build]])))(
    "%s: builder and validator agree, and what is built is sound",
    (_, judge, build) => {
      const inputs = mutated(judge.samples, vocabularyOf(judge.schema));
      fc.assert(
        fc.property(inputs, (value) => {
          const { result, inspection, violations } = build(value);
          expect({ value, violations }).toEqual({ value, violations: [] });
          const { dropped, doubts } = inspection;
          // What a refused event would have left out, only the validator tells.
          expect(inspection).toEqual(
            result.ok
              ? { violations: [], dropped: result.dropped, doubts: result.doubts }
              : { violations: result.violations, dropped, doubts },
          );
          expect(result.ok).toBe(inspection.violations.length === 0);
        }),
        { numRuns: runsOf(judge) },
      );
    },
  );
});
