import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import type { FieldAst } from "../../contract/ast.js";
import type { Label } from "../../diagnostic/diagnostic.js";
import type { EventModel, Model } from "../../model/model.js";
import type { Span, Spanned } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { onceFor } from "../../value/once-for.js";
import { idPartMeaning } from "../queries/id-part-meaning.js";
import { idPartNames } from "../queries/id-part-names.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if no key has the name of a parameter, an identifier or a server event parameter (language 1.0). */
export const keyAsParameter = defineRule<{
  readonly event: string;
  readonly key: string;
  readonly what: string;
}>({
  name: "key-as-parameter",
  severity: "error",
  message: ({ event, key, what }) => `the key ${quote(key)} of ${quote(event)} has the name of ${what}`,
  note: "A key is never sent to Meta. If it shares its name with something that is sent, a mapping could mean either.",
  help: ({ what }) =>
    what === "a parameter"
      ? "remove the key and require the parameter, which `eventId` can use; or rename the key"
      : "rename the key after what it numbers, such as `invoice` or `receipt`",
  check({ model, catalog }, report) {
    const reported = new Set<Span>();
    for (const event of model.events) {
      // Where nothing is sent, names are free.
      if (event.meta.kind === "none" || event.keys.length === 0) continue;
      const inId = new Set(idPartNames(event).map((part) => part.name));
      for (const key of event.keys) {
        const { span } = key.origin.name;
        const what = sentAs(catalog, model, key.name);
        // A person's name in an id is reported there; an alias brings one key into several events.
        const isPersonal = inId.has(key.name) && idPartMeaning(catalog, key.name) === "person";
        if (what === undefined || isPersonal || reported.has(span)) continue;
        reported.add(span);
        report(
          { event: event.name, key: key.name, what },
          { at: { span, text: `${what} has this name` }, related: definitions(model, event, key.name) },
        );
      }
    }
  },
});

function sentAs(catalog: Catalog, model: Model, name: string): string | undefined {
  if (findByName(catalog.parameters, name) !== undefined) return "a parameter";
  if (ownParameters(model).has(name)) return "a parameter";
  if (findByName(catalog.userDataKeys, name) !== undefined) return "an identifier";
  return findByName(catalog.serverParameters, name) === undefined ? undefined : "a server event parameter";
}

const ownParameters = onceFor(({ origin }: Model) => byText(origin.parameters));

const parametersOf = onceFor(({ origin }: EventModel) => byText(origin.parameters));

function byText(fields: readonly FieldAst[]): ReadonlyMap<string, readonly Spanned<string>[]> {
  const written = new Map<string, Spanned<string>[]>();
  for (const { name } of fields) {
    const same = written.get(name.value);
    if (same === undefined) written.set(name.value, [name]);
    else same.push(name);
  }
  return written;
}

function definitions(model: Model, event: EventModel, name: string): readonly Label[] {
  return [...(ownParameters(model).get(name) ?? []), ...(parametersOf(event).get(name) ?? [])].map(
    (parameter) => ({ span: parameter.span, text: "the parameter" }),
  );
}
