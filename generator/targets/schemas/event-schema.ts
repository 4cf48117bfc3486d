import type { JsonSchema, SchemaProperty } from "./json-schema.js";
import { objectSchema, propertiesOf } from "./json-schema.js";
import type { Form } from "./json-schema-of.js";
import { limitedDataUseRule } from "./limited-data-use.js";

/** An event's properties: those it always has, and those it has for each of its action sources. */
export interface EventProperties {
  readonly first: readonly SchemaProperty[];
  readonly last: readonly SchemaProperty[];
  readonly branches: readonly {
    readonly actionSource: string;
    readonly properties: readonly SchemaProperty[];
  }[];
}

/** The schema of an event, as one object or as one of several that `action_source` tells apart. */
export function eventSchema({ first, last, branches }: EventProperties, form: Form): JsonSchema {
  const [only] = branches;
  const rule = limitedDataUseRule(form);
  if (only !== undefined && branches.length === 1) {
    const own = form === "payload" ? [actionSource({ const: only.actionSource })] : [];
    const properties = [...first, ...own, ...only.properties, ...last];
    return objectSchema(properties, { closed: form === "payload", more: { allOf: [rule] } });
  }
  const choice = actionSource({ enum: branches.map((branch) => branch.actionSource) });
  return {
    type: "object",
    ...propertiesOf([...first, choice, ...last]),
    allOf: [rule],
    oneOf: branches.map((branch) =>
      propertiesOf([actionSource({ const: branch.actionSource }), ...branch.properties]),
    ),
    ...(form === "payload" ? { unevaluatedProperties: false } : {}),
  };
}

function actionSource(schema: JsonSchema): SchemaProperty {
  return { name: "action_source", required: true, schema };
}
