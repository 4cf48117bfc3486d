import { attempt } from "../shared/attempt.js";
import { ContractViolation } from "../shared/contract-violation.js";
import type { Violation } from "../shared/violation.js";
import { MAX_AGE_DAYS } from "./action-source.js";
import { eventFaults } from "./event-faults.js";
import { MAX_EVENTS, PARTNER_AGENT_MAX_LENGTH } from "./limits.js";
import { plain } from "./plain.js";
import type { ServerEvent } from "./server-event.js";

/** One call of the Conversions API, ready to be sent; the sender adds the access token. */
export interface MetaRequest {
  readonly url: string;
  readonly method: "POST";
  readonly body: {
    readonly data: readonly ServerEvent[];
    readonly test_event_code?: string;
    readonly partner_agent?: string;
  };
}

/** An event that must not be sent, and why. */
export interface RefusedEvent {
  readonly event: ServerEvent;
  readonly violations: readonly Violation[];
}

/** What `toRequest` makes of a list of events. */
export interface Requests {
  readonly requests: readonly MetaRequest[];
  readonly refused: readonly RefusedEvent[];
}

/** When and how events are sent, wherever they go. */
export interface RequestSettings {
  /** The moment of sending, as a Date or in seconds since 1970; nothing here reads a clock. */
  readonly now: Date | number;
  /** Version of the Graph API, such as `v24.0`. */
  readonly api_version?: string | null | undefined;
  /** Code of Events Manager's test view. Such events still count: for tests only (Using the API, 2026). */
  readonly test_event_code?: string | null | undefined;
  /** Names the platform that sends on a client's behalf, in at most `PARTNER_AGENT_MAX_LENGTH` characters. */
  readonly partner_agent?: string | null | undefined;
}

/** Where and when events are sent. */
export interface RequestOptions extends RequestSettings {
  /** The pixel's id, which is the dataset's too: digits. */
  readonly pixel: string;
}

/**
 * The newest version that a published SDK of Meta's calls by default (facebook-nodejs-business-sdk 24.0.1).
 */
const API_VERSION = "v24.0";

const DAY = 86_400;

/** How far clocks may differ: Meta refuses future times without naming a tolerance, so ours is small. */
const CLOCK_SKEW = 60;

/**
 * Puts events into requests to one pixel, at most `MAX_EVENTS` in each request.
 *
 * Meta refuses a whole request for one event that is malformed or outside its time window, so such events are returned
 * one by one.
 * @throws {ContractViolation} listing every option that is unusable, and whatever is given in place of a list.
 */
export function toRequest(events: readonly ServerEvent[], options: RequestOptions): Requests {
  const given = settingsOf(options);
  const { pixel = "" } = given;
  const violations = isPixelId(pixel) ? [] : [{ path: "pixel", rule: "pattern", text: PIXEL_ID_WORDS }];
  return packEvents(events, given, { pixel, violations });
}

/** Options as plain data: whoever passed them in may have passed anything. */
export function settingsOf<Options extends RequestSettings>(options: Options): Partial<Options> {
  return (plain(options) ?? {}) as Partial<Options>;
}

/** A pixel's id, as far as it was given, and what else is known of the pixel. */
export interface Destination {
  readonly pixel: string;
  /** What is wrong with the options that say where events go. */
  readonly violations: readonly Violation[];
  /** Why an event must not go there. */
  readonly fault?: (event: ServerEvent) => Violation | undefined;
}

