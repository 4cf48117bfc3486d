import type { CommonSchemas } from "./common-schemas.js";
import type { JsonSchema, SchemaProperty } from "./json-schema.js";
import { objectSchema, propertiesOf } from "./json-schema.js";
import type { UserDataSchema } from "./user-data.js";

/** An event's properties: those it always has, and those it has for each of its action sources. */
export interface EventProperties {
  readonly first: readonly SchemaProperty[];
  readonly last: readonly SchemaProperty[];
  readonly branches: readonly {
    readonly actionSource: string;
    readonly userData: UserDataSchema;
    readonly properties: readonly SchemaProperty[];
  }[];
}

/** The schema of an event, as one object or as one of several that `action_source` tells apart. */
export function eventSchema({ first, last, branches }: EventProperties, common: CommonSchemas): JsonSchema {
  const closed = common.form === "payload";
  const [only] = branches;
  const always = [...last, ...common.limitedDataUse];
  const more = {
    anyOf: common.limitedDataUseRule,
    $defs: common.definitions(branches.map(({ userData }) => userData)),
  };
  if (only !== undefined && branches.length === 1) {
    const own = closed ? [actionSource({ const: only.actionSource })] : [];
    return objectSchema([...first, ...own, ...only.properties, ...always], { closed, more });
  }
  const choice = actionSource({ enum: branches.map((branch) => branch.actionSource) });
  return {
    type: "object",
    ...propertiesOf([...first, choice, ...always]),
    oneOf: branches.map((branch) =>
      propertiesOf([actionSource({ const: branch.actionSource }), ...branch.properties]),
    ),
    ...(closed ? { unevaluatedProperties: false } : {}),
    ...more,
  };
}

function actionSource(schema: JsonSchema): SchemaProperty {
  return { name: "action_source", required: true, schema };
}
