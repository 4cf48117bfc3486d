import { denseJson } from "../../emit/dense-json.js";
import { sortedJson } from "../../emit/json-text.js";
import { plainProse } from "../../emit/prose.js";
import type { SafeText } from "../../emit/template.js";
import { fbqText } from "../../live/fbq-text.js";
import type { Systems } from "./page-view.js";
import { cellsOf, type TableColumns, tableColumns } from "./table-columns.js";
import { shownValue } from "./value-words.js";
import type { EventView, ExampleView, FieldView, MilestoneView } from "./view.js";

/** An event as the template of its section reads it: what is only worked out for the page is added. */
export function eventPage(event: EventView): object {
  const columns = tableColumns(event.roles);
  return {
    event,
    columns,
    draft: event.status === "draft",
    fields: rowsOf(event.fields, columns),
    own: event.fields.flatMap(({ name, own }) => (own === undefined ? [] : [{ name, ...own }])),
    examples: event.examples.map((example) => examplePage(event, example)),
  };
}

/** The same of a step that Meta must not see. */
export function milestonePage(milestone: MilestoneView, systems: Systems): object {
  const columns = tableColumns(milestone.roles);
  const fields = milestone.fields.map((field) => ({ name: field.name, cells: cellsOf(columns, field) }));
  return { event: milestone, systems, columns, fields };
}

interface Row {
  readonly names: string[];
  readonly presence: FieldView["presence"];
  readonly cells: SafeText;
}

/** Neighbours with the same cells share a row. */
function rowsOf(fields: readonly FieldView[], columns: TableColumns): readonly Row[] {
  const rows: Row[] = [];
  let before = "";
  for (const field of fields) {
    const { name, presence } = field;
    const cells = cellsOf(columns, field);
    const said = `${plainProse(presence)} |${cells}`;
    if (said === before) rows.at(-1)?.names.push(name);
    else rows.push({ names: [name], presence, cells });
    before = said;
  }
  return rows;
}

function examplePage({ metaEvent }: EventView, example: ExampleView): object {
  const { name, identifiers, pixel, server, refused, id } = example;
  return {
    name,
    refused,
    metaName: metaEvent.name,
    id,
    identifiers: identifiers.filter((key) => !server.some(({ event }) => hasIdentifier(event, key))),
    values: unseen(example).map((given) => ({ ...given, value: shownValue(given.value) })),
    pixel: pixel.map(({ source, calls }) => ({ source, code: calls.map(fbqText).join("\n") })),
    server: server.map(({ source, event, dropped }) => ({ source, dropped, code: denseJson(event) })),
    subjects: id === undefined ? undefined : subjects(pixel.length + server.length),
  };
}

function hasIdentifier(event: object, key: string): boolean {
  return "user_data" in event && Object.hasOwn(event.user_data as object, key);
}

/** The beginning of the sentence about what several messages of an example have in common. */
function subjects(messages: number): string | undefined {
  if (messages < 2) return undefined;
  return messages === 2 ? "Both carry" : "All of them carry";
}

/**
 * What was given and is in no message as it was given, apart from its spelling; if nobody sends anything, all of it.
 */
function unseen({ given, pixel, server, id }: ExampleView): ExampleView["given"] {
  const seen = new Set<string>();
  const see = (values: object) => {
    for (const { name } of given) {
      if (Object.hasOwn(values, name)) seen.add(`${name} ${sortedJson(Reflect.get(values, name))}`);
    }
  };
  for (const { calls } of pixel)
    for (const part of calls.flat()) if (typeof part === "object") see(part ?? {});
  for (const { event } of server) {
    see(event);
    see("custom_data" in event ? (event.custom_data as object) : {});
  }
  see({ event_id: id });
  const isMoment = (name: string) => name === "event_time" && server.length > 0;
  return given.filter(({ name, value }) => !isMoment(name) && !seen.has(`${name} ${sortedJson(value)}`));
}
