import type { ValueSchema } from "../value/value-schema.js";

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/** What a page gave the Pixel, of the text that it became in an address; what cannot have become it stays text. */
export function valueOnWire(text: string, { type }: ValueSchema): unknown {
  switch (type) {
    case "string":
    case undefined:
      return text;
    case "number":
    case "integer":
      return NUMBER.test(text) ? Number(text) : text;
    case "boolean":
      return text === "true" || text === "false" ? text === "true" : text;
    case "array":
    case "object":
      return jsonIn(text);
    default:
      return type satisfies never;
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
