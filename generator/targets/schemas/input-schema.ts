import { consentBasis } from "../../emit/consent-basis.js";
import { eventIdForm } from "../../emit/event-id-pattern.js";
import type { FieldModel, ServerBranchModel } from "../../model/model.js";
import { eventSchema } from "./event-schema.js";
import { described, type Keywords, objectSchema, orNull, type SchemaProperty } from "./json-schema.js";
import { givenProperties, parametersSchema } from "./parameter-schema.js";
import type { SchemaScope } from "./schema-scope.js";
import { userDataSchema } from "./user-data.js";

/** The schema of what a builder takes. */
export function inputSchema(scope: SchemaScope): Keywords {
  const branches = scope.sender.branches.map((branch) => {
    // It is required in every event's schema.
    const userData = { name: "user_data", required: false, schema: userDataSchema(branch, "input", scope) };
    const filledIn = branch.constants.map(constantField);
    const properties = [...givenProperties([...branch.serverEvent, ...filledIn], scope), userData];
    return { actionSource: branch.actionSource.name, properties };
  });
  const first = [...consentProperty(scope), ...eventIdProperty(scope), ...keysProperty(scope)];
  return eventSchema({ first, last: customDataProperty(scope), branches }, "input", scope);
}

/** What a CRM adds by itself is beside the fields in what a builder takes, and may be given as it is. */
function constantField({ name, value }: ServerBranchModel["constants"][number]): FieldModel {
  return { name, presence: { kind: "constant", value }, description: "", schema: { type: "string" } };
}

function consentProperty({ event, definitions }: SchemaScope): readonly SchemaProperty[] {
  const basis = consentBasis(event);
  // Where none is needed, it may be stated all the same.
  if (basis === undefined) return [{ name: "consent", required: false, schema: {} }];
  const decision = { name: basis.name, required: true, schema: { const: "granted" } };
  const schema = described(basis.description, objectSchema([decision], { closed: false }));
  return [
    { name: "consent", required: true, schema: definitions.refer(`consent.${basis.name}.given`, schema) },
  ];
}

/** An id that is made of a template is not handed in. */
function eventIdProperty({ event: { eventId }, definitions }: SchemaScope): readonly SchemaProperty[] {
  if (eventId?.kind !== "generated") return [];
  const by = eventId.by.name;
  const schema = described(`The id that \`${by}\` made.`, {
    type: "string",
    ...eventIdForm(eventId),
  });
  return [{ name: "event_id", required: true, schema: definitions.refer(`event_id.${by}.given`, schema) }];
}

/** An object of which the event reads nothing. */
const NOTHING = { type: ["object", "null"], additionalProperties: false };

function keysProperty(scope: SchemaScope): readonly SchemaProperty[] {
  const { keys } = scope.event;
  if (keys.length === 0) return [{ name: "keys", required: false, schema: NOTHING }];
  const words = "What identifies the occurrence; it is never sent.";
  const schema = described(words, objectSchema(givenProperties(keys, scope), { closed: true }));
  return [{ name: "keys", required: true, schema }];
}

function customDataProperty(scope: SchemaScope): readonly SchemaProperty[] {
  const { event, sender, definitions } = scope;
  const { parameters } = sender;
  if (parameters.length === 0) return [{ name: "custom_data", required: false, schema: NOTHING }];
  const own = parametersSchema(parameters, [], scope);
  // An empty one stands in for one that is absent, so what an empty one lacks makes it required.
  const required = parameters.some(({ presence }) => presence.kind === "required");
  const schema = definitions.referToPart(`${event.name}.input.custom_data`, required ? own : orNull(own));
  return [{ name: "custom_data", required, schema }];
}
