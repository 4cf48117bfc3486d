import { type Report, refuse } from "./report.js";
import type { Words } from "./words.js";

/** Reads a value: checks it and copies it, in one pass. */
export interface Reader<T = unknown> {
  /** Returns the copy, or `undefined` if the value is refused; the report then says why. */
  read(value: unknown, path: string, report: Report): T | undefined;
}

/** What text must be, each rule as JSON Schema defines it. */
export interface TextRules {
  readonly enum?: readonly string[];
  readonly pattern?: RegExp;
  /** What the other rules require, in words: "must be …". */
  readonly expected?: string;
  /** In code points, as JSON Schema counts. */
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** What a number must be, each rule as JSON Schema defines it. */
export interface NumberRules {
  readonly enum?: readonly number[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** What true or false must be. */
export interface FlagRules {
  readonly enum?: readonly boolean[];
}

/** Text; nothing else is converted to text. */
export function text(rules: TextRules = {}): Reader<string> {
  const { pattern, expected, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = rules;
  const wish = (usual: (words: Words) => string) => (words: Words) =>
    expected === undefined ? usual(words) : words.mustBe(expected);
  return {
    read(value, path, report) {
      if (typeof value !== "string")
        return refuse(report, path, "type", (words) => words.type("text", value));
      const { enum: allowed } = rules;
      if (allowed && !allowed.includes(value)) {
        return refuse(
          report,
          path,
          "enum",
          wish((words) => words.choice(allowed)),
        );
      }
      // UTF-16 units bound the code points from above: most text is settled without counting. What a pattern costs
      // depends on the length, so that is looked at first.
      if (value.length > maxLength && lengthOf(value) > maxLength) {
        return refuse(
          report,
          path,
          "maxLength",
          wish((words) => words.maxLength(maxLength)),
        );
      }
      if (pattern && !pattern.test(value)) {
        return refuse(
          report,
          path,
          "pattern",
          wish((words) => words.pattern(pattern)),
        );
      }
      if (minLength > 0 && (value.length < minLength || lengthOf(value) < minLength)) {
        return refuse(
          report,
          path,
          "minLength",
          wish((words) => words.minLength(minLength)),
        );
      }
      return value;
    },
  };
}

/** A finite number; text with digits in it is not a number. */
export function number(rules: NumberRules = {}): Reader<number> {
  return numeric(rules, "a number", (value) =>
    Number.isFinite(value) ? undefined : (words) => words.finite(),
  );
}

/** A whole number that a double holds exactly; `1.0` is whole, as in JSON Schema. */
export function integer(rules: NumberRules = {}): Reader<number> {
  return numeric(rules, "a whole number", (value) => {
    if (Number.isSafeInteger(value)) return undefined;
    return (words) => (Number.isInteger(value) ? words.exact() : words.whole());
  });
}

/** True or false; neither 1 nor "true" is. */
export function flag(rules: FlagRules = {}): Reader<boolean> {
  return {
    read(value, path, report) {
      if (typeof value !== "boolean") {
        return refuse(report, path, "type", (words) => words.type("true or false", value));
      }
      const { enum: allowed } = rules;
      if (allowed && !allowed.includes(value)) {
        return refuse(report, path, "enum", (words) => words.choice(allowed));
      }
      return value;
    },
  };
}

function numeric(
  rules: NumberRules,
  noun: string,
  complaintOf: (value: number) => ((words: Words) => string) | undefined,
): Reader<number> {
  const { enum: allowed, minimum, maximum, exclusiveMinimum } = rules;
  return {
    read(value, path, report) {
      if (typeof value !== "number") {
        return refuse(report, path, "type", (words) => words.type(noun, value));
      }
      const complaint = complaintOf(value);
      if (complaint !== undefined) return refuse(report, path, "type", complaint);
      if (allowed && !allowed.includes(value)) {
        return refuse(report, path, "enum", (words) => words.choice(allowed));
      }
      if (minimum !== undefined && value < minimum) {
        return refuse(report, path, "minimum", (words) => words.minimum(minimum));
      }
      if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
        return refuse(report, path, "exclusiveMinimum", (words) => words.exclusiveMinimum(exclusiveMinimum));
      }
      if (maximum !== undefined && value > maximum) {
        return refuse(report, path, "maximum", (words) => words.maximum(maximum));
      }
      return value;
    },
  };
}

function lengthOf(value: string): number {
  let length = 0;
  for (let index = 0; index < value.length; length += 1) {
    index += (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return length;
}
