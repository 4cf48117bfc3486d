import type { SourceField } from "./source-field.js";

/** What was found of a value: itself, that the source says there is none, or what is wrong with it. */
export type Found =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "none" }
  | { readonly kind: "fault"; readonly rule: string; readonly text: string };

const NONE = { kind: "none" } as const;

/** What is wrong with a value. */
export function fault(rule: string, text: string): Found {
  return { kind: "fault", rule, text };
}

/** Follows a path; `null` on the way says that there is nothing, what is not there at all is a fault. */
export function valueAt(source: unknown, path: readonly string[]): Found {
  try {
    let value = source;
    for (const name of path) {
      if (value === null) return NONE;
      value = typeof value === "object" ? (value as Record<string, unknown> | undefined)?.[name] : undefined;
    }
    if (value === null) return NONE;
    return value === undefined ? fault("missing", "is not there") : { kind: "value", value };
  } catch {
    return fault("unreadable", "throws when it is read");
  }
}

/** A single value as the field needs it: systems write decimals as texts, and ids as numbers. */
export function converted(value: unknown, as: SourceField["as"]): Found {
  if (as === "any") return { kind: "value", value };
  return as === "number" ? asNumber(value) : asText(value);
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** The digits of which every decimal number comes back from a double as it was. */
const SURE_DIGITS = 15;

function asNumber(value: unknown): Found {
  if (typeof value === "number") return { kind: "value", value };
  const digits = typeof value === "bigint" ? String(value) : value;
  if (typeof digits !== "string" || !DECIMAL.test(digits)) {
    return fault("type", "must be a number, or a plain decimal as text");
  }
  const significant = digits.replace(/^-?0*|\./g, "").replace(/^0+/, "");
  return significant.length > SURE_DIGITS
    ? fault("digits", `must have at most ${SURE_DIGITS} digits`)
    : { kind: "value", value: Number(digits) + 0 };
}

function asText(value: unknown): Found {
  if (typeof value === "string") return { kind: "value", value };
  return typeof value === "bigint" || Number.isSafeInteger(value)
    ? { kind: "value", value: String(value) }
    : fault("type", "must be text, or an integer that is exact");
}
