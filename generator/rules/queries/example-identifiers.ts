import type { Catalog, CatalogUserDataKey } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { suggestName } from "../../catalog/suggest-name.js";
import type { ExampleModel, ServerBranchModel } from "../../model/model.js";
import { liveUserData } from "../../readers/user-data.js";
import { readUserData } from "../../runtime/server/read-user-data.js";
import type { UserDataSpec } from "../../runtime/server/user-data-spec.js";
import { eventTime } from "../../runtime/shared/event-time.js";
import { wordedReport } from "../../runtime/shared/worded-report.js";
import type { JsonValue } from "../../value/json-value.js";
import type { ExampleFault } from "./example-fault.js";

/** The action sources of an event's servers that an example is for. */
export interface Branches {
  /** Those whose fields the example may contain. */
  readonly open: readonly ServerBranchModel[];
  /** Those whose demands it must meet. */
  readonly needed: readonly ServerBranchModel[];
}

/** What is wrong with an example's identifiers: what the generated code would refuse, and what it would leave out. */
export function exampleIdentifiers(
  catalog: Catalog,
  { userData, serverEvent, spans }: ExampleModel,
  { open, needed }: Branches,
): readonly ExampleFault[] {
  const taken = open.flatMap((branch) => [...branch.userData.required, ...branch.userData.optional]);
  const faults: ExampleFault[] = [];
  const known: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(userData)) {
    const key = findByName(catalog.userDataKeys, name);
    if (key !== undefined && taken.includes(key)) known[name] = value;
    else {
      const path = `userData.${name}`;
      const meant = suggestName(taken, name);
      faults.push({ path, text: "is not part of this event", span: spans.get(path), meant });
    }
  }
  // What any action source requires is required; what is wrong in itself is wrong for each.
  const specs = [...needed.map((branch) => liveUserData(branch.userData)), withoutDemands(taken)];
  const found = new Map<string, ExampleFault>();
  const reading = { eventTime: secondsOf(serverEvent["event_time"]), hash: asItIs };
  for (const spec of specs) {
    const report = wordedReport();
    readUserData(spec, known, reading, report);
    const isExplained = report.violations.some(({ path }) => path !== "user_data");
    for (const { path: inEvent, text } of [...report.violations, ...report.dropped]) {
      // If what is required was given in a form that is left out, the report says what is wrong with it.
      if (inEvent === "user_data" && isExplained) continue;
      const path = inEvent.replace("user_data", "userData");
      const span = spans.get(path) ?? spans.get(path.replace(/\[\d+\]$/, ""));
      if (!found.has(path)) found.set(path, { path, text, span });
    }
  }
  return [...faults, ...found.values()];
}

/** Reads each identifier by itself, wherever it may be given. */
function withoutDemands(taken: readonly CatalogUserDataKey[]): UserDataSpec {
  return { ...liveUserData({ required: [], atLeastOneOf: [], optional: taken }), mayBeTooBroad: false };
}

/** Nothing is sent. */
function asItIs(form: string): string {
  return form;
}

const EVENT_TIME = eventTime();

function secondsOf(time: JsonValue | undefined): number | undefined {
  return EVENT_TIME.read(time, "", wordedReport());
}
