import { defineDiagnostic } from "../diagnostic/define.js";
import { listAll } from "../text/list.js";
import { quote } from "../text/quote.js";

/** A place in the file as its keys: `events.checkout_paid.examples[0]`; empty for the top level. */
export interface At {
  readonly path: string;
}

function place(path: string): string {
  return path === "" ? "the top level of the file" : quote(path);
}

/** A key that the language does not have there. */
export const unknownKey = defineDiagnostic<At & { readonly key: string; readonly mend: string }>({
  name: "unknown-key",
  severity: "error",
  message: ({ path, key }) => `${quote(key)} is no key of ${place(path)}`,
  why: "What stands under a key that nothing reads would silently have no effect.",
  mend: ({ mend }) => mend,
});

/** Keys without which a map says too little. */
export const missingKey = defineDiagnostic<
  At & { readonly keys: readonly string[]; readonly meanings: string }
>({
  name: "missing-key",
  severity: "error",
  message: ({ path, keys }) => `${place(path)} lacks ${listAll(keys)}`,
  why: "Without it the contract leaves open what the pipes need to agree on.",
  mend: ({ meanings }) => `add ${meanings}`,
});

/** A list where a map is expected, text where a number is expected, and the like. */
export const wrongType = defineDiagnostic<
  At & { readonly expected: string; readonly found: string; readonly mend: string }
>({
  name: "wrong-type",
  severity: "error",
  message: ({ path, expected, found }) => `${place(path)} expects ${expected}, got ${found}`,
  why: "It cannot be read as what it is meant to say.",
  mend: ({ mend }) => mend,
});

/** A value outside a closed list. */
export const valueNotAllowed = defineDiagnostic<At & { readonly allowed: string }>({
  name: "value-not-allowed",
  severity: "error",
  message: ({ path, allowed }) => `${place(path)} expects ${allowed}`,
  why: "The list of values is closed, so that everything else is known to be a mistake.",
  mend: ({ allowed }) => `write ${allowed}`,
});

/** A value of the right type that is not well formed. */
export const malformedValue = defineDiagnostic<
  At & { readonly expected: string; readonly hint?: string | undefined }
>({
  name: "malformed-value",
  severity: "error",
  message: ({ path, expected }) => `${place(path)} expects ${expected}`,
  why: "In this form it cannot be used in what is generated.",
  mend: ({ expected, hint }) => hint ?? `write ${expected}`,
});

/** A name given by the author that is not well formed. */
export const malformedName = defineDiagnostic<At & { readonly name: string; readonly expected: string }>({
  name: "malformed-name",
  severity: "error",
  message: ({ path, name }) => `${quote(name)} cannot be a name in ${place(path)}`,
  why: "Names become parts of file names and of identifiers in generated code.",
  mend: ({ expected }) => `use ${expected}`,
});

/** A list or map with nothing in it. */
export const emptyCollection = defineDiagnostic<At & { readonly kind: "list" | "map" }>({
  name: "empty-collection",
  severity: "error",
  message: ({ path, kind }) => `the ${kind} ${place(path)} is empty`,
  why: "It says nothing; whether something was forgotten could not be told.",
  mend: "fill it, or delete the key",
});

/** An item that the list already has. */
export const repeatedItem = defineDiagnostic<At>({
  name: "repeated-item",
  severity: "error",
  message: ({ path }) => `${place(path)} holds the same item twice`,
  why: "The second one says nothing, or was meant to be another.",
  mend: "delete or correct one of the two",
});
