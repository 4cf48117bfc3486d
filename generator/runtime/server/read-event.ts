import { eventTime } from "../shared/event-time.js";
import { ownProperty } from "../shared/own-property.js";
import { type IdParts, readEventId } from "../shared/read-event-id.js";
import type { Reader } from "../shared/reader.js";
import { type Report, refuse } from "../shared/report.js";
import { wordedReport } from "../shared/worded-report.js";
import { kindOf } from "../shared/words.js";
import type { ActionSource } from "./action-source.js";
import { doubtEvent } from "./doubts/event.js";
import type { ActionSourceSpec, PreparedEvent } from "./event-spec.js";
import { readLimitedDataUse } from "./limited-data-use.js";
import { plain } from "./plain.js";
import type { Hash } from "./read-identifier.js";
import { readUserData } from "./read-user-data.js";
import type { UserData } from "./server-event.js";
import { type FullReport, sayUnread } from "./unread.js";

/** The parts of an event, each in Meta's form. */
export interface EventParts {
  readonly event_time: number;
  readonly event_id: string;
  readonly action_source: ActionSource;
  readonly server_event: object | undefined;
  readonly limited_data_use: object | undefined;
  readonly user_data: UserData;
  readonly custom_data: object;
}

const EVENT_TIME: Reader<number> = /* @__PURE__ */ eventTime();
const NOTHING = {};

function idParts(keys: object, parameters: object, event_id: unknown): IdParts {
  return { keys, parameters, parametersPath: "custom_data", event_id };
}

/** Where what is wrong with an input goes, and what makes a hash: where nothing is sent, nothing need be hashed. */
export interface EventReading {
  readonly report: FullReport;
  readonly hash: Hash;
}

/**
 * Reads whatever was passed to a builder: checks it, puts every part of it in Meta's form, and says what of it nobody
 * reads; `undefined` only if it is refused.
 */
export function readEvent(
  spec: PreparedEvent,
  input: unknown,
  reading: EventReading,
): EventParts | undefined {
  const parts = readPlain(spec, plain(input), reading);
  sayUnread(spec, reading.report);
  return parts;
}

function readPlain(
  spec: PreparedEvent,
  input: unknown,
  { report, hash }: EventReading,
): EventParts | undefined {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return refuse(report, "", "type", `must be an object, not ${kindOf(input)}`);
  }
  if (spec.consent !== undefined) requireConsent(spec.consent, input, report);
  const branch = chooseBranch(spec, input, report);
  if (branch !== undefined) report.given?.(input, "", NOTHING);
  const event_time = readEventTime(input, report);
  const keys = spec.keys === undefined ? NOTHING : readPart(spec.keys, input, "keys", report);
  const custom_data =
    spec.custom_data === undefined ? {} : readPart(spec.custom_data, input, "custom_data", report);
  // An id is made of checked values only: with one of them refused, there is nothing to make it of.
  const handed = ownProperty(input, "event_id");
  const event_id = keys && custom_data && readEventId(spec.id, idParts(keys, custom_data, handed), report);
  const limited_data_use = readLimitedDataUse(input, report);
  if (branch === undefined) return undefined;

  const [action_source, { server_event, moved_to_custom_data, user_data: identifiers }] = branch;
  const fields = server_event?.read(input, "", report);
  const moved = moved_to_custom_data?.read(input, "", report);
  const user_data = readUserData(
    identifiers,
    ownProperty(input, "user_data"),
    { eventTime: event_time, hash },
    report,
  );

  if (report.violations.length > 0) return undefined;
  if (event_time === undefined || event_id === undefined || user_data === undefined) return undefined;
  const sent: object = Object.assign(custom_data ?? {}, moved);
  doubtEvent(fields ?? NOTHING, sent, report);
  return {
    event_time,
    event_id,
    action_source,
    server_event: fields,
    limited_data_use,
    user_data,
    custom_data: sent,
  };
}

/** Consent for another basis, or for all of them, does not count. */
function requireConsent(basis: string, input: object, report: Report): void {
  const consent = ownProperty(input, "consent");
  if (consent === undefined || consent === null) refuse(report, "consent", "required", "is required");
  else if (typeof consent !== "object" || Array.isArray(consent)) {
    refuse(report, "consent", "type", `must be an object, not ${kindOf(consent)}`);
  } else if (ownProperty(consent, basis) !== "granted") {
    refuse(report, `consent.${basis}`, "consent", "must be `granted`: nothing is sent without it");
  }
}

/** The only action source of the event, or the one that the input states. */
function chooseBranch(
  { branches }: PreparedEvent,
  input: object,
  report: Report,
): readonly [ActionSource, ActionSourceSpec] | undefined {
  if (branches.length === 1) return branches[0];
  const wanted = ownProperty(input, "action_source");
  const branch = branches.find(([source]) => source === wanted);
  if (branch !== undefined) return branch;
  return wanted === undefined || wanted === null
    ? refuse(report, "action_source", "required", "is required")
    : refuse(
        report,
        "action_source",
        "enum",
        `must be one of ${branches.map(([source]) => source).join(", ")}`,
      );
}

function readEventTime(input: object, report: Report): number | undefined {
  const time = ownProperty(input, "event_time");
  if (time === undefined || time === null) return refuse(report, "event_time", "required", "is required");
  return EVENT_TIME.read(time, "event_time", report);
}

/**
 * Reads `keys` or `custom_data`; if it is absent or unusable, an empty one must be enough, or the event is refused.
 */
function readPart(reader: Reader<object>, input: object, path: string, report: Report): object | undefined {
  const value = ownProperty(input, path) ?? {};
  if (typeof value === "object" && !Array.isArray(value)) return reader.read(value, path, report);
  const fallback = reader.read({}, path, wordedReport());
  const list = fallback === undefined ? report.violations : report.dropped;
  list.push({ path, rule: "type", text: `must be an object, not ${kindOf(value)}` });
  return fallback;
}