/** Puts events into requests to where they go. @throws {ContractViolation} as `toRequest` does. */
export function packEvents(
  events: readonly ServerEvent[],
  settings: Partial<RequestSettings>,
  { pixel, violations, fault }: Destination,
): Requests {
  const now = readSettings(events, settings, violations);
  const accepted: ServerEvent[] = [];
  const refused: RefusedEvent[] = [];
  for (const event of events) {
    const found = attempt(() => faultsOf(event, now, fault)) ?? UNREADABLE;
    if (found.length === 0) accepted.push(event);
    else refused.push({ event, violations: found });
  }

  const { api_version, test_event_code, partner_agent } = settings;
  const url = `https://graph.facebook.com/${api_version ?? API_VERSION}/${pixel}/events`;
  const extras = {
    ...(typeof test_event_code === "string" && { test_event_code }),
    ...(typeof partner_agent === "string" && { partner_agent }),
  };
  const requests: MetaRequest[] = [];
  for (let start = 0; start < accepted.length; start += MAX_EVENTS) {
    const data = accepted.slice(start, start + MAX_EVENTS);
    requests.push({ url, method: "POST", body: { data, ...extras } });
  }
  return { requests, refused };
}

const UNREADABLE: readonly Violation[] = [{ path: "", rule: "type", text: "cannot be read" }];

function faultsOf(event: ServerEvent, now: number, fault: Destination["fault"]): readonly Violation[] {
  const malformed = eventFaults(event);
  if (malformed.length > 0) return malformed;
  return [outsideTimeWindow(event, now), fault?.(event)].filter((violation) => violation !== undefined);
}

function outsideTimeWindow(event: ServerEvent, now: number): Violation | undefined {
  const path = "event_time";
  const { event_time, action_source } = event;
  if (event_time > now + CLOCK_SKEW) {
    return {
      path,
      rule: "future-event",
      text: "is in the future: Meta refuses it, and the whole request with it",
    };
  }
  const maxDays = MAX_AGE_DAYS[action_source];
  if (event_time < now - maxDays * DAY) {
    const text = `is older than ${maxDays} days: Meta refuses it, and the whole request with it`;
    return { path, rule: "stale-event", text };
  }
  return undefined;
}

/** What a pixel's id must be, as the end of a sentence. */
export const PIXEL_ID_WORDS = "must be a pixel's id: digits, as a text";

/** Whether a value is the id of a pixel. */
export function isPixelId(value: unknown): boolean {
  return matches(value, /^[0-9]+$/);
}

/** The moment of sending in seconds, once everything has proved usable. */
function readSettings(
  events: unknown,
  settings: Partial<RequestSettings>,
  before: readonly Violation[],
): number {
  const { now, api_version, test_event_code, partner_agent } = settings;
  const violations = [...before];
  const refuse = (path: string, rule: string, text: string) => violations.push({ path, rule, text });

  if (attempt(() => Array.isArray(events)) !== true)
    refuse("events", "type", "must be a list, also for a single event: [event]");
  const seconds = now instanceof Date ? now.getTime() / 1000 : now;
  // Beyond this, a number counts milliseconds: as seconds it would be the year 5138.
  if (!(typeof seconds === "number" && seconds >= 0 && seconds <= 1e11)) {
    refuse("now", "type", "must be the moment of sending: a Date, or seconds (not milliseconds) since 1970");
  }
  if (isPresent(api_version) && !matches(api_version, /^v[0-9]+\.[0-9]+$/)) {
    refuse("api_version", "pattern", "must look like v24.0");
  }
  if (isPresent(test_event_code) && !matches(test_event_code, /\S/)) {
    refuse("test_event_code", "pattern", "must be the code that Events Manager shows");
  }
  if (isPresent(partner_agent) && !isAgent(partner_agent)) {
    const most = `must have at most ${PARTNER_AGENT_MAX_LENGTH} characters, two letters among them`;
    refuse("partner_agent", "pattern", most);
  }
  if (violations.length > 0) throw new ContractViolation(violations);
  return Number(seconds);
}

function isPresent(option: unknown): boolean {
  return option !== undefined && option !== null;
}

function isAgent(value: unknown): boolean {
  return matches(value, /^.*[A-Za-z].*[A-Za-z].*$/u) && [...String(value)].length <= PARTNER_AGENT_MAX_LENGTH;
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}
