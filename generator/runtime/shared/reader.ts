import { breaks, type Report } from "./report.js";

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
  const { enum: allowed, pattern, expected, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = rules;
  return {
    read(value, path, report) {
      if (typeof value !== "string") return breaks(report, path, "type", "string", value);
      if (allowed && !allowed.includes(value)) return breaks(report, path, "enum", allowed, expected);
      // What a pattern costs depends on the length, so that is looked at first.
      if (value.length > maxLength && lengthOf(value, maxLength) > maxLength) {
        return breaks(report, path, "maxLength", maxLength, expected);
      }
      if (pattern && !pattern.test(value)) return breaks(report, path, "pattern", pattern, expected);
      if (value.length < 2 * minLength && lengthOf(value, minLength) < minLength) {
        return breaks(report, path, "minLength", minLength, expected);
      }
      return value;
    },
  };
}

/** A finite number; text with digits in it is not a number. */
export function number(rules: NumberRules = {}): Reader<number> {
  return numeric(rules, "number", Number.isFinite);
}

/** A whole number that a double holds exactly; `1.0` is whole, as in JSON Schema. */
export function integer(rules: NumberRules = {}): Reader<number> {
  return numeric(rules, "integer", Number.isSafeInteger);
}

/** True or false; neither 1 nor "true" is. */
export function flag({ enum: allowed }: FlagRules = {}): Reader<boolean> {
  return {
    read(value, path, report) {
      if (typeof value !== "boolean") return breaks(report, path, "type", "boolean", value);
      if (allowed && !allowed.includes(value)) return breaks(report, path, "enum", allowed);
      return value;
    },
  };
}

function numeric(
  { enum: allowed, minimum, maximum, exclusiveMinimum }: NumberRules,
  type: "number" | "integer",
  isOfType: (value: unknown) => boolean,
): Reader<number> {
  return {
    read(value, path, report) {
      if (typeof value !== "number" || !isOfType(value)) return breaks(report, path, "type", type, value);
      if (allowed && !allowed.includes(value)) return breaks(report, path, "enum", allowed);
      if (minimum !== undefined && value < minimum) return breaks(report, path, "minimum", minimum);
      if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
        return breaks(report, path, "exclusiveMinimum", exclusiveMinimum);
      }
      if (maximum !== undefined && value > maximum) return breaks(report, path, "maximum", maximum);
      return value;
    },
  };
}

/** The code points of a text, counted no further than the limit needs: one has at most two UTF-16 units. */
function lengthOf(value: string, limit: number): number {
  return [...value.slice(0, 2 * limit + 1)].length;
}
