import { sha256 } from "./sha256.js";
import { type ScriptState, warn } from "./state.js";

const HASHED = /^(?:[0-9a-f]{64}|[0-9a-f]{32})$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** The identifier of old, which is not hashed. */
const UNHASHED = "uid";

/**
 * What the script makes of each identifier before it hashes it; undefined where the value breaks its rule. Nothing is
 * made of an id for users, which is sent as it is.
 */
const NORMALIZERS: Readonly<Record<string, (text: string) => string | undefined>> = {
  em: (text) => fitting(text.trim().toLowerCase(), EMAIL),
  ph: (text) => text.replace(/[A-Za-z\s\-+(),;@#<>'"]+/g, "").replace(/^0+/, ""),
  fn: name,
  ln: name,
  ge: (text) => fitting(text, /^[fm]$/),
  db: unspaced,
  ct: letters,
  st: (text) => letters(text).slice(0, 2),
  zp: (text) => fitting((text.toLowerCase().split("-")[0] ?? "").trim(), /^.{2,}$/s),
  country: unspaced,
  external_id: unspaced,
};

/** The identifiers that the script takes and hashes. */
export const MATCHING_KEYS: readonly string[] = Object.keys(NORMALIZERS);

/** What the script hashes of an identifier; undefined where it drops it. */
export function hashedText(key: string, text: string): string | undefined {
  // What breaks its rule is hashed as it was written, and matches nobody; an address is dropped.
  return NORMALIZERS[key]?.(text) || (key === "em" ? undefined : text);
}

/** Reads what `init` was given about the visitor: hashed, or dropped with a warning. */
export function readUserData(state: ScriptState, given: unknown): Readonly<Record<string, string>> {
  if (typeof given !== "object" || given === null) return {};
  const entries = Object.entries(given).flatMap(([key, value]) => {
    const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
    const sent = text.trim() === "" ? undefined : sentText(state, key, text);
    return sent === undefined ? [] : [[key, sent] as const];
  });
  return Object.fromEntries(entries);
}

function sentText(state: ScriptState, key: string, text: string): string | undefined {
  if (key === UNHASHED) return EMAIL.test(text.trim()) ? refused(state, key) : text;
  if (!Object.hasOwn(NORMALIZERS, key)) return undefined;
  if (HASHED.test(text.trim())) return text.trim().toLowerCase();
  const plain = hashedText(key, text);
  return plain === undefined ? refused(state, key) : sha256(new state.page.TextEncoder().encode(plain));
}

function refused(state: ScriptState, key: string): undefined {
  state.badUserData = true;
  warn(state.page, `The value passed for '${key}' in the user data is invalid, and is not sent.`);
}

function fitting(text: string, pattern: RegExp): string | undefined {
  return pattern.test(text) ? text : undefined;
}

function name(text: string): string {
  return text.toLowerCase().replace(/[\s!-/:-@[-`{-~]+/g, "");
}

function unspaced(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^A-Za-z0-9_]+/g, "");
}
