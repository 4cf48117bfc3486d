import type { Catalog } from "../../catalog/catalog.js";
import { exampleCalls } from "../../live/example-calls.js";
import { examplePayload } from "../../live/example-payload.js";
import type { EventModel, ExampleModel } from "../../model/model.js";
import type { Violation } from "../../runtime/shared/violation.js";
import type { JsonValue } from "../../value/json-value.js";
import type { ExampleView, ReasonView } from "./view.js";
import { withoutPersonal } from "./without-personal.js";

/** An example with what the runtimes make of it. */
export function exampleView(catalog: Catalog, event: EventModel, example: ExampleModel): ExampleView {
  const pixel: ExampleView["pixel"][number][] = [];
  const server: ExampleView["server"][number][] = [];
  const refused: ExampleView["refused"][number][] = [];
  const ids = new Set<string>();
  for (const sender of event.senders) {
    const source = sender.source.name;
    if (sender.side === "browser") {
      const made = exampleCalls(event, sender, example);
      if (made.kind === "refused") refused.push({ source, reasons: made.reasons.map(reason) });
      else {
        pixel.push({ source, calls: made.calls });
        ids.add(made.id);
      }
    } else if (sender.side === "server") {
      const made = examplePayload(event, sender, example);
      if (made?.ok === false) refused.push({ source, reasons: made.violations.map(reason) });
      else if (made !== undefined) {
        server.push({ source, event: made.event, dropped: made.dropped.map(reason) });
        ids.add(made.event.event_id);
      }
    }
  }
  const [id, ...others] = ids;
  return {
    name: example.name,
    given: givenIn(catalog, example),
    identifiers: Object.keys(example.userData),
    pixel,
    server,
    refused,
    id: others.length === 0 ? id : undefined,
  };
}

function reason({ path, text }: Violation): ReasonView {
  return { path, text };
}

/** What the example gives, without what identifies a person. */
function givenIn(catalog: Catalog, { keys, parameters, serverEvent }: ExampleModel): ExampleView["given"] {
  return [
    ...valuesOf("key", keys),
    ...valuesOf("parameter", parameters),
    ...valuesOf("server event parameter", withoutPersonal(catalog, serverEvent)),
  ];
}

function valuesOf(
  group: ExampleView["given"][number]["group"],
  values: Readonly<Record<string, JsonValue>>,
): ExampleView["given"] {
  return Object.entries(values).map(([name, value]) => ({ group, name, value }));
}
