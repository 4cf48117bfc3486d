import { escapeUnseen, jsonText } from "../../emit/json-text.js";
import { markdownText } from "../../emit/markdown.js";
import { type SafeText, safe } from "../../emit/template.js";
import type { Known } from "./page-view.js";
import { eventIdWords } from "./system-words.js";
import { cellsOf, type TableColumns, tableColumns } from "./table-columns.js";
import { shownValue } from "./value-words.js";
import type { EventView, ExampleView, FieldView, MilestoneView } from "./view.js";

/** With more systems than these a table has no room for what each field may be and means: that stands below it. */
const MOST_BESIDE_MEANINGS = 2;

/** An event as the template of its section reads it: what is only worked out for the page is added. */
export function eventPage(event: EventView, known: Known): object {
  const columns = tableColumns(event.roles);
  return {
    event,
    known,
    columns,
    draft: event.status === "draft",
    idWords: event.eventId === undefined ? undefined : eventIdWords(event.eventId),
    groups: groupsOf(event, columns, known),
    identifiers: event.identifiers.map((identifier) => ({
      name: identifier.name,
      demand: identifier.demand,
      hashed: known.hashed[identifier.name],
      cells: cellsOf(columns, identifier),
    })),
    examples: event.examples.map((example) => examplePage(event, example)),
  };
}

/** The same of a step that Meta must not see. */
export function milestonePage(milestone: MilestoneView, known: Known): object {
  const columns = tableColumns(milestone.roles);
  const fields = milestone.fields.map((field) => ({ name: field.name, cells: cellsOf(columns, field) }));
  return { event: milestone, known, columns, fields };
}

const TITLES: Readonly<Record<FieldView["group"], string>> = {
  "event id": "What names one occurrence",
  key: "What names one occurrence",
  parameter: "Parameters",
  "server event": "What the server adds",
};

interface FieldTable {
  readonly title: string;
  readonly columns: TableColumns;
  /** Whether what a field may be and means stands below the table. */
  readonly listed: boolean;
  readonly fields: object[];
}

/** The fields in their tables; they stand in that order already. */
function groupsOf(event: EventView, columns: TableColumns, known: Known): readonly object[] {
  const listed = columns.sources.length > MOST_BESIDE_MEANINGS;
  const groups: FieldTable[] = [];
  for (const field of event.fields) {
    const { name, group, presence, value } = field;
    const meaning = meaningOf(field, group === "server event" ? known.serverFields : known.parameters);
    const row = { name, presence, value, meaning, cells: cellsOf(columns, field) };
    const title = TITLES[group];
    const last = groups.at(-1);
    if (last?.title === title) last.fields.push(row);
    else groups.push({ title, columns, listed, fields: [row] });
  }
  return groups;
}

/** The contract's words of a field, else the catalogue's; of a field of your own there may be none. */
function meaningOf({ name, description }: FieldView, meanings: Known["parameters"]): SafeText | "" {
  if (description === undefined) return Object.hasOwn(meanings, name) ? (meanings[name] ?? "") : "";
  return description === "" ? "" : safe(markdownText(description));
}

/** The beginning of the sentence that says what the messages of an example have in common, by their number. */
const BEARERS: readonly (string | undefined)[] = [undefined, "It bears", "Both bear"];

function examplePage({ metaEvent }: EventView, example: ExampleView): object {
  const { keys, parameters, serverEvent } = example.given;
  return {
    name: example.name,
    values: [
      ...valuesOf("key", keys),
      ...valuesOf("parameter", parameters),
      ...valuesOf("server event", serverEvent),
    ],
    identifiers: example.identifiers,
    pixel: example.pixel.map(({ source, calls }) => ({ source, code: calls.map(callText).join("\n") })),
    server: example.server.map(({ source, event, dropped }) => ({ source, dropped, code: jsonText(event) })),
    refused: example.refused,
    bearers: BEARERS[example.pixel.length + example.server.length] ?? "All of them bear",
    metaName: metaEvent.name,
    id: example.id,
  };
}

function valuesOf(group: FieldView["group"], values: ExampleView["given"]["keys"] = {}): readonly object[] {
  return Object.entries(values).map(([name, value]) => ({ group, name, value: shownValue(value) }));
}

/** `fbq("track", "Purchase", { … }, { "eventID": "…" });` with the parameters on lines of their own. */
function callText(call: readonly unknown[]): string {
  const parts = call.map((part, index) => {
    const json = JSON.stringify(part, undefined, 2);
    return index === call.length - 1 ? json.replace(ENDS_OF_LINES, " ") : json;
  });
  return escapeUnseen(`fbq(${parts.join(", ")});`);
}

/** Line ends of the layout; a text's own are escapes. */
const ENDS_OF_LINES = /\n */g;
