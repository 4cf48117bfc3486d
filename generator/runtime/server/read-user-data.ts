import { ownProperty } from "../shared/own-property.js";
import { type Report, refuse } from "../shared/report.js";
import type { Violation } from "../shared/violation.js";
import { kindOf } from "../shared/words.js";
import { unfitClick } from "./click-age.js";
import { doubtIdentifier } from "./doubts/identifier.js";
import { unfitAgent } from "./machine-agent.js";
import { type Hash, readIdentifier } from "./read-identifier.js";
import type { UserData } from "./server-event.js";
import { isTooBroad, type UserDataField, type UserDataSpec } from "./user-data-spec.js";

const PATH = "user_data";

/** What the identifiers of one event are read with. */
export interface UserDataReading {
  /** What a birth date and a click are held against. */
  readonly eventTime: number | undefined;
  readonly hash: Hash;
}

/**
 * Normalises and hashes the identifiers of one event. What is unusable is left out; `undefined` only if a requirement
 * is not met.
 */
export function readUserData(
  spec: UserDataSpec,
  value: unknown,
  { eventTime, hash }: UserDataReading,
  report: Report,
): UserData | undefined {
  const source = value ?? {};
  if (typeof source !== "object" || Array.isArray(source)) {
    return refuse(report, PATH, "type", `must be an object, not ${kindOf(source)}`);
  }
  report.given?.(source, PATH, spec.taken);
  const moment = { eventTime, latestYear: latestYear(eventTime), hash };
  const sent: Record<string, string | readonly string[]> = {};
  const refusedBefore = report.violations.length;
  const droppedBefore = report.dropped.length;
  const drop = (violation: Violation): void => {
    report.dropped.push(violation);
  };
  const lost: UserDataField[] = [];
  for (const field of spec.identifiers) {
    const before = report.dropped.length;
    const { key, path, identifier } = field;
    const value = ownProperty(source, key);
    const read = readIdentifier(identifier, value, path, moment, drop);
    const unfit = unfitValue(key, read, eventTime);
    if (unfit !== undefined) drop({ path, ...unfit });
    if (read !== undefined && unfit === undefined) {
      sent[key] = read;
      doubtIdentifier(field, value, moment, report);
    } else if (field.required) refuseField(field, report.dropped.splice(before), report);
    else if (report.dropped.length > before) lost.push(field);
  }
  if (spec.atLeastOneOf.length > 0 && !spec.atLeastOneOf.some((set) => holdsAll(sent, set))) {
    refuse(
      report,
      PATH,
      "at-least-one-of",
      `must contain at least ${spec.atLeastOneOf.map(together).join(", or ")}`,
    );
    const wanted = spec.atLeastOneOf.flat();
    blame(
      lost.filter(({ key }) => wanted.includes(key)),
      report,
      droppedBefore,
    );
  }
  if (report.violations.length > refusedBefore) return undefined;
  if (spec.mayBeTooBroad && isTooBroad(Object.keys(sent))) {
    const text = "identifies too many people: Meta refuses it, and the whole request with it";
    refuse(report, PATH, "too-broad-user-data", text);
    blame(lost, report, droppedBefore);
    return undefined;
  }
  return sent;
}

/** Why a text in Meta's form cannot be of the visitor of this event. */
function unfitValue(
  key: string,
  read: string | readonly string[] | undefined,
  eventTime: number | undefined,
): Omit<Violation, "path"> | undefined {
  if (key === "client_user_agent") return unfitAgent(read);
  return key === "fbc" && eventTime !== undefined ? unfitClick(read, eventTime) : undefined;
}

/**
 * The greatest year of a birth date: it may lie in the year after the event's, as Meta's own code allows
 * (capi-param-builder-nodejs 1.3.2).
 */
function latestYear(eventTime: number | undefined): number {
  return eventTime === undefined ? 9999 : new Date(eventTime * 1000).getUTCFullYear() + 1;
}

/** What would merely be left out of an optional identifier refuses a required one. */
function refuseField(field: UserDataField, reasons: readonly Violation[], report: Report): void {
  if (reasons.length > 0) report.violations.push(...reasons);
  else refuse(report, field.path, "required", "is required");
}

/** What had merely been left out is why the event is refused, where one of these identifiers would have saved it. */
function blame(lost: readonly UserDataField[], report: Report, droppedBefore: number): void {
  for (const violation of report.dropped.splice(droppedBefore)) {
    const isCause = lost.some(({ path }) => violation.path === path || violation.path.startsWith(`${path}[`));
    (isCause ? report.violations : report.dropped).push(violation);
  }
}

function holdsAll(sent: object, keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn(sent, key));
}

function together(keys: readonly string[]): string {
  return keys.length < 2 ? keys.join() : `${keys.slice(0, -1).join(", ")} and ${keys.at(-1)} together`;
}
