import { ownProperty } from "./own-property.js";
import { breaks, inWords, type Report, refuse } from "./report.js";
import type { ValueType } from "./words.js";

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
  return checked("string", rules, isText);
}

/** Whether a value is well-formed text: half of a surrogate pair has no UTF-8, and would be hashed as another character. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && !/[\ud800-\udfff]/u.test(value);
}

/** A finite number; text with digits in it is not a number. */
export function number(rules: NumberRules = {}): Reader<number> {
  return checked("number", rules, Number.isFinite);
}

/** A whole number that a double holds exactly; `1.0` is whole, as in JSON Schema. */
export function integer(rules: NumberRules = {}): Reader<number> {
  return checked("integer", rules, Number.isSafeInteger);
}

/** True or false; neither 1 nor "true" is. */
export function flag(rules: FlagRules = {}): Reader<boolean> {
  return checked("boolean", rules);
}

/** A value of a type that obeys rules; it is the same when it is copied. */
export function checked<T>(
  type: ValueType,
  rules: object,
  isOfType: (value: unknown) => boolean = (value) => typeof value === type,
): Reader<T> {
  const stated = RULES.filter(([rule]) => ownProperty(rules, rule) !== undefined);
  return {
    read(value, path, report) {
      if (!isOfType(value)) return breaks(report, path, "type", type, value);
      for (const [rule, isBroken] of stated) {
        const given = ownProperty(rules, rule);
        if (!isBroken(value as never, given as never)) continue;
        return refuse(
          report,
          path,
          rule,
          inWords(report.words, rule, [given, ownProperty(rules, "expected")]),
        );
      }
      return value as T;
    },
  };
}

type Check = (value: never, given: never) => boolean;

/** What breaks each rule, in the order in which it is told: what a pattern costs depends on the length. */
const RULES = [
  ["enum", (value: unknown, allowed: readonly unknown[]) => !allowed.includes(value)],
  ["minimum", (value: number, least: number) => value < least],
  ["exclusiveMinimum", (value: number, bound: number) => value <= bound],
  ["maximum", (value: number, most: number) => value > most],
  ["minItems", ({ length }: readonly unknown[], least: number) => length < least],
  ["maxItems", ({ length }: readonly unknown[], most: number) => length > most],
  ["maxLength", (value: string, most: number) => lengthOf(value, most) > most],
  ["pattern", (value: string, pattern: RegExp) => !pattern.test(value)],
  ["minLength", (value: string, least: number) => lengthOf(value, least) < least],
] as const satisfies readonly (readonly [rule: string, isBroken: Check])[];

/** The code points of a text, counted no further than the limit needs: one has at most two UTF-16 units. */
function lengthOf(value: string, limit: number): number {
  return [...value.slice(0, 2 * limit + 1)].length;
}
