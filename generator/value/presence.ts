import type { JsonValue } from "./json-value.js";

/** Whether the caller gives a value, and what replaces it if not. */
export type Presence =
  | { readonly kind: "required" }
  | { readonly kind: "optional" }
  /** Always sent, never given by the caller. */
  | { readonly kind: "constant"; readonly value: JsonValue }
  /** Sent when the caller gives nothing; a bad value is left out, or refuses the event where that binds it. */
  | { readonly kind: "default"; readonly value: JsonValue; readonly isBinding?: boolean };
