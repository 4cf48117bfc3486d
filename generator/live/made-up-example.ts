import { catalog } from "../derived/catalog.js";
import type { EventModel, FieldModel, SenderModel } from "../model/model.js";
import { amountsOf, currencyOf } from "../readers/money-recipe.js";
import type { JsonValue } from "../value/json-value.js";
import type { ExampleValues } from "./example-values.js";
import { sampleValue } from "./sample-value.js";

type Values = Readonly<Record<string, JsonValue>>;

/** An occurrence of an event that states none: what the sender has to give, made up; undefined where nothing comes to mind. */
export function madeUpExample(event: EventModel, sender: SenderModel): ExampleValues | undefined {
  const [branch] = sender.branches;
  const parameters = valuesOf(neededAmong(sender.parameters));
  const keys = valuesOf(event.keys.filter(isRequired));
  const serverEvent = valuesOf((branch?.serverEvent ?? []).filter(isRequired));
  if (parameters === undefined || keys === undefined || serverEvent === undefined) return undefined;
  const stated =
    branch === undefined
      ? {}
      : { event_time: 0, ...(sender.branches.length > 1 && { action_source: branch.actionSource.name }) };
  return {
    keys,
    parameters,
    serverEvent: { ...serverEvent, ...stated },
    userData: identifiersOf(branch?.userData),
  };
}

function isRequired({ presence }: FieldModel): boolean {
  return presence.kind === "required";
}

/** The required ones, and the currency of the amounts among them. */
function neededAmong(parameters: SenderModel["parameters"]): readonly FieldModel[] {
  const required = parameters.filter(isRequired);
  const currency = currencyOf(parameters);
  if (currency?.presence.kind !== "optional" || amountsOf(required).length === 0) return required;
  return [...required, currency];
}

function valuesOf(fields: readonly FieldModel[]): Values | undefined {
  const values = fields.map((field) => [field.name, sampleValue(field)] as const);
  const found = values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return found.length === fields.length ? Object.fromEntries(found) : undefined;
}

/** The required ones, the first of several choices, and what finds a person. */
function identifiersOf(userData: SenderModel["branches"][number]["userData"] | undefined): Values {
  if (userData === undefined) return {};
  const { required, atLeastOneOf, optional } = userData;
  const taken = new Set([
    ...required,
    ...(atLeastOneOf[0] ?? []),
    ...optional.filter(({ direct }) => direct),
  ]);
  return Object.fromEntries(
    catalog.userDataKeys.filter((key) => taken.has(key)).map(({ name, sample }) => [name, sample]),
  );
}
