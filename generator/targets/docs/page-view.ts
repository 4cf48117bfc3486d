import { jsonText } from "../../emit/json-text.js";
import type { EventView, ExampleView, FieldView, MappingView } from "./view.js";

/** The document as the templates read it: what is only worked out for the page is added. */
export function pageView(view: MappingView): object {
  const { events, milestones } = view;
  return {
    ...view,
    events: events.map(eventPage),
    milestones: milestones.map((milestone) => ({ ...milestone, ...summaryOf(milestone) })),
    matched: view.sources.some((source) => source.advancedMatching.length > 0),
    limited: view.sources.some((source) => source.pixels !== undefined),
    hashes: view.identifiers.some((identifier) => identifier.hashed),
  };
}

/** With more systems than these a table has no room for what each field may be and means: that stands below it. */
const MOST_BESIDE_MEANINGS = 2;

/** What the overview says of an event beside its own words. */
function summaryOf({ mirrors = [], observers, status }: Summarised): object {
  const others = [
    ...mirrors.map((source) => ({ part: "mirror", source })),
    ...observers.map((source) => ({ part: "observer", source })),
  ];
  return { others, active: status === "active" };
}

type Summarised = Pick<EventView, "observers" | "status"> & Partial<Pick<EventView, "mirrors">>;

function eventPage(event: EventView): object {
  const groups = GROUPS.map(({ group, title }) => ({
    title,
    systems: event.systems,
    listed: event.systems.length > MOST_BESIDE_MEANINGS,
    fields: event.fields.filter((field) => group.includes(field.group)),
  }));
  return {
    ...event,
    ...summaryOf(event),
    draft: event.status === "draft",
    groups: groups.filter(({ fields }) => fields.length > 0),
    examples: event.examples.map(examplePage),
  };
}

const GROUPS: readonly { readonly group: readonly FieldView["group"][]; readonly title: string }[] = [
  { group: ["event id", "key"], title: "What names one occurrence" },
  { group: ["parameter"], title: "Parameters" },
  { group: ["server event"], title: "What the server adds" },
];

/** The beginning of the sentence that says what the messages of an example have in common, by their number. */
const BEARERS: readonly (string | undefined)[] = [undefined, "It bears", "Both bear"];

function examplePage(example: ExampleView): object {
  return {
    ...example,
    pixel: example.pixel.map(({ source, calls }) => ({ source, code: calls.map(callText).join("\n") })),
    server: example.server.map(({ source, event, dropped }) => ({ source, dropped, code: jsonText(event) })),
    bearers: BEARERS[example.pixel.length + example.server.length] ?? "All of them bear",
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
