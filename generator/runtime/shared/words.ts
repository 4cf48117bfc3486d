/** What puts the broken rules of values in words, each as the rest of a sentence that begins with the path. */
export interface Words {
  mustBe(wish: string): string;
  type(wanted: string, value: unknown): string;
  finite(): string;
  exact(): string;
  whole(): string;
  choice(allowed: readonly (string | number | boolean)[]): string;
  constant(value: unknown): string;
  currency(): string;
  pattern(pattern: RegExp): string;
  maxLength(most: number): string;
  minLength(least: number): string;
  maxItems(most: number): string;
  minItems(least: number): string;
  uniqueItems(): string;
  minimum(least: number): string;
  exclusiveMinimum(bound: number): string;
  maximum(most: number): string;
  together(needed: string): string;
  listed(): string;
  wholeBetween(least: number, most: number): string;
  noPixel(): string;
  otherPerson(): string;
  pixelNames(): string;
  unreadable(): string;
  handedId(): string;
}

const SHOWN_CHOICES = 8;

/** The words. */
export const WORDS: Words = {
  mustBe: (wish: string) => `must be ${wish}`,
  type: (wanted: string, value: unknown) => `must be ${wanted}, not ${kindOf(value)}`,
  finite: () => "must be a finite number",
  exact: () => "must be below 2^53, or it is not exact",
  whole: () => "must be a whole number",
  choice(allowed: readonly (string | number | boolean)[]): string {
    const [only] = allowed;
    if (only !== undefined && allowed.length === 1) return mustBe(only);
    const more = allowed.length - SHOWN_CHOICES;
    const shown = allowed.slice(0, SHOWN_CHOICES).join(", ");
    return `must be one of ${shown}${more > 0 ? ` and ${more} more` : ""}`;
  },
  constant: mustBe,
  currency: () => "must be a currency of ISO 4217, such as EUR",
  pattern: ({ source }: RegExp) => `must be text that matches the pattern ${source}`,
  maxLength: (most: number) => `must have at most ${most} characters`,
  minLength: (least: number) =>
    least === 1 ? "must not be empty" : `must have at least ${least} characters`,
  maxItems: (most: number) => `must have at most ${most} items`,
  minItems: (least: number) => (least === 1 ? "must not be empty" : `must have at least ${least} items`),
  uniqueItems: () => "must not contain the same item twice",
  minimum: (least: number) => `must be at least ${least}`,
  exclusiveMinimum: (bound: number) => `must be more than ${bound}`,
  maximum: (most: number) => `must be at most ${most}`,
  together: (needed: string) => `has no meaning without ${needed}`,
  listed: () => "must be one of the values that the contract lists",
  wholeBetween: (least: number, most: number) => `must be a whole number from ${least} to ${most}`,
  noPixel: () =>
    "has none with an id on this page: ids, as text of digits, are given when the Pixel is started",
  otherPerson: () =>
    "named another person than the Pixel was initialised with, whose data it keeps until the page is left",
  pixelNames: () => "must be names of pixels that the event is for",
  unreadable: () => "cannot be read",
  handedId: () => "must be the id that was made for this event: letters, digits, _ . and -",
};

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
