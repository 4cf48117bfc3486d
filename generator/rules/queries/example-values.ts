import type { Catalog } from "../../catalog/catalog.js";
import { byName } from "../../catalog/find-by-name.js";
import type { EventModel, ExampleModel } from "../../model/model.js";
import { writtenFieldsRecipe } from "../../readers/field-recipe.js";
import type { GivenField } from "../../readers/given-field.js";
import { faultsOf } from "../../readers/live-reader.js";
import { currencyOf, moneyRule } from "../../readers/money-recipe.js";
import type { Span } from "../../source/source-file.js";
import type { JsonValue } from "../../value/json-value.js";
import { onceFor } from "../../value/once-for.js";
import { suggestIn } from "../../value/suggest-in.js";
import { givenCurrencyStatus, isCurrency } from "./currency-status.js";
import type { ExampleFault } from "./example-fault.js";

/** What is wrong with an example's keys and parameters. */
export function exampleValues(
  catalog: Catalog,
  event: EventModel,
  example: ExampleModel,
): readonly ExampleFault[] {
  const { keys, parameters, spans } = example;
  const ofKeys = sectionFaults({ section: "keys", values: keys, fields: event.keys, spans });
  const ofParameters = sectionFaults({
    section: "parameters",
    values: parameters,
    fields: event.parameters,
    // A currency with a constant or default is there, whether or not the example gives it.
    rule:
      currencyOf(event.parameters)?.presence.kind === "optional" ? moneyRule(event.parameters, "sent") : [],
    spans,
  });
  return ofKeys.concat(ofParameters.filter(({ path }) => !isReportedCurrency(catalog, path, parameters)));
}

/** A section of an example, and what it may contain. */
interface Section {
  readonly section: string;
  readonly values: Readonly<Record<string, JsonValue>>;
  readonly fields: readonly GivenField[];
  readonly rule?: ReturnType<typeof moneyRule>;
  readonly spans: ReadonlyMap<string, Span>;
}

/** Checks the values of a section as the generated code would check the fields that it may contain. */
export function sectionFaults({ section, values, fields, rule, spans }: Section): readonly ExampleFault[] {
  const names = namesOf(fields);
  const taken = byName(fields);
  const unknown = Object.keys(values)
    .filter((name) => !taken.has(name))
    .map((name): ExampleFault => {
      const path = `${section}.${name}`;
      const text = "is not part of this event";
      return { path, text, span: spans.get(path), meant: suggestIn(names)(name) };
    });
  const known = Object.fromEntries(Object.entries(values).filter(([name]) => taken.has(name)));
  const concerned = fields.filter(
    ({ name, presence }) => presence.kind === "required" || Object.hasOwn(values, name),
  );
  const faults = faultsOf(writtenFieldsRecipe(concerned, rule), known, section);
  return [...unknown, ...faults.map(({ path, text }) => ({ path, text, span: spanOf(path, spans) }))];
}

const namesOf = onceFor((fields: readonly GivenField[]) => fields.map(({ name }) => name));

/** The span of a value, or of what it is missing from; what a section lacks has none. */
function spanOf(path: string, spans: ExampleModel["spans"]): Span | undefined {
  return spans.get(path) ?? spans.get(path.replace(/\.[^.[\]]+$/, ""));
}

/** A value that is not a currency at all is reported as such. */
function isReportedCurrency(catalog: Catalog, path: string, parameters: ExampleModel["parameters"]): boolean {
  const name = path.slice("parameters.".length);
  const value = parameters[name];
  return (
    isCurrency(catalog, name) && value !== undefined && givenCurrencyStatus(catalog, value) === "unknown"
  );
}
