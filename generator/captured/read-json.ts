import { type Capture, type Reading, unreadable } from "./capture.js";
import { isRecord } from "./is-record.js";

/** More than any event needs; what is deeper is nothing that Meta takes. */
const MAX_DEPTH = 32;

/** A body of the Conversions API, events of it, or what a page pushed to its data layer, as JSON. */
export async function readJson(text: string): Promise<Reading> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The engine's message quotes the text, which may be personal.
    const { faultyLine } = await import("./json-fault.js");
    const line = faultyLine(text);
    return unreadable(`it begins like JSON, but is none${line === undefined ? "" : `: see line ${line}`}`);
  }
  return isDeeper(value, MAX_DEPTH) ? unreadable("it is nested too deeply") : readValue(value);
}

/** The events of the body that a form carries: `data` is JSON within it. */
export async function readData(data: string): Promise<Reading> {
  const reading = await readJson(data);
  if (reading.kind === "unreadable") return unreadable(reading.why.replace(/^it /, "its `data` "));
  return reading;
}

function readValue(value: unknown): Reading | Promise<Reading> {
  if (Array.isArray(value)) return eventsOf(value, "");
  if (!isRecord(value)) return unreadable("it is JSON, but no event");
  const { data } = value;
  if (Array.isArray(data)) return eventsOf(data, "data");
  if (typeof data === "string" && !("event_name" in value)) return readData(data);
  if (Object.hasOwn(value, "event_name")) return captured([{ kind: "server", at: "", event: value }]);
  const { event, ...pushed } = value;
  if (event === undefined) {
    return unreadable("it is JSON, but has neither `data`, `event_name` nor `event`");
  }
  const name = { value: event, unread: [] };
  return captured([{ kind: "push", at: "", name, data: { value: pushed, unread: [] } }]);
}

function eventsOf(events: readonly unknown[], path: string): Reading {
  if (events.length === 0) return unreadable("it holds no event");
  return captured(events.map((event, index) => ({ kind: "server", at: `${path}[${index}]`, event })));
}

function captured(captures: readonly Capture[]): Reading {
  return { kind: "captured", captures };
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((member) => isDeeper(member, depth - 1));
}
