import { metaName } from "../emit/event-words.js";
import type { EventModel, SenderModel } from "../model/model.js";
import { fieldsRecipe } from "../readers/field-recipe.js";
import { liveObject } from "../readers/live-reader.js";
import { fbqCall } from "../runtime/pixel/fbq-call.js";
import { type ForPixels, prepare } from "../runtime/pixel/prepare.js";
import type { Violation } from "../runtime/shared/violation.js";
import { wordedReport } from "../runtime/shared/worded-report.js";
import type { ExampleValues } from "./example-values.js";
import { idFormOf } from "./id-form.js";

/** What a page hands to `fbq` for an example, one call a pixel, or why it hands nothing. */
export type ExampleCalls =
  | { readonly kind: "calls"; readonly calls: readonly (readonly unknown[])[]; readonly id: string }
  | { readonly kind: "refused"; readonly reasons: readonly Violation[] };

/** Makes the calls of an example by the runtime's own functions. */
export function exampleCalls(
  event: EventModel,
  sender: SenderModel,
  { parameters, keys, serverEvent }: ExampleValues,
): ExampleCalls {
  const occurrence = { parameters, keys, event_id: serverEvent["event_id"] };
  const report = wordedReport();
  const prepared = prepare(declared(event, sender), occurrence, report);
  if (prepared === undefined) {
    return { kind: "refused", reasons: report.violations };
  }
  const calls = sender.pixels.map(({ id }) => fbqCall(prepared, id.text));
  return { kind: "calls", calls, id: prepared.eventID };
}

function declared(event: EventModel, sender: SenderModel): ForPixels {
  return {
    event: event.name,
    name: metaName(event),
    pixels: sender.pixels.map(({ name }) => name),
    ...(event.meta.kind === "standard" ? {} : { custom: true }),
    ...idFormOf(event),
    ...(event.keys.length === 0 ? {} : { keys: liveObject(fieldsRecipe(event.keys)) }),
    ...(sender.parameters.length === 0 ? {} : { parameters: liveObject(fieldsRecipe(sender.parameters)) }),
  };
}
