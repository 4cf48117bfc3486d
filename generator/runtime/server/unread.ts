import { COUNTRY_FIELD, OPTIONS_FIELD, STATE_FIELD } from "../shared/limited-data-use.js";
import { ownProperty } from "../shared/own-property.js";
import { type Report, refuse } from "../shared/report.js";
import { isFieldName } from "../shared/unknown-name.js";
import { wordedReport } from "../shared/worded-report.js";
import type { PreparedEvent } from "./event-spec.js";
import { meantName } from "./meant-name.js";

/** An object of the input with the names that are read of it. */
interface Place {
  readonly value: object;
  readonly path: string;
  readonly names: readonly string[];
}

/** A report that also keeps what was given, and where. */
export interface FullReport extends Report {
  readonly places: readonly Place[];
}

/** How many names of one object are listed; a whole record of a database may have been passed in. */
const MOST_NAMES = 10;

/** What every input may hold beside what its event takes. */
const ALWAYS = ["consent", "event_time", "user_data", OPTIONS_FIELD, COUNTRY_FIELD, STATE_FIELD];

/** The parts of an input of which an event may take nothing. */
const PARTS = ["keys", "custom_data"] as const;

/** An empty report that keeps what is given. */
export function reportOf(): FullReport {
  const places: Place[] = [];
  const given = (value: object, path: string, fields: object) => {
    places.push({ value, path, names: Object.keys(fields) });
  };
  return { ...wordedReport(), given, places };
}

/**
 * Lists what was given and is not read: it is left out as much as what is wrong, and most often a name that another
 * system uses. Of a list, the first object of which something is left out is enough.
 */
export function sayUnread(spec: PreparedEvent, report: FullReport): void {
  const { places } = report;
  const top = places.filter(({ path }) => path === "");
  const input = top[0]?.value;
  // Without an action source it is unknown what else the event takes.
  if (input === undefined) return;
  const unused = PARTS.filter((part) => spec[part] === undefined).flatMap((path): readonly Place[] => {
    const value = ownProperty(input, path);
    return typeof value === "object" && !Array.isArray(value)
      ? [{ value: value ?? {}, path, names: [] }]
      : [];
  });
  const names = [
    ...ALWAYS,
    ...PARTS.filter((part) => spec[part] !== undefined),
    ...unused.map(({ path }) => path),
    ...(spec.id === undefined ? ["event_id"] : []),
    ...(spec.branches.length > 1 ? ["action_source"] : []),
    ...top.flatMap((place) => place.names),
  ];
  const all = [{ value: input, path: "", names }, ...unused, ...places.filter(({ path }) => path !== "")];
  const said = new Set<string>();
  for (const place of all) {
    const list = place.path.replace(/\[[0-9]+\]/g, "[]");
    if (!said.has(list) && sayPlace(place, all, { ...report, violations: report.dropped })) said.add(list);
  }
}

/** Whether there was something to say. */
function sayPlace({ value, path, names }: Place, all: readonly Place[], report: Report): boolean {
  const known = new Set(names);
  const unread = Object.entries(value).filter(([name, own]) => own !== undefined && !known.has(name));
  for (const [name] of unread.slice(0, MOST_NAMES)) {
    if (!isFieldName(name)) {
      refuse(report, path, RULE, "contains a name that the contract does not take");
      continue;
    }
    const meant = meantPath(name, names, all);
    const hint = meant === undefined ? "" : `: did you mean \`${meant}\`?`;
    refuse(
      report,
      path === "" ? name : `${path}.${name}`,
      RULE,
      `is not something that the contract takes${hint}`,
    );
  }
  const more = unread.length - MOST_NAMES;
  if (more > 0) refuse(report, path, RULE, `contains ${more} more names that the contract does not take`);
  return unread.length > 0;
}

const RULE = "additionalProperties";

/** What was meant, of the same object or of another part of the input. */
function meantPath(name: string, names: readonly string[], all: readonly Place[]): string | undefined {
  const own = meantName(name, names);
  if (own !== undefined) return own;
  for (const { path, names: others } of all.filter((place) => !place.path.includes("["))) {
    const other = meantName(name, others);
    if (other !== undefined) return path === "" ? other : `${path}.${other}`;
  }
  return undefined;
}
