import { attempt } from "./attempt.js";
import { ContractViolation } from "./contract-violation.js";
import { ownProperty } from "./own-property.js";
import { integer, type Reader, text } from "./reader.js";
import { breaks, type Report, reportTo } from "./report.js";
import type { Violation } from "./violation.js";
import { wordedReport } from "./worded-report.js";

/** An id that was generated for one event of the contract; the ids of two events do not mix. */
export type GeneratedEventId<Event extends string> = string & { readonly generatedFor: Event };

/** A part of an event id: text of the contract's own, or how a value becomes text. */
export type IdPart = string | IdValue;

/** A value of the occurrence as a part of its id; one that its reader refuses cannot be part of it. */
export interface IdValue {
  readonly name: string;
  readonly reader: Reader<string | number>;
}

/** The form of an event's ids: how each is put together. */
export type IdForm = () => readonly IdPart[];

/** What a part may contain without a narrower rule; nothing in it needs encoding in a URL, a cookie or SQL. */
export const ID_TEXT: RegExp = /^[A-Za-z0-9_.-]{1,128}$/u;

/** The same in words, as the end of a sentence. */
export const ID_TEXT_WORDS = "1 to 128 letters, digits, dots, hyphens or underscores";

/**
 * The id of an occurrence, whose values are given by name.
 *
 * @throws {ContractViolation} naming every value that cannot be part of an id.
 */
export function eventId(values: object, form: IdForm): string {
  const report = wordedReport();
  const id = joinId(form, values, report, (name) => name);
  if (id === undefined) throw new ContractViolation(report.violations);
  return id;
}

/** Joins the parts of an id unchanged, so that any other system can build the same one; the report says what cannot. */
export function joinId(
  form: IdForm,
  values: object,
  report: Report,
  pathOf: (name: string) => string,
): string | undefined {
  const violations: Violation[] = [];
  const within = reportTo(violations, report);
  const texts = form().map((part) =>
    typeof part === "string"
      ? part
      : part.reader.read(
          attempt(() => ownProperty(values, part.name)),
          pathOf(part.name),
          within,
        ),
  );
  for (const violation of violations) report.violations.push({ ...violation, rule: "event-id-part" });
  return violations.length > 0 ? undefined : texts.join("");
}

/** What a part's text must be; lengths are in code points as JSON Schema counts. */
export interface IdTextRules {
  readonly pattern?: RegExp;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** How great a part's number may be, as JSON Schema defines it; only what the contract limits. */
export interface IdIntegerLimits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** A part that is text of a certain form. */
export function idText(name: string, rules: IdTextRules = {}): IdValue {
  return { name, reader: text({ pattern: ID_TEXT, ...rules }) };
}

/** A part that is one of a few texts or numbers. */
export function idEnum(name: string, values: readonly (string | number)[]): IdValue {
  return {
    name,
    reader: {
      read: (value, path, report) =>
        values.find((allowed) => allowed === value) ?? breaks(report, path, "enum", values),
    },
  };
}

/** A part that is a whole number from 0 on, written in base ten. */
export function idInteger(name: string, { minimum = 0, ...rules }: IdIntegerLimits = {}): IdValue {
  return { name, reader: integer({ minimum: Math.max(0, minimum), ...rules }) };
}

/** Returns an id that another system generated, or `undefined` if the text cannot be one. */
export function parseEventId(text: unknown): string | undefined {
  return typeof text === "string" && ID_TEXT.test(text) ? text : undefined;
}

/** A new id for an occurrence without a number of its own: a random UUID (Server Event Parameters, 2026-02-12). */
export function createEventId(): string {
  const { crypto } = globalThis as { readonly crypto?: Randomness };
  // Not `randomUUID`, which browsers offer on secure pages only; some in-app browsers have no crypto at all. Version and
  // variant are fixed bits (RFC 9562, section 5.4).
  return "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/[x8]/g, (place) => {
    const [byte = 256 * Math.random()] = crypto?.getRandomValues?.(new Uint8Array(1)) ?? [];
    return (place === "x" ? byte & 15 : 8 | (byte & 3)).toString(16);
  });
}

/** The part of Web Crypto that is used. */
interface Randomness {
  getRandomValues?(bytes: Uint8Array): Uint8Array;
}
