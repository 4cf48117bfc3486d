import type { Catalog } from "../../catalog/catalog.js";
import type { EventModel, ExampleModel, FieldModel } from "../../model/model.js";
import { pairsOf } from "../../model/pairs-of.js";
import type { Span } from "../../source/source-file.js";
import { suggest } from "../../text/suggest.js";
import { checkValue } from "../../value/check-value.js";
import type { JsonValue } from "../../value/json-value.js";
import { currencyStanding, isCurrency } from "./currency-standing.js";
import type { ExampleFault } from "./example-fault.js";

/** What is wrong with an example's keys and parameters. */
export function exampleValues(
  catalog: Catalog,
  event: EventModel,
  example: ExampleModel,
): readonly ExampleFault[] {
  const { keys, parameters, spans } = example;
  const ofKeys = faultsOf({ section: "keys", values: keys, fields: event.keys, spans });
  const ofParameters = faultsOf({
    section: "parameters",
    values: parameters,
    fields: event.parameters,
    spans,
  });
  return ofKeys.concat(
    ofParameters.filter(({ path }) => !isReportedCurrency(catalog, path, parameters)),
    lonelyValues(event, parameters),
  );
}

/** Checks the values of a section against the fields that may stand in it. */
export function faultsOf({
  section,
  values,
  fields,
  spans,
}: {
  readonly section: string;
  readonly values: Readonly<Record<string, JsonValue>>;
  readonly fields: readonly FieldModel[];
  readonly spans: ReadonlyMap<string, Span>;
}): readonly ExampleFault[] {
  const faults: ExampleFault[] = [];
  for (const { name, presence } of fields) {
    if (presence.kind !== "required" || Object.hasOwn(values, name)) continue;
    faults.push({ path: `${section}.${name}`, text: "is required", span: undefined });
  }
  for (const name of Object.keys(values)) {
    if (fields.some((field) => field.name === name)) continue;
    const path = `${section}.${name}`;
    const names = fields.map((field) => field.name);
    const text = "is not part of this event";
    faults.push({ path, text, span: spans.get(path), meant: suggest(name, names) });
  }
  for (const { name, schema } of fields) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) continue;
    for (const { path, text } of checkValue(value, schema, `${section}.${name}`)) {
      const span = spans.get(path) ?? spans.get(path.replace(/\.[^.[\]]+$/, ""));
      faults.push({ path, text, span });
    }
  }
  return faults;
}

/** What is no currency at all is reported as that. */
function isReportedCurrency(catalog: Catalog, path: string, parameters: ExampleModel["parameters"]): boolean {
  const name = path.slice("parameters.".length);
  const value = parameters[name];
  return isCurrency(catalog, name) && value !== undefined && currencyStanding(catalog, value) === "unknown";
}

/** An amount means nothing without its currency, though both may be optional. */
function lonelyValues(event: EventModel, parameters: ExampleModel["parameters"]): readonly ExampleFault[] {
  return pairsOf(event.parameters)
    .filter(([, needed]) => needed.presence.kind === "optional" && !Object.hasOwn(parameters, needed.name))
    .filter(([{ name }]) => Object.hasOwn(parameters, name))
    .map(([{ name }, needed]) => ({
      path: `parameters.${needed.name}`,
      text: `is missing beside \`${name}\``,
      span: undefined,
    }));
}
