import { jsonText } from "../../emit/json-text.js";
import type { Known } from "./page-view.js";
import { eventIdWords } from "./system-words.js";
import { shownValue } from "./value-words.js";
import type { EventView, ExampleView, FieldView, MilestoneView, RoleView } from "./view.js";

/** With more systems than these a table has no room for what each field may be and means: that stands below it. */
const MOST_BESIDE_MEANINGS = 2;

/** An event as the template of its section reads it: what is only worked out for the page is added. */
export function eventPage(event: EventView, known: Known): object {
  const columns = columnsIn(event.roles);
  const { parameters, serverFields } = known;
  const groups = GROUPS.map(({ group, title }) => ({
    title,
    columns,
    listed: columns.length > MOST_BESIDE_MEANINGS,
    fields: event.fields.filter((field) => group.includes(field.group)),
    meanings: group.includes("server event") ? serverFields : parameters,
  }));
  return {
    ...event,
    known,
    columns,
    draft: event.status === "draft",
    idWords: event.eventId === undefined ? undefined : eventIdWords(event.eventId),
    groups: groups.filter(({ fields }) => fields.length > 0),
    examples: event.examples.map((example) => examplePage(event, example)),
  };
}

/** The same of a step that Meta must not see. */
export function milestonePage(milestone: MilestoneView, known: Known): object {
  return { ...milestone, known, columns: columnsIn(milestone.roles) };
}

/** The systems of an event, each once. */
function columnsIn(roles: readonly RoleView[]): readonly string[] {
  return [...new Set(roles.map((role) => role.source))];
}

const GROUPS: readonly { readonly group: readonly FieldView["group"][]; readonly title: string }[] = [
  { group: ["event id", "key"], title: "What names one occurrence" },
  { group: ["parameter"], title: "Parameters" },
  { group: ["server event"], title: "What the server adds" },
];

/** The beginning of the sentence that says what the messages of an example have in common, by their number. */
const BEARERS: readonly (string | undefined)[] = [undefined, "It bears", "Both bear"];

function examplePage({ metaEvent }: EventView, example: ExampleView): object {
  const { keys, parameters, serverEvent } = example.given;
  return {
    ...example,
    values: [
      ...rowsOf("key", keys),
      ...rowsOf("parameter", parameters),
      ...rowsOf("server event", serverEvent),
    ],
    pixel: example.pixel.map(({ source, calls }) => ({ source, code: calls.map(callText).join("\n") })),
    server: example.server.map(({ source, event, dropped }) => ({ source, dropped, code: jsonText(event) })),
    bearers: BEARERS[example.pixel.length + example.server.length] ?? "All of them bear",
    metaName: metaEvent.name,
  };
}

function rowsOf(group: FieldView["group"], values: ExampleView["given"]["keys"] = {}): readonly object[] {
  return Object.entries(values).map(([name, value]) => ({ group, name, value: shownValue(value) }));
}

/** `fbq("track", "Purchase", { … }, { "eventID": "…" });` with the parameters on lines of their own. */
function callText(call: readonly unknown[]): string {
  const parts = call.map((part, index) => (index === call.length - 1 ? oneLine(part) : jsonText(part)));
  return `fbq(${parts.join(", ")});`;
}

/** An object on one line; a text in it keeps its own line ends as escapes. */
function oneLine(value: unknown): string {
  return jsonText(value).replace(/\n */g, " ");
}
