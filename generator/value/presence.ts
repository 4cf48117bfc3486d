import type { JsonValue } from "./json-value.js";

/** Whether a value is asked of the caller, and what stands in where it is not. */
export type Presence =
  | { readonly kind: "required" }
  | { readonly kind: "optional" }
  /** Always sent, never asked for. */
  | { readonly kind: "constant"; readonly value: JsonValue }
  /** Sent when the caller gives nothing. */
  | { readonly kind: "default"; readonly value: JsonValue };
