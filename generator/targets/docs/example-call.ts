import { metaName } from "../../emit/event-words.js";
import { hasOnePagePixel } from "../../emit/source-pixels.js";
import type { EventModel, ExampleModel, FieldModel, Model, SenderModel } from "../../model/model.js";
import { ContractViolation } from "../../runtime/shared/contract-violation.js";
import type { JsonValue } from "../../value/json-value.js";
import { eventIdSpec } from "./example-id.js";
import type { ReasonView } from "./view.js";

/** What a page hands to `fbq` for an example, one call a pixel, or why it hands nothing. */
export type ExampleCalls =
  | { readonly kind: "calls"; readonly calls: readonly (readonly unknown[])[]; readonly id: string }
  | { readonly kind: "refused"; readonly reasons: readonly ReasonView[] };

/** Makes the calls that the Pixel's code makes of an example. */
export function exampleCalls(
  model: Model,
  event: EventModel,
  sender: SenderModel,
  example: ExampleModel,
): ExampleCalls {
  const { parameters, keys, serverEvent } = example;
  const lacking: ReasonView[] = [];
  addMissing(lacking, "parameters", parameters, sender.parameters);
  addMissing(lacking, "keys", keys, event.keys);
  if (lacking.length > 0) return { kind: "refused", reasons: lacking };
  const sent = copied(parameters, sender.parameters);
  const id = idOf(event, { ...sent, ...keys }, serverEvent["event_id"]);
  if (typeof id !== "string") return { kind: "refused", reasons: id };
  const calls = methods(model, event, sender).map((method) => [
    ...method,
    metaName(event),
    sent,
    { eventID: id },
  ]);
  return { kind: "calls", calls, id };
}

function addMissing(lacking: ReasonView[], part: string, given: object, fields: readonly FieldModel[]): void {
  for (const { name, presence } of fields) {
    if (presence.kind === "required" && !Object.hasOwn(given, name)) {
      lacking.push({ path: `${part}.${name}`, text: "is required" });
    }
  }
}

/** The id, or why there is none. */
function idOf(
  event: EventModel,
  values: Readonly<Record<string, unknown>>,
  handed: unknown,
): string | readonly ReasonView[] {
  const spec = eventIdSpec(event);
  try {
    const id = "make" in spec ? spec.make(values) : spec.parse(handed);
    return id ?? [{ path: "event_id", text: handed === undefined ? "is required" : "cannot be an id" }];
  } catch (error) {
    if (!(error instanceof ContractViolation)) throw error;
    return error.violations.map(({ path, text }) => ({ path, text }));
  }
}

type Values = Readonly<Record<string, JsonValue>>;

/** Field by field, as the Pixel's functions copy: what the contract does not name goes no further. */
function copied(
  given: Values,
  fields: readonly (FieldModel & { readonly members?: readonly FieldModel[] })[],
): Values {
  const copy: Record<string, JsonValue> = {};
  for (const { name, presence, members = [] } of fields) {
    if (presence.kind === "constant") copy[name] = presence.value;
    else {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      if (value !== undefined) copy[name] = members.length === 0 ? value : copiedItems(value, members);
      else if (presence.kind === "default") copy[name] = presence.value;
    }
  }
  return copy;
}

function copiedItems(list: JsonValue, members: readonly FieldModel[]): JsonValue {
  return Array.isArray(list) ? list.map((item) => copied(item as Values, members)) : [];
}

/** `track` to the only pixel there is, else `trackSingle` to each that is meant. */
function methods(model: Model, { meta }: EventModel, sender: SenderModel): readonly (readonly string[])[] {
  const standard = meta.kind === "standard";
  // A draft's own pixels count too, since its source may send nothing else yet.
  if (hasOnePagePixel(model, sender.pixels)) return [[standard ? "track" : "trackCustom"]];
  return sender.pixels.map(({ id }) => [standard ? "trackSingle" : "trackSingleCustom", id.text]);
}
