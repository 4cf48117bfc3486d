import type { Doubt, Dropped, Violation } from "./violation.js";

/** The report of reading a value: why it is refused, what was left out of it, and what is probably wrong in it. */
export interface Report {
  readonly violations: Violation[];
  readonly dropped: Dropped[];
  readonly doubts: Doubt[];
}

/** An empty report. */
export function emptyReport(): Report {
  return { violations: [], dropped: [], doubts: [] };
}

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
  const wish = (usual: string) => (expected === undefined ? usual : `must be ${expected}`);
  return {
    read(value, path, report) {
      if (typeof value !== "string")
        return refuse(report, path, "type", `must be text, not ${kindOf(value)}`);
      if (rules.enum && !rules.enum.includes(value)) {
        return refuse(report, path, "enum", wish(choice(rules.enum)));
      }
      // UTF-16 units bound the code points from above: most text is settled without counting. What a pattern costs
      // depends on the length, so that is looked at first.
      if (value.length > maxLength && lengthOf(value) > maxLength) {
        return refuse(report, path, "maxLength", wish(`must have at most ${maxLength} characters`));
      }
      if (pattern && !pattern.test(value)) {
        const usual = `must be text that matches the pattern ${pattern.source}`;
        return refuse(report, path, "pattern", wish(usual));
      }
      if (minLength > 0 && (value.length < minLength || lengthOf(value) < minLength)) {
        const usual = minLength === 1 ? "must not be empty" : `must have at least ${minLength} characters`;
        return refuse(report, path, "minLength", wish(usual));
      }
      return value;
    },
  };
}

/** A finite number; text with digits in it is not a number. */
export function number(rules: NumberRules = {}): Reader<number> {
  return numeric(rules, "a number", (value) =>
    Number.isFinite(value) ? undefined : "must be a finite number",
  );
}

/** A whole number that a double holds exactly; `1.0` is whole, as in JSON Schema. */
export function integer(rules: NumberRules = {}): Reader<number> {
  return numeric(rules, "a whole number", (value) => {
    if (Number.isSafeInteger(value)) return undefined;
    return Number.isInteger(value) ? "must be below 2^53, or it is not exact" : "must be a whole number";
  });
}

/** True or false; neither 1 nor "true" is. */
export function flag(rules: FlagRules = {}): Reader<boolean> {
  return {
    read(value, path, report) {
      if (typeof value !== "boolean") {
        return refuse(report, path, "type", `must be true or false, not ${kindOf(value)}`);
      }
      if (rules.enum && !rules.enum.includes(value)) return refuse(report, path, "enum", choice(rules.enum));
      return value;
    },
  };
}

/** Reports why a value is refused, and returns the `undefined` that says so. */
export function refuse(report: Report, path: string, rule: string, text: string): undefined {
  report.violations.push({ path, rule, text });
  return undefined;
}

/** The kind of a value, in words that follow "not"; never the value. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Date) return "a date";
  return KINDS[typeof value] ?? "something else";
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  object: "an object",
};

/** What the contract states as a constant, named. */
export function mustBe(value: unknown): string {
  return `must be \`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}

const SHOWN_CHOICES = 8;

function choice(allowed: readonly (string | number | boolean)[]): string {
  const [only] = allowed;
  if (only !== undefined && allowed.length === 1) return mustBe(only);
  const more = allowed.length - SHOWN_CHOICES;
  const shown = allowed.slice(0, SHOWN_CHOICES).join(", ");
  return `must be one of ${shown}${more > 0 ? ` and ${more} more` : ""}`;
}

function numeric(
  rules: NumberRules,
  noun: string,
  complaintOf: (value: number) => string | undefined,
): Reader<number> {
  const { minimum, maximum, exclusiveMinimum } = rules;
  return {
    read(value, path, report) {
      if (typeof value !== "number") {
        return refuse(report, path, "type", `must be ${noun}, not ${kindOf(value)}`);
      }
      const complaint = complaintOf(value);
      if (complaint !== undefined) return refuse(report, path, "type", complaint);
      if (rules.enum && !rules.enum.includes(value)) return refuse(report, path, "enum", choice(rules.enum));
      if (minimum !== undefined && value < minimum) {
        return refuse(report, path, "minimum", `must be at least ${minimum}`);
      }
      if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
        return refuse(report, path, "exclusiveMinimum", `must be more than ${exclusiveMinimum}`);
      }
      if (maximum !== undefined && value > maximum) {
        return refuse(report, path, "maximum", `must be at most ${maximum}`);
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
