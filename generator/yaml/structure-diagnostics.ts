import { defineDiagnostic } from "../diagnostic/define.js";
import { listAll } from "../text/list.js";
import { quote } from "../text/quote.js";

/** A position in the file as a path of keys: `events.checkout_paid.examples[0]`; empty for the top level. */
export interface At {
  readonly path: string;
}

function subject(path: string): string {
  return path === "" ? "the top level of the file" : quote(path);
}

/** A key that the language does not have in this position. */
export const unknownKey = defineDiagnostic<At & { readonly key: string; readonly help: string }>({
  name: "unknown-key",
  severity: "error",
  message: ({ path, key }) => `${quote(key)} is not a key of ${subject(path)}`,
  note: "What is under a key that nothing reads silently has no effect.",
  help: ({ help }) => help,
});

/** Required keys that a map lacks. */
export const missingKey = defineDiagnostic<
  At & { readonly keys: readonly string[]; readonly meanings: string }
>({
  name: "missing-key",
  severity: "error",
  message: ({ path, keys }) => `${subject(path)} lacks ${listAll(keys)}`,
  note: "Without it the contract leaves open what the integrations need to agree on.",
  help: ({ meanings }) => `add ${meanings}`,
});

/** A list where a map is expected, text where a number is expected, and the like. */
export const wrongType = defineDiagnostic<
  At & { readonly expected: string; readonly found: string; readonly help: string }
>({
  name: "wrong-type",
  severity: "error",
  message: ({ path, expected, found }) => `${subject(path)} expects ${expected}, got ${found}`,
  note: "It cannot be read as intended.",
  help: ({ help }) => help,
});

/** A value outside a closed list. */
export const valueNotAllowed = defineDiagnostic<At & { readonly allowed: string }>({
  name: "value-not-allowed",
  severity: "error",
  message: ({ path, allowed }) => `${subject(path)} expects ${allowed}`,
  note: "The list of values is closed, so everything else is a mistake.",
  help: ({ allowed }) => `write ${allowed}`,
});

/** A value of the right type that is not well formed. */
export const malformedValue = defineDiagnostic<
  At & { readonly expected: string; readonly help?: string | undefined; readonly why?: string | undefined }
>({
  name: "malformed-value",
  severity: "error",
  message: ({ path, expected }) => `${subject(path)} expects ${expected}`,
  note: ({ why }) => why ?? "In this form it cannot be used in the generated files.",
  help: ({ expected, help }) => help ?? `write ${expected}`,
});

/** A name given by the author that is not well formed. */
export const malformedName = defineDiagnostic<At & { readonly name: string; readonly expected: string }>({
  name: "malformed-name",
  severity: "error",
  message: ({ path, name }) => `${quote(name)} cannot be a name in ${subject(path)}`,
  note: "Names become parts of file names and of identifiers in generated code.",
  help: ({ expected }) => `use ${expected}`,
});

/** A list or map with nothing in it. */
export const emptyCollection = defineDiagnostic<At & { readonly kind: "list" | "map" }>({
  name: "empty-collection",
  severity: "error",
  message: ({ path, kind }) => `the ${kind} ${subject(path)} is empty`,
  note: "It says nothing, and it is unclear whether something was forgotten.",
  help: "fill it, or delete the key",
});

/** An item that the list already has. */
export const repeatedItem = defineDiagnostic<At>({
  name: "repeated-item",
  severity: "error",
  message: ({ path }) => `${subject(path)} contains the same item twice`,
  note: "The second one has no effect, or was meant to be something else.",
  help: "delete or correct one of the two",
});
