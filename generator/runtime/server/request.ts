import { attempt } from "../shared/attempt.js";
import { ContractViolation } from "../shared/contract-violation.js";
import type { Violation } from "../shared/violation.js";
import { MAX_AGE_DAYS } from "./action-source.js";
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

/** Where and when events are sent. */
export interface RequestOptions {
  /** The pixel's id, which is the dataset's too: digits. */
  readonly pixel: string;
  /** The moment of sending, as a Date or in seconds since 1970; nothing here reads a clock. */
  readonly now: Date | number;
  /** Version of the Graph API, such as `v24.0`. */
  readonly api_version?: string | null | undefined;
  /** Code of Events Manager's test view. Such events still count: for tests only (Using the API, 2026). */
  readonly test_event_code?: string | null | undefined;
  /** Names the platform that sends on a client's behalf, in at most `PARTNER_AGENT_MAX_LENGTH` characters. */
  readonly partner_agent?: string | null | undefined;
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
 * Meta refuses a whole request for one event outside its time window, so such events are returned one by one.
 * @throws {ContractViolation} listing every option that is unusable, and whatever is given in place of a list.
 */
export function toRequest(events: readonly ServerEvent[], options: RequestOptions): Requests {
  const given = plain(options) as Partial<RequestOptions> | null | undefined;
  const now = readArguments(events, given ?? {});
  const accepted: ServerEvent[] = [];
  const refused: RefusedEvent[] = [];
  for (const event of events) {
    const violation = attempt(() => outsideTimeWindow(event, now)) ?? UNREADABLE_EVENT;
    if (violation === FITS) accepted.push(event);
    else refused.push({ event, violations: [violation] });
  }

  const { pixel, api_version, test_event_code, partner_agent } = given ?? {};
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

/** An event may come from anywhere, and throw when it is read. */
const UNREADABLE_EVENT: Violation = { path: "", rule: "type", text: "cannot be read" };

/** Nothing is wrong with an event. */
const FITS = "fits";

function outsideTimeWindow(event: ServerEvent, now: number): Violation | typeof FITS {
  const path = "event_time";
  // A list may come from elsewhere; anything but an event is returned like one that cannot be sent.
  if (typeof event !== "object" || event === null) {
    return { path: "", rule: "type", text: "must be an event that a builder made" };
  }
  const { event_time, action_source } = event;
  if (!Number.isSafeInteger(event_time)) {
    return { path, rule: "type", text: "must be in whole seconds since 1970" };
  }
  if (event_time > now + CLOCK_SKEW) {
    return {
      path,
      rule: "future-event",
      text: "is in the future: Meta refuses it, and the whole request with it",
    };
  }
  // An action source that Meta does not know gets no more time than any other.
  const maxDays = Object.hasOwn(MAX_AGE_DAYS, action_source)
    ? MAX_AGE_DAYS[action_source]
    : Math.min(...Object.values(MAX_AGE_DAYS));
  if (event_time < now - maxDays * DAY) {
    const text = `is older than ${maxDays} days: Meta refuses it, and the whole request with it`;
    return { path, rule: "stale-event", text };
  }
  return FITS;
}

/** The moment of sending in seconds, once everything has proved usable. */
function readArguments(events: unknown, options: Partial<RequestOptions>): number {
  const { pixel, now, api_version, test_event_code, partner_agent } = options;
  const violations: Violation[] = [];
  const refuse = (path: string, rule: string, text: string) => violations.push({ path, rule, text });

  if (attempt(() => Array.isArray(events)) !== true)
    refuse("events", "type", "must be a list, also for a single event: [event]");
  if (!matches(pixel, /^[0-9]+$/)) refuse("pixel", "pattern", "must be a pixel's id: digits, as a text");
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
