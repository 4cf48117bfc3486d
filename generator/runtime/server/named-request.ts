import { hasOwn, ownProperty } from "../shared/own-property.js";
import type { Violation } from "../shared/violation.js";
import { ownPixels } from "./own-pixels.js";
import {
  isPixelId,
  PIXEL_ID_WORDS,
  packEvents,
  type RequestSettings,
  type Requests,
  settingsOf,
} from "./request.js";
import type { PixelsOf, ServerEvent } from "./server-event.js";

/** The pixels of a contract and what goes to them. */
export interface Destinations {
  /** Each pixel by its name: its id, or the variable that holds it. */
  readonly pixels: Readonly<Record<string, { readonly id: string } | { readonly variable: string }>>;
  /** Under each of Meta's names the events of the contract, and the names of the pixels that each goes to. */
  readonly events: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** The id of a pixel under its name, `{ main: "1234567890" }`: one that all of these events may go to. */
export type PixelId<Event extends ServerEvent, Pixel extends string> = [PixelsOf<Event> & Pixel] extends [
  never,
]
  ? "no pixel takes all of these events: call toRequest for each pixel"
  : OneOf<PixelsOf<Event> & Pixel>;

type OneOf<Pixel extends string> = Pixel extends string ? { readonly [name in Pixel]: string } : never;

/** Where and when events are sent, where the contract has several pixels. */
export interface NamedOptions<Id, Name extends string> extends RequestSettings {
  /** The pixel by its name in the contract, and its id: `{ main: "1234567890" }`. */
  readonly pixel: Id;
  /**
   * The events by their name in the contract. Only needed for events that are not fresh from their builder, where
   * others of the same Meta name go to other pixels.
   */
  readonly event?: Name | null | undefined;
}

/**
 * Puts events into requests to one of several pixels; those that go to another one are returned, as `toRequest` does.
 *
 * @throws {ContractViolation} listing every option that is unusable.
 */
export function toNamedRequest(
  destinations: Destinations,
  events: readonly ServerEvent[],
  options: NamedOptions<unknown, string>,
): Requests {
  const given = settingsOf(options);
  const { pixel, event: name } = given;
  const violations: Violation[] = [];
  const chosen = readPixel(destinations, pixel, violations);
  if (name !== undefined && name !== null && !isEvent(destinations, name)) {
    violations.push({ path: "event", rule: "enum", text: "must be the name of an event in the contract" });
  }
  return packEvents(events, given, {
    pixel: chosen.id,
    violations,
    fault: (event) => destinationFault(destinations, event, { pixel: chosen.name, name: name ?? undefined }),
  });
}

function readPixel(
  { pixels }: Destinations,
  given: unknown,
  violations: Violation[],
): { readonly name: string; readonly id: string } {
  const refuse = (path: string, rule: string, text: string) => {
    violations.push({ path, rule, text });
    return { name: "", id: "" };
  };
  const names = Object.keys(pixels);
  const shape = `must hold one of ${names.join(", ")} and its id`;
  if (typeof given !== "object" || given === null) return refuse("pixel", "type", shape);
  const [name, ...more] = Object.keys(given);
  if (name === undefined || more.length > 0 || !hasOwn(pixels, name)) return refuse("pixel", "enum", shape);
  const path = `pixel.${name}`;
  const id = ownProperty(given, name);
  if (typeof id !== "string" || !isPixelId(id)) return refuse(path, "pattern", PIXEL_ID_WORDS);
  for (const [other, entry] of Object.entries(pixels)) {
    const stated = "id" in entry ? entry.id : undefined;
    if (other === name && stated !== undefined && stated !== id) {
      return refuse(path, "const", `must be ${stated}, as in the contract`);
    }
    if (other !== name && stated === id) return refuse(path, "other-pixel", `is the id of ${other}`);
  }
  return { name, id };
}

function isEvent({ events }: Destinations, name: string): boolean {
  return Object.values(events).some((named) => hasOwn(named, name));
}

function destinationFault(
  { events }: Destinations,
  event: ServerEvent,
  wanted: { readonly pixel: string; readonly name: string | undefined },
): Violation | undefined {
  const { pixel, name } = wanted;
  const refuse = (rule: string, text: string): Violation => ({ path: "event_name", rule, text });
  const goes = (pixels: readonly string[]) => `goes to ${pixels.join(", ")}, not to ${pixel}`;
  const named: Destinations["events"][string] = hasOwn(events, event.event_name)
    ? (events[event.event_name] ?? {})
    : {};
  if (name !== undefined && !hasOwn(named, name)) return refuse("other-event", `is not that of ${name}`);
  const own = ownPixels(event) ?? (name === undefined ? undefined : named[name]);
  if (own !== undefined) return own.includes(pixel) ? undefined : refuse("other-pixel", goes(own));
  const all = Object.entries(named);
  const fitting = all.filter(([, pixels]) => pixels.includes(pixel));
  if (all.length === 0) return refuse("unknown-event", "is that of no event which is built here");
  if (fitting.length === all.length) return undefined;
  if (fitting.length === 0) {
    return refuse("other-pixel", goes([...new Set(all.flatMap(([, pixels]) => pixels))]));
  }
  const words = all.map(([other, pixels]) => `${other}, for ${pixels.join(" and ")}`).join("; or ");
  return refuse("ambiguous-event", `may be that of ${words}: name the event, as in event: "${all[0]?.[0]}"`);
}
