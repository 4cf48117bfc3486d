import { jsonText } from "../../emit/json-text.js";
import type { CellView, EventView, ExampleView, FieldView, MappingView } from "./view.js";

/** The document as the templates read it: what is only worked out for the page is added. */
export function pageView(view: MappingView): object {
  const { events } = view;
  return {
    ...view,
    events: events.map(eventPage),
    matched: view.sources.some((source) => source.advancedMatching.length > 0),
    limited: view.sources.some((source) => source.pixels !== undefined),
    hashes: view.identifiers.some((identifier) => identifier.hashed),
  };
}

function eventPage(event: EventView): object {
  const groups = GROUPS.map(({ group, title }) => ({
    title,
    systems: event.systems,
    fields: event.fields.filter((field) => group.includes(field.group)),
  }));
  return {
    ...event,
    draft: event.status === "draft",
    groups: groups.filter(({ fields }) => fields.length > 0),
    unmapped: unmapped(event),
    examples: event.examples.map(examplePage),
  };
}

const GROUPS: readonly { readonly group: readonly FieldView["group"][]; readonly title: string }[] = [
  { group: ["event id", "key"], title: "What names one occurrence" },
  { group: ["parameter"], title: "Parameters" },
  { group: ["server event"], title: "What the server adds" },
];

/** Whether some cell says that the contract does not tell where a system keeps a field. */
function unmapped({ fields }: EventView): boolean {
  const isOpen = ({ note }: CellView) => note === "not mapped";
  return fields.some((field) => field.systems.some(isOpen));
}

function examplePage(example: ExampleView): object {
  return {
    ...example,
    pixel: example.pixel.map(({ source, calls }) => ({ source, code: calls.map(callText).join("\n") })),
    server: example.server.map(({ source, event, dropped }) => ({ source, dropped, code: jsonText(event) })),
    several: example.pixel.length + example.server.length > 1,
  };
}

/** `fbq("track", "Purchase", { … }, { "eventID": "…" });` with the parameters on lines of their own. */
function callText(call: readonly unknown[]): string {
  const parts = call.map((part, index) => (index === call.length - 1 ? oneLine(part) : jsonText(part)));
  return `fbq(${parts.join(", ")});`;
}

/** An object on one line; a text in it keeps its own line ends as escapes. */
function oneLine(value: unknown): string {
  return jsonText(value)
    .split("\n")
    .map((line) => line.trim())
    .join(" ");
}
