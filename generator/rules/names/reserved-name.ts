import type { ContractAst } from "../../contract/ast.js";
import type { Spanned } from "../../source/source-file.js";
import { kebabCase } from "../../text/casing.js";
import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

/** Files beside those of the events, in the folder of a source or of what is shared. */
const OWN_FILES: ReadonlySet<string> = new Set([
  "base",
  "debug",
  "follow-consent",
  "index",
  "parameters",
  "sender",
  "visitor-context",
  "without-repeats",
]);

/** Folders beside those of the contracts. */
const OWN_FOLDERS: ReadonlySet<string> = new Set(["runtime"]);

const NONE: ReadonlySet<string> = new Set();

/** Names that Windows gives to devices and refuses to files. */
const DEVICE = /^(?:aux|con|nul|prn|com[0-9]|lpt[0-9])$/;

/** Members that every JavaScript object has, so that they seem to be there when nothing was given. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** A contract is only valid if none of its names is reserved in the generated code (language 1.0). */
export const reservedName = defineRule<{ readonly what: string; readonly name: string }>({
  name: "reserved-name",
  severity: "error",
  message: ({ what, name }) => `the ${what} ${quote(name)} has a reserved name`,
  note: "In the generated code the name already means something else, and one would hide the other.",
  help: "choose another name",
  check({ model }, report) {
    for (const { what, name, taken } of namesOf(model.origin)) {
      const text = taken(name.value);
      if (text !== undefined) report({ what, name: name.value }, { at: { span: name.span, text } });
    }
  },
});

interface Named {
  readonly what: string;
  readonly name: Spanned<string>;
  /** Why the name is taken, if it is. */
  readonly taken: (name: string) => string | undefined;
}

function namesOf(contract: ContractAst): readonly Named[] {
  const named = (what: string, parts: readonly { readonly name: Spanned<string> }[], taken: Named["taken"]) =>
    parts.map(({ name }) => ({ what, name, taken }));
  return [
    ...(contract.name === undefined
      ? []
      : named("contract", [{ name: contract.name }], (name) => takenOnDisk(name, OWN_FOLDERS, "folder"))),
    ...named("pixel", contract.pixels, takenByObjects),
    ...named("source", contract.sources, (name) => takenOnDisk(name, NONE, "folder")),
    ...named("consent basis", contract.consents, takenAsConsent),
    ...named("parameter", contract.parameters, takenByObjects),
    ...named("profile", contract.profiles, takenByObjects),
    ...contract.events.flatMap((event) => [
      ...named("event", [event], (name) => takenOnDisk(name, OWN_FILES, "file")),
      ...named("key", event.keys, takenByObjects),
    ]),
  ];
}

function takenOnDisk(name: string, own: ReadonlySet<string>, what: "file" | "folder"): string | undefined {
  const path = kebabCase(name);
  if (own.has(path)) return `every output already has a ${what} of this name`;
  if (DEVICE.test(path)) return `Windows does not allow a ${what} of this name`;
  return name === "__proto__" ? takenByObjects(name) : undefined;
}

function takenAsConsent(name: string): string | undefined {
  return name === "none" ? "`none` says that no consent is needed" : takenByObjects(name);
}

function takenByObjects(name: string): string | undefined {
  return INHERITED.has(name) ? "every JavaScript object has a member of this name" : undefined;
}
