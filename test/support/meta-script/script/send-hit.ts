import { readCookie } from "./cookies.js";
import type { ScriptPixel, ScriptState } from "./state.js";
import { type HitParameters, transmit } from "./transport.js";

/** The version that the facts were read in. */
export const VERSION = "2.9.134";

/** Which call made a hit, as it is told on the wire; `track` and `trackCustom` do not tell. */
export const METHODS = { trackSingle: "1", trackSingleCustom: "2", system: "3" } as const;

/** A hit to send. */
export interface OutgoingHit {
  readonly event: string;
  readonly data: unknown;
  readonly eventID?: unknown;
  readonly method?: keyof typeof METHODS;
  readonly source?: "automatic" | "user_properties";
}

/** Sends a hit of one pixel. */
export function sendHit(state: ScriptState, pixel: ScriptPixel, hit: OutgoingHit): void {
  transmit(state.page, parametersOf(state, pixel, hit), hit.source === "automatic" ? "first" : "last");
  pixel.hits += 1;
  state.address ??= state.page.location.href;
}

function parametersOf(state: ScriptState, pixel: ScriptPixel, hit: OutgoingHit): HitParameters {
  const { page, startedAt, dataProcessing } = state;
  const { location, document, screen } = page;
  const { options, place } = dataProcessing ?? {};
  return [
    ["id", pixel.id],
    ["ev", hit.event],
    ["dl", location.href],
    ["rl", document.referrer],
    ["if", String(page.top !== page.window)],
    ["ts", String(Date.now())],
    ...customData(hit.data),
    ["sw", String(screen.width)],
    ["sh", String(screen.height)],
    ...Object.entries(pixel.userData).map(([key, text]) => [`ud[${key}]`, text] as const),
    ["v", VERSION],
    ["r", "stable"],
    ...optional("a", pixel.agent),
    ["ec", String(pixel.hits)],
    ["o", String(flagsOf(state, pixel))],
    ...(pixel.cookies
      ? [...optional("fbp", readCookie(page, "_fbp")), ...optional("fbc", readCookie(page, "_fbc"))]
      : []),
    ["it", String(startedAt)],
    ["coo", "false"],
    ...optional("dpo", options?.join(",")),
    ...optional("dpoco", place?.country),
    ...optional("dpost", place?.state),
    ...optional("eid", hit.eventID),
    ...optional("es", hit.source),
    ...optional("tm", hit.method && METHODS[hit.method]),
  ];
}

function optional(name: string, value: unknown): HitParameters {
  return value === undefined || value === null ? [] : [[name, String(value)]];
}

/** Objects and lists travel as JSON, everything else as text; nothing is checked. */
function customData(data: unknown): HitParameters {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    optional(`cd[${key}]`, typeof value === "object" && value !== null ? JSON.stringify(value) : value),
  );
}

function flagsOf({ page, badUserData, sharedFbq }: ScriptState, { autoConfig }: ScriptPixel): number {
  const definesProperties = 8;
  const sendsBeacons = page.navigator.sendBeacon === undefined ? 0 : 16;
  return (
    (autoConfig ? 2 : 1) + definesProperties + sendsBeacons + (badUserData ? 32 : 0) + (sharedFbq ? 0 : 1024)
  );
}
