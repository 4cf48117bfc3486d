/** A value of JSON, frozen: what a `const`, a `default` or an example can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };
