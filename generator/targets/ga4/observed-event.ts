import type { Catalog } from "../../catalog/catalog.js";
import { scriptText } from "../../emit/code.js";
import { lineCommentText } from "../../emit/comment.js";
import { sentence } from "../../emit/field-type.js";
import { observedPaths } from "../../model/container-hit.js";
import type { EventModel, ExampleModel, FieldModel, MappingModel, RoleModel } from "../../model/model.js";
import { ga4Event, isShopEvent, layerPaths } from "../../paste/data-layer.js";
import { Placeholders } from "../../paste/snippet-fields.js";
import type { JsonValue } from "../../value/json-value.js";
import { memberLines, type PushedValue } from "./pushed-members.js";
import { sampleMembers } from "./sample-members.js";

/** An event as an analytics observer is told of it. */
export interface ObservedEvent {
  readonly event: EventModel;
  readonly observer: RoleModel;
  /** The observer's own name for it. */
  readonly name: string;
  readonly isCollected: boolean;
  readonly isShop: boolean;
  /** What the contract maps and analytics is not told: it tells of a person, or the contract does not define it. */
  readonly leftOut: readonly string[];
}

/** The events that an observer has a name for, drafts aside. */
export function observedEvent(
  catalog: Catalog,
  event: EventModel,
  observer: RoleModel,
): ObservedEvent | undefined {
  if (observer.event === undefined) return undefined;
  const known = ga4Event(catalog, observer);
  return {
    event,
    observer,
    name: observer.event.value,
    isCollected: known?.collected === true,
    isShop: isShopEvent(catalog, known),
    leftOut: observer.fields
      .filter((mapping) => fieldsOf(event, mapping).length === 0)
      .map(({ name }) => name),
  };
}

/** The two ways to tell it: where each value goes, for `gtag` and for the data layer. */
export type Way = "gtag" | "data layer";

/** The members that a snippet passes, as lines of a script. */
export function observedLines(catalog: Catalog, observed: ObservedEvent, way: Way): readonly string[] {
  const placeholders = new Placeholders();
  return memberLines(
    valuesOf(catalog, observed, way).map(({ field, name, path, isInEach }): PushedValue => {
      const { presence, schema, description } = field;
      const own = isInEach ? (schema.items ?? schema) : schema;
      const words = description === "" ? "" : ` ${sentence(description)}`;
      return {
        path,
        text: presence.kind === "constant" ? scriptText(presence.value) : placeholders.of(name, own),
        note: lineCommentText(`${presence.kind}.${words}`),
        isOptional: presence.kind !== "required" && presence.kind !== "constant",
      };
    }),
  );
}

/** The same filled in with the values of an example. */
export function observedSample(
  catalog: Catalog,
  observed: ObservedEvent,
  way: Way,
  example: ExampleModel,
): { readonly [name: string]: JsonValue } {
  const values = valuesOf(catalog, observed, way).flatMap(({ field, name, path }) => {
    const value = field.presence.kind === "constant" ? field.presence.value : exampleValue(example, name);
    return value === undefined ? [] : [[path, value] as const];
  });
  return sampleMembers(values);
}

interface Value {
  readonly name: string;
  readonly path: string;
  readonly field: Pick<FieldModel, "presence" | "schema" | "description">;
  readonly isInEach: boolean;
}

function valuesOf(catalog: Catalog, { event, observer }: ObservedEvent, way: Way): readonly Value[] {
  const paths = way === "gtag" ? observedPaths(catalog, observer) : layerPaths(catalog, observer);
  const mapped = observer.fields.flatMap((mapping) => fieldsOf(event, mapping));
  const handsId = event.senders.some(({ source }) => source.delivery.throughTags);
  const all = handsId && !mapped.some(([name]) => name === "event_id") ? [...mapped, EVENT_ID] : mapped;
  const seen = new Set<string>();
  return all.flatMap(([name, field]): readonly Value[] => {
    const path = name === EVENT_ID[0] ? (paths.get(name) ?? name) : paths.get(name);
    if (path === undefined || seen.has(path)) return [];
    seen.add(path);
    return [{ name, path, field, isInEach: path.includes("[].") }];
  });
}

/** The id that a server container hands on to its tags. */
const EVENT_ID = [
  "event_id",
  {
    presence: { kind: "required" },
    schema: { type: "string" },
    description: "The event’s id, the same that every other sender uses.",
  },
] as const satisfies readonly [string, Value["field"]];

/** What a mapping stands for; nothing where it tells of a person or of what the contract does not define. */
function fieldsOf(
  event: EventModel,
  { kind, name }: MappingModel,
): readonly (readonly [string, Value["field"]])[] {
  if (kind === "event-id") return [EVENT_ID];
  if (kind === "key") return event.keys.filter((key) => key.name === name).map((key) => [name, key]);
  const [top = ""] = name.split(".");
  const parameter = event.parameters.find((one) => one.name === top);
  if (parameter === undefined) return [];
  if (kind === "contents-member")
    return parameter.members.filter((one) => `${top}.${one.name}` === name).map((one) => [name, one]);
  if (kind !== "parameter") return [];
  return parameter.members.length === 0
    ? [[name, parameter]]
    : parameter.members.map((member) => [`${name}.${member.name}`, member] as const);
}

function exampleValue({ parameters, keys, serverEvent }: ExampleModel, name: string): JsonValue | undefined {
  if (name === EVENT_ID[0]) return serverEvent[name];
  const [top = "", member] = name.split(".");
  const value = parameters[top] ?? keys[top];
  if (member === undefined || !Array.isArray(value)) return value;
  const each = value as readonly { readonly [name: string]: JsonValue }[];
  return each.flatMap((item) => item[member] ?? []);
}
