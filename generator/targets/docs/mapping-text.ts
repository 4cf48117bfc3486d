import { type JsonLayout, jsonLines } from "../../emit/json-text.js";
import type { EventFacts, FrameFacts, MappingFacts, MilestoneFacts } from "./facts.js";

const ROWS: JsonLayout = {};

const FRAME: JsonLayout = {
  pixels: ROWS,
  consentBases: ROWS,
  sources: ROWS,
  identifiers: ROWS,
  profiles: ROWS,
  parameters: ROWS,
  serverEvent: ROWS,
  deliveries: ROWS,
};

const EVENT: JsonLayout = {
  separateFrom: ROWS,
  roles: ROWS,
  sends: ROWS,
  keys: ROWS,
  parameters: ROWS,
  examples: ROWS,
};

/** An event or a milestone of `mapping.json`: a line for each member, and for each entry of a list. */
export function factsText(facts: EventFacts | MilestoneFacts): string {
  return jsonLines(facts, EVENT, "  ");
}

/** The lists that the frame leaves out, of entries that are text already. */
type Lists = Readonly<Record<Exclude<keyof MappingFacts, keyof FrameFacts>, readonly string[]>>;

/** `mapping.json` as a whole. */
export function mappingText(frame: FrameFacts, lists: Lists): string {
  const beginning = jsonLines(frame, FRAME).slice(0, -"\n}".length);
  const rest = Object.entries(lists).map(([name, entries]) => `,\n "${name}": ${listText(entries)}`);
  return `${beginning}${rest.join("")}\n}\n`;
}

function listText(entries: readonly string[]): string {
  return entries.length === 0 ? "[]" : `[\n  ${entries.join(",\n  ")}\n ]`;
}
