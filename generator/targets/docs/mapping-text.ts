import { type JsonLayout, jsonLines } from "../../emit/json-text.js";
import type { EventView, FrameView, MappingView, MilestoneView } from "./view.js";

const ROWS: JsonLayout = {};

const FRAME: JsonLayout = {
  pixels: ROWS,
  consents: ROWS,
  sources: ROWS,
  identifiers: ROWS,
  parameters: ROWS,
  serverFields: ROWS,
  deliveries: ROWS,
};

const EVENT: JsonLayout = {
  answers: { whoCreatedIt: ROWS, whichIdentifiers: ROWS, howMetaKeepsOne: ROWS },
  separateFrom: ROWS,
  roles: ROWS,
  fields: ROWS,
  identifiers: ROWS,
  examples: { pixel: ROWS, server: ROWS, refused: ROWS },
};

/** An event or a milestone of `mapping.json`: a line for each member, and for each entry of a list. */
export function eventText(view: EventView | MilestoneView): string {
  return jsonLines(view, EVENT, "  ");
}

/** The lists that the frame leaves out, of entries that are text already. */
type Lists = Readonly<Record<Exclude<keyof MappingView, keyof FrameView>, readonly string[]>>;

/** `mapping.json` as a whole. */
export function mappingText(frame: FrameView, lists: Lists): string {
  const beginning = jsonLines(frame, FRAME).slice(0, -"\n}".length);
  const rest = Object.entries(lists).map(([name, entries]) => `,\n "${name}": ${listText(entries)}`);
  return `${beginning}${rest.join("")}\n}\n`;
}

function listText(entries: readonly string[]): string {
  return entries.length === 0 ? "[]" : `[\n  ${entries.join(",\n  ")}\n ]`;
}
