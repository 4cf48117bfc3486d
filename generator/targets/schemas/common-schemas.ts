import type { Catalog } from "../../catalog/catalog.js";
import { SharedJson } from "../../emit/dense-json.js";
import type { UserDataModel } from "../../model/model.js";
import { LATEST_SECONDS, RFC_3339 } from "../../runtime/shared/event-time.js";
import { identifierDefinitions } from "./identifiers.js";
import type { JsonSchema, SchemaProperty } from "./json-schema.js";
import type { Form } from "./json-schema-of.js";
import { limitedDataUseProperties, limitedDataUseRule } from "./limited-data-use.js";
import { type UserDataSchema, userDataSchema } from "./user-data.js";

/** What the schemas of one form have in common, so that it is worked out and written once. */
export class CommonSchemas {
  readonly form: Form;
  readonly eventTime: SchemaProperty;
  readonly limitedDataUse: readonly SchemaProperty[];
  /** The ways in which those go together: a list for `anyOf`. */
  readonly limitedDataUseRule: SharedJson;
  readonly #catalog: Catalog;
  readonly #identifiers: readonly (readonly [name: string, schema: JsonSchema])[];
  readonly #userData = new Map<string, UserDataSchema>();
  readonly #definitions = new Map<string, SharedJson>();

  constructor(form: Form, catalog: Catalog) {
    const shared = (property: SchemaProperty): SchemaProperty => ({
      ...property,
      schema: new SharedJson(property.schema),
    });
    this.form = form;
    this.eventTime = shared({ name: "event_time", required: true, schema: TIMES[form] });
    this.limitedDataUse = limitedDataUseProperties(form).map(shared);
    this.limitedDataUseRule = new SharedJson(limitedDataUseRule(form));
    this.#catalog = catalog;
    this.#identifiers = identifierDefinitions(form, catalog.userDataKeys);
  }

  /** The schema of an event's identifiers; most events of a contract have those of a few profiles. */
  userData(userData: UserDataModel): UserDataSchema {
    const { required, atLeastOneOf, optional } = userData;
    let key = "";
    for (const keys of [required, optional, ...atLeastOneOf]) {
      for (const { name } of keys) key += `${name},`;
      key += ";";
    }
    const known = this.#userData.get(key) ?? userDataSchema(userData, this.form, this.#catalog);
    this.#userData.set(key, known);
    return known;
  }

  /** All that these refer to, for the keyword `$defs`: a file is complete without any other. */
  definitions(schemas: readonly UserDataSchema[]): SharedJson | undefined {
    const names = new Set(schemas.flatMap(({ uses }) => uses));
    if (names.size === 0) return undefined;
    const key = [...names].join(";");
    const known = this.#definitions.get(key) ?? this.#define(names);
    this.#definitions.set(key, known);
    return known;
  }

  #define(names: ReadonlySet<string>): SharedJson {
    return new SharedJson(Object.fromEntries(this.#identifiers.filter(([name]) => names.has(name))));
  }
}

const SECONDS = { type: "integer", minimum: 0, maximum: LATEST_SECONDS };

const TIMES: Readonly<Record<Form, JsonSchema>> = {
  input: {
    description: "When it happened, not when it is sent: seconds since 1970, or RFC 3339 text.",
    anyOf: [SECONDS, { type: "string", pattern: RFC_3339 }],
  },
  payload: { description: "Seconds since 1970, when it happened.", ...SECONDS },
};
