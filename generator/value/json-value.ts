/** A value of JSON: what a `const`, a `default` or an example can hold. */
export type { JsonValue } from "../runtime/shared/json-value.js";
