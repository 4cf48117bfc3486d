import { hasOwn, ownProperty } from "./own-property.js";
import { UNREADABLE } from "./unreadable.js";

/** What puts a broken rule in words, as the rest of a sentence that begins with the path. */
export type Words = (rule: string, given: readonly unknown[]) => string;

/** What the words of a rule are made of; any other rule is that a thing has no meaning without another. */
export type GivenTo<Rule extends string> = Rule extends keyof RuleWords
  ? Parameters<RuleWords[Rule]>
  : [needed: string];

interface RuleWords {
  type(wanted: ValueType, value: unknown): string;
  enum(allowed: readonly (string | number | boolean)[], expected?: string): string;
  const(value: unknown): string;
  currency(): string;
  pattern(pattern: RegExp, expected?: string): string;
  maxLength(most: number, expected?: string): string;
  minLength(least: number, expected?: string): string;
  maxItems(most: number): string;
  minItems(least: number): string;
  uniqueItems(): string;
  minimum(least: number): string;
  exclusiveMinimum(bound: number): string;
  maximum(most: number): string;
  decimals(most: number): string;
  unreadable(): string;
  decision(bases: ReadonlySet<string>): string;
  "event-id"(): string;
  "no-pixel"(): string;
  "other-person"(): string;
  "pixel-id"(names: readonly string[]): string;
  "pixel-names"(names: readonly string[]): string;
}

/** What a value may have to be, as JSON Schema names it. */
export type ValueType = "string" | "number" | "integer" | "boolean" | "array" | "object";

const SHOWN_CHOICES = 8;

/** Puts a broken rule in words. */
export function words(rule: string, given: readonly unknown[]): string {
  const say = (ownProperty(WORDS, rule) ?? without) as (...given: readonly unknown[]) => string;
  return say(...given);
}

const without = (needed: string) => `has no meaning without ${needed}`;

const WORDS: RuleWords = {
  type(wanted: ValueType, value: unknown): string {
    if (wanted === "string" && typeof value === "string") return "must be text without halves of characters";
    if (typeof value !== "number") return `must be ${KINDS[wanted]}, not ${kindOf(value)}`;
    if (wanted === "number") return "must be a finite number";
    if (wanted !== "integer") return `must be ${KINDS[wanted]}, not a number`;
    return Number.isInteger(value) ? "must be below 2^53, or it is not exact" : "must be a whole number";
  },
  enum(allowed: readonly (string | number | boolean)[], expected?: string): string {
    const [only] = allowed;
    if (expected !== undefined) return `must be ${expected}`;
    if (only !== undefined && allowed.length === 1) return mustBe(only);
    const more = allowed.length - SHOWN_CHOICES;
    const shown = allowed.slice(0, SHOWN_CHOICES).join(", ");
    return `must be one of ${shown}${more > 0 ? ` and ${more} more` : ""}`;
  },
  const: mustBe,
  currency: () => "must be a currency of ISO 4217, such as EUR",
  pattern: ({ source }: RegExp, expected = `text that matches the pattern ${source}`) =>
    `must be ${expected}`,
  maxLength: (most: number, expected?: string) =>
    expected === undefined ? `must have at most ${most} characters` : `must be ${expected}`,
  minLength(least: number, expected?: string): string {
    if (expected !== undefined) return `must be ${expected}`;
    return least === 1 ? "must not be empty" : `must have at least ${least} characters`;
  },
  maxItems: (most: number) => `must have at most ${most} items`,
  minItems: (least: number) => (least === 1 ? "must not be empty" : `must have at least ${least} items`),
  uniqueItems: () => "must not contain the same item twice",
  minimum: (least: number) => `must be at least ${least}`,
  exclusiveMinimum: (bound: number) => `must be more than ${bound}`,
  maximum: (most: number) => `must be at most ${most}`,
  decimals: (most: number) =>
    most === 0
      ? "has decimals, which its currency does not know"
      : `has more decimals than the ${most} of its currency`,
  unreadable: () => "cannot be read",
  decision: (bases) => `must be "granted" or "denied", on one of ${[...bases].join(", ")}`,
  "event-id": () => "must be the id that was made for this event: letters, digits, _ . and -",
  "no-pixel": () =>
    "has none with an id on this page: ids, as text of digits, are given when the Pixel is started",
  "other-person": () =>
    "named another person than the Pixel was initialised with, whose data it keeps until the page is left",
  "pixel-id": (names) => `must be text of digits, for one of ${names.join(", ")}`,
  "pixel-names": (names) => `must be a list of names among ${names.join(", ")}`,
};

/** The kind of a value, in words that follow "not"; never the value. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Date) return "a date";
  if (value === UNREADABLE) return "something that cannot be read";
  return hasOwn(KINDS, typeof value) ? KINDS[typeof value as ValueType] : "something else";
}

const KINDS: Readonly<Record<ValueType, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

/** What the contract states as a constant, named. */
export function mustBe(value: unknown): string {
  return `must be \`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}
