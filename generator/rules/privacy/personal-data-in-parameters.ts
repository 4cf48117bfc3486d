import { findByName } from "../../catalog/find-by-name.js";
import type { EventModel } from "../../model/model.js";
import { isPersonalText } from "../../runtime/shared/personal-text.js";
import type { SourceFile, Span } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import type { JsonValue } from "../../value/json-value.js";
import { identifierCalled, isPersonalName } from "../queries/personal-names.js";
import { sharedSchemas, subjectOf } from "../queries/written-schemas.js";
import { defineRule } from "../rule.js";
import { redact } from "../wording/redact.js";

/** A contract is only valid if no parameter carries personal data (Meta Business Tools Terms). */
export const personalDataInParameters = defineRule<{ readonly subject: string }>({
  name: "personal-data-in-parameters",
  severity: "error",
  message: ({ subject }) => `${subject} looks like personal data`,
  note: "Meta's terms forbid it outside of `user_data`: Meta warns of a potential violation, and removes the parameter or the event.",
  help: "name it under `userData`, where it is hashed, or leave it out",
  check(context, report) {
    const { model, catalog } = context;
    for (const written of sharedSchemas(context)) {
      const { name, field, schema } = written;
      // A closed list of values identifies no person.
      const isOpen = schema.enum === undefined && schema.const === undefined && schema.type !== "boolean";
      if (!isOpen || findByName(catalog.parameters, name) !== undefined) continue;
      const identifier = identifierCalled(catalog, name);
      // A number is not a name or address, but it may well be somebody's id.
      const isPersonal = schema.type === "string" && isPersonalName(catalog, name);
      if (identifier === undefined && !isPersonal) continue;
      const text =
        identifier === undefined
          ? "names a person, or how to reach one"
          : `Meta's identifier ${quote(identifier.name)}: it goes under \`userData\``;
      report({ subject: subjectOf(written) }, { at: { span: field.name.span, text } });
    }
    const texts = model.events.flatMap(personalTexts);
    const redacted = redactedFiles(texts.map(({ span }) => span));
    for (const { subject, span } of texts) {
      const at = { ...span, file: redacted.get(span.file) ?? span.file };
      report({ subject }, { at: { span: at, text: "an e-mail address or telephone number" } });
    }
  },
});

/** Each file once, without what is personal in it. */
function redactedFiles(spans: readonly Span[]): ReadonlyMap<SourceFile, SourceFile> {
  const inFiles = new Map<SourceFile, Span[]>();
  for (const span of spans) {
    const inFile = inFiles.get(span.file);
    if (inFile === undefined) inFiles.set(span.file, [span]);
    else inFile.push(span);
  }
  return new Map([...inFiles].map(([file, inFile]) => [file, redact(file, inFile)]));
}

function personalTexts(event: EventModel): readonly { readonly subject: string; readonly span: Span }[] {
  return event.examples.flatMap(({ name, parameters, keys, spans }) => {
    if (!holdsPersonalText(parameters) && !holdsPersonalText(keys)) return [];
    return [...textsIn(parameters, "parameters"), ...textsIn(keys, "keys")].flatMap(({ path, text }) => {
      const span = spans.get(path);
      if (span === undefined || !isPersonalText(text)) return [];
      return [{ subject: `${quote(path)} of example ${quote(name)} of ${quote(event.name)}`, span }];
    });
  });
}

/** Looks without paths, which hardly any example needs. */
function holdsPersonalText(value: JsonValue): boolean {
  if (typeof value === "string") return isPersonalText(value);
  if (typeof value !== "object") return false;
  return isList(value) ? value.some(holdsPersonalText) : Object.values(value).some(holdsPersonalText);
}

function textsIn(
  value: JsonValue,
  path: string,
): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object") return [];
  if (isList(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`));
  return Object.entries(value).flatMap(([name, member]) => textsIn(member, `${path}.${name}`));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
