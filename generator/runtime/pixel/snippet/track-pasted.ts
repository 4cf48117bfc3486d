import { attempt } from "../../shared/attempt.js";
import { ownProperties, ownProperty } from "../../shared/own-property.js";
import type { Occurrence, PixelEvent } from "../pixel-event.js";
import type { PixelSource } from "../pixel-source.js";
import type { PixelState } from "../pixel-state.js";
import { tell, warnOnce } from "../tell.js";
import { track, trackNew } from "../track.js";

/** One occurrence as a pasted script gives it. */
export type GivenOccurrence =
  | (Occurrence & {
      readonly event?: unknown;
      /** Takes the id of an event whose ids the page makes, to pass it to the other side. */
      readonly onEventId?: unknown;
    })
  | null
  | undefined;

/** Sends an event that a pasted script names. */
export function trackPasted(
  source: PixelSource,
  state: PixelState,
  events: Readonly<Record<string, PixelEvent>>,
  occurrence: GivenOccurrence,
): void {
  const given = ownProperties(occurrence);
  const declared = ownProperty(events, String(given.event)) as PixelEvent | undefined;
  if (declared === undefined) {
    warnOnce(state, "an event that the contract does not have was not sent");
    return;
  }
  const left = attempt(() => placeholdersIn(given, "", 0)) ?? [];
  if (left.length > 0) {
    const violations = left.map((path) => ({ path, rule: "placeholder", text: "was not replaced" }));
    tell(state, "refused", { declared }, violations);
    return;
  }
  if (!declared.generated) {
    track(source, declared, given);
    return;
  }
  const id = trackNew(source, declared, given);
  if (typeof given.onEventId === "function") given.onEventId(id);
}

/** How deep values lie at most: a member of an item of a parameter. */
const DEEPEST = 4;

/** The paths of texts that a snippet has before somebody fills it in. */
function placeholdersIn(value: unknown, path: string, depth: number): readonly string[] {
  if (typeof value === "string") return value.startsWith("REPLACE_") ? [path] : [];
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const step = Array.isArray(value) ? `[${name}]` : path === "" ? name : `.${name}`;
    return placeholdersIn(member, path + step, depth + 1);
  });
}
