import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import type { EventModel, ExampleModel, Model } from "../../model/model.js";
import type { JsonValue } from "../../value/json-value.js";
import { exampleCalls } from "./example-call.js";
import { examplePayload } from "./example-payload.js";
import { shownValue } from "./value-words.js";
import type { ExampleView, FieldView } from "./view.js";

/** An example with what the runtimes make of it. */
export function exampleView(
  catalog: Catalog,
  model: Model,
  event: EventModel,
  example: ExampleModel,
): ExampleView {
  const pixel: ExampleView["pixel"][number][] = [];
  const server: ExampleView["server"][number][] = [];
  const missing: ExampleView["missing"][number][] = [];
  const ids = new Set<string>();
  for (const sender of event.senders) {
    const source = sender.source.name;
    if (sender.side === "browser") {
      const made = exampleCalls(model, event, sender, example);
      if (made.kind === "missing") missing.push({ source, fields: made.fields });
      else {
        pixel.push({ source, calls: made.calls });
        ids.add(made.id);
      }
    } else if (sender.side === "server") {
      const made = examplePayload(event, sender, example);
      if (made?.ok === false) missing.push({ source, fields: made.violations.map(({ path }) => path) });
      else if (made !== undefined) {
        server.push({ source, event: made.event, dropped: made.dropped.map(({ path }) => path) });
        ids.add(made.event.event_id);
      }
    }
  }
  const [id, ...others] = ids;
  const name = event.meta.kind === "none" ? "" : event.meta.name;
  return {
    name: example.name,
    values: valuesOf(catalog, example),
    identifiers: Object.keys(example.userData),
    pixel,
    server,
    missing,
    bears: id === undefined || others.length > 0 ? undefined : { name, id },
  };
}

/** What the example gives, what identifies a person left out. */
function valuesOf(catalog: Catalog, { keys, parameters, serverEvent }: ExampleModel): ExampleView["values"] {
  const isPersonal = (name: string) => findByName(catalog.serverParameters, name)?.personal ?? false;
  const rows = (group: FieldView["group"], values: Readonly<Record<string, JsonValue>>) =>
    Object.entries(values).map(([name, value]) => ({ group, name, value: shownValue(value) }));
  return [
    ...rows("key", keys),
    ...rows("parameter", parameters),
    ...rows("server event", serverEvent).filter(({ name }) => !isPersonal(name)),
  ];
}
