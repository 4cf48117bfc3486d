import type { Reader } from "./reader.js";

/** An amount of money: a number of which the noise of binary fractions is removed, so that 0.1 + 0.2 is 0.3. */
export function amount(reader: Reader<number>): Reader<number> {
  return { read: (value, path, report) => reader.read(withoutNoise(value), path, report) };
}

/** More decimals than any currency has. */
const DECIMALS = 6;

/** The digits of which every decimal number comes back from a double as it was. */
const SURE_DIGITS = 15;

/** The decimal number nearby, if the value is not another one: a third stays what it is. */
function withoutNoise(value: unknown): unknown {
  if (typeof value !== "number" || !Number.isFinite(value) || Number.isInteger(value)) return value;
  // Not -0, which comes of a negative rest.
  const near = Number(Number(value.toPrecision(SURE_DIGITS)).toFixed(DECIMALS)) + 0;
  return Math.abs(near - value) <= Math.max(1e-9, Math.abs(value) * 2 ** -49) ? near : value;
}
