import type { YamlNode } from "./node.js";

/** A number, or why there is none. */
export type NumberReading = { readonly value: number } | { readonly problem: "not-a-number" | "lossy" };

/** The text of a scalar as it was written, whatever YAML reads it as; `undefined` for lists and maps. */
export function asText(node: YamlNode): string | undefined {
  return node.kind === "scalar" ? node.source : undefined;
}

/** `true` or `false`; any other word, and either in quotes, is text. */
export function asBoolean(node: YamlNode): boolean | undefined {
  return node.kind === "scalar" && typeof node.value === "boolean" ? node.value : undefined;
}

/**
 * A number that was written without quotes. It is `lossy` if a double cannot hold its digits, as with a long id:
 * silently sending another number than the author wrote must never happen.
 */
export function asNumber(node: YamlNode): NumberReading {
  if (node.kind !== "scalar" || typeof node.value !== "number") return { problem: "not-a-number" };
  const { value, source } = node;
  if (/^[-+]?\.(?:inf|nan)$/i.test(source)) return { problem: "not-a-number" };
  if (!Number.isFinite(value) || !survives(source, value)) return { problem: "lossy" };
  return { value: value === 0 ? 0 : value };
}

function survives(source: string, value: number): boolean {
  if (/^0[xo]/.test(source)) return BigInt(source) === BigInt(value);
  const written = significant(source);
  const kept = significant(String(value));
  return written.digits === kept.digits && written.exponent === kept.exponent;
}

/** The digits that count, and the power of ten of the last one: `0.250` is 25 and -2. */
function significant(decimal: string): { readonly digits: string; readonly exponent: number } {
  const [mantissa = "", power = "0"] = decimal.toLowerCase().replace(/^[-+]/, "").split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  let length = digits.length;
  while (digits[length - 1] === "0") length -= 1;
  if (length === 0) return { digits: "", exponent: 0 };
  return {
    digits: digits.slice(0, length),
    exponent: Number(power) - fraction.length + digits.length - length,
  };
}
