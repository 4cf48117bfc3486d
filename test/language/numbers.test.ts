import { describe, expect, test } from "vitest";
import { brief, checkText, emitChecked, textOf } from "../support/compile-text.js";

/** A contract with one scalar in a slot that takes a number; the other slots hold sound ones. */
function contractOf(slot: Slot, scalar: string): string {
  const slots: Readonly<Record<Slot, string>> = {
    constant: "1",
    standIn: "1",
    choice: "1",
    limit: "-1",
    // Above every limit.
    example: "1e30",
    [slot]: scalar,
  };
  const { constant, standIn, choice, limit, example } = slots;
  return `
eventContract: "1.0"
name: numbers
version: 1.0.0
sources:
  orders: { kind: server, system: Orders, delivery: direct, actionSource: other }
parameters:
  fixed: { type: number, const: ${constant} }
  usual: { type: number, default: ${standIn} }
  chosen: { type: number, enum: [${choice}] }
  bounded: { type: number, minimum: ${limit} }
events:
  paid:
    action: Paid
    trigger: The order was paid.
    metaEvent: { custom: Paid }
    canonicalSource: orders
    keys: { order: string }
    eventId: "paid-{order}"
    consent: none
    parameters: { fixed: optional, usual: optional, chosen: optional, bounded: optional }
    userData: { required: [em] }
    examples:
      - name: one
        keys: { order: A-1 }
        serverEvent: { event_time: 2026-01-15T10:00:00Z }
        parameters: { bounded: ${example} }
        userData: { em: jane@example.com }
`;
}

type Slot = "constant" | "standIn" | "choice" | "limit" | "example";

/** The value of a slot in the generated code, or of the example; else the names of the errors. */
function arriving(slot: Slot, scalar: string): string | readonly string[] {
  const checked = checkText(contractOf(slot, scalar));
  const errors = checked.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return errors.map(brief);
  if (slot === "example") return String(checked.model.events[0]?.examples[0]?.parameters["bounded"]);
  const files = emitChecked(checked);
  const code = textOf(files, "shared/paid.ts") + textOf(files, "shared/parameters.ts");
  const [, value = "nothing"] = IN_CODE[slot].exec(code) ?? [];
  return value;
}

const IN_CODE: Readonly<Record<Exclude<Slot, "example">, RegExp>> = {
  constant: /fixed: constant\((.*)\),/,
  standIn: /usual: defaulted\(number\(\), (.*)\),/,
  choice: /CHOSEN = \[(.*)\] as const;/,
  limit: /return number\(\{ minimum: (.*) \}\);/,
};

const SLOTS: readonly Slot[] = ["constant", "standIn", "choice", "limit", "example"];

describe.each([
  ["01067", "1067"],
  ["+4915112345678", "4915112345678"],
  ["1e5", "100000"],
  ["0x1F", "31"],
  ["25.00", "25"],
  ["0.1", "0.1"],
  ["1000000000000000000", "1000000000000000000"],
])("%s where a number is expected", (scalar, value) => {
  test.each(SLOTS)("is a number as %s", (slot) => {
    expect(arriving(slot, scalar)).toBe(value);
  });
});

const LOSSY = "lossy-number: these digits would be lost";
const TEXT = "must be a number, not text";
const TRUTH = "must be a number, not true or false";
const NO_LIMIT = "wrong-type: expects a number";

test.each([
  ["4001002003004005006", LOSSY, LOSSY, LOSSY],
  ["0.1234567890123456789", LOSSY, LOSSY, LOSSY],
  ["1e400", LOSSY, NO_LIMIT, LOSSY],
  ["yes", `unfitting-value: ${TEXT}`, NO_LIMIT, `failing-example: ${TEXT}`],
  ["1_000", `unfitting-value: ${TEXT}`, NO_LIMIT, `failing-example: ${TEXT}`],
  ["2026-01-15", `unfitting-value: ${TEXT}`, NO_LIMIT, `failing-example: ${TEXT}`],
  ['"25"', `unfitting-value: ${TEXT}`, NO_LIMIT, `failing-example: ${TEXT}`],
  ["true", `unfitting-value: ${TRUTH}`, NO_LIMIT, `failing-example: ${TRUTH}`],
])("%s where a number is expected is an error at its place", (scalar, value, limit, example) => {
  expect(SLOTS.map((slot) => arriving(slot, scalar))).toEqual([
    [`8:33 error ${value}`],
    [`9:35 error ${value}`],
    [`10:34 error ${value}`],
    [`11:37 error ${limit}`],
    [`27:32 error ${example}`],
  ]);
});
