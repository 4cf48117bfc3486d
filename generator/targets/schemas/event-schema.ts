import { everyEvent } from "./every-event.js";
import { type Keywords, propertiesOf, type SchemaProperty } from "./json-schema.js";
import type { Form } from "./json-schema-of.js";
import type { SchemaScope } from "./schema-scope.js";

/** The properties of an event: those it always has, and those it has for each of its action sources. */
export interface EventProperties {
  readonly first: readonly SchemaProperty[];
  readonly last: readonly SchemaProperty[];
  readonly branches: readonly {
    readonly actionSource: string;
    readonly properties: readonly SchemaProperty[];
  }[];
}

/** The schema of an event over that of every event; what depends on `action_source` is a list of alternatives. */
export function eventSchema(
  { first, last, branches }: EventProperties,
  form: Form,
  { definitions }: SchemaScope,
): Keywords {
  const base = { type: "object", allOf: [everyEvent(form, definitions)] };
  const [only] = branches;
  if (only !== undefined && branches.length === 1) {
    const own = form === "payload" ? [actionSource({ const: only.actionSource }, form)] : [];
    return { ...base, ...propertiesOf([...first, ...own, ...only.properties, ...last]) };
  }
  const choice = actionSource({ enum: branches.map((branch) => branch.actionSource) }, form);
  return {
    ...base,
    ...propertiesOf([...first, choice, ...last]),
    oneOf: branches.map((branch) =>
      propertiesOf([actionSource({ const: branch.actionSource }, form), ...branch.properties]),
    ),
  };
}

/** Every payload has one; a caller names it where there is a choice. */
function actionSource(schema: Keywords, form: Form): SchemaProperty {
  return { name: "action_source", required: form === "input", schema };
}
