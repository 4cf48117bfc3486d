import type { Catalog } from "../../catalog/catalog.js";
import type {
  EventModel,
  ExampleModel,
  FieldModel,
  SenderModel,
  ServerBranchModel,
} from "../../model/model.js";
import { ID_TEXT_WORDS, parseEventId } from "../../runtime/shared/event-id.js";
import { eventTime } from "../../runtime/shared/event-time.js";
import { violationsOf } from "../../runtime/validators/violations-of.js";
import { listAny } from "../../text/list.js";
import type { ExampleFault } from "./example-fault.js";
import { type Branches, exampleIdentifiers } from "./example-identifiers.js";
import { sectionFaults } from "./example-values.js";
import { identifierReceivers, serverSenders } from "./server-senders.js";

const EVENT_TIME = eventTime();

/**
 * What is wrong with an example's server event parameters and identifiers: it must satisfy every server that sends the
 * event.
 */
export function exampleServer(
  catalog: Catalog,
  event: EventModel,
  example: ExampleModel,
): readonly ExampleFault[] {
  // Without an action source, which is reported elsewhere, it is unknown what the event takes.
  if (identifierReceivers(event).some((sender) => sender.branches.length === 0)) return [];
  const isSeveral = identifierReceivers(event).some((sender) => sender.branches.length > 1);
  const stated = example.serverEvent["action_source"];
  const all = branchesOf(identifierReceivers(event));
  const named = stated === undefined ? all : all.filter(({ actionSource }) => actionSource.name === stated);
  // If the action source is missing or not one of the event's, that is the fault; what else it takes is unknown.
  const taken = isSeveral && (stated === undefined || named.length === 0) ? [] : named;
  const built = branchesOf(serverSenders(event));
  const needed = isSameList(built, taken) ? built : built.filter((branch) => taken.includes(branch));
  const open = taken.length === 0 ? all : taken;
  return [
    ...actionSourceFaults(all, isSeveral, example),
    ...serverFieldFaults(catalog, event, example, { open, needed }),
    ...exampleIdentifiers(catalog, example, { open, needed }),
  ];
}

/** Most events have one server, with one action source. */
function branchesOf(senders: readonly SenderModel[]): readonly ServerBranchModel[] {
  const [first] = senders;
  return senders.length === 1 && first !== undefined
    ? first.branches
    : senders.flatMap((sender) => sender.branches);
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

function actionSourceFaults(
  branches: readonly ServerBranchModel[],
  isSeveral: boolean,
  { serverEvent, spans }: ExampleModel,
): readonly ExampleFault[] {
  const stated = serverEvent["action_source"];
  if (stated === undefined && !isSeveral) return [];
  const names = [...new Set(branches.map(({ actionSource }) => actionSource.name))];
  const path = "serverEvent.action_source";
  if (stated === undefined) {
    return [{ path, text: `must say where it happened: ${listAny(names)}`, span: undefined }];
  }
  if (names.length > 0 && !names.some((name) => name === stated)) {
    return [{ path, text: `must be ${listAny(names)}`, span: spans.get(path) }];
  }
  return [];
}

function serverFieldFaults(
  catalog: Catalog,
  event: EventModel,
  { serverEvent, spans }: ExampleModel,
  { open, needed }: Branches,
): readonly ExampleFault[] {
  const { action_source: _stated, event_time: time, event_id: id, ...rest } = serverEvent;
  const isGenerated = event.eventId?.kind === "generated";
  const needsTime = serverSenders(event).length > 0;
  const [timeFault] = time === undefined ? [] : violationsOf(time, EVENT_TIME);
  const at = (name: string, text: string): ExampleFault => {
    const path = `serverEvent.${name}`;
    return { path, text, span: spans.get(path) };
  };
  const ownTime = time !== undefined && identifierReceivers(event).length === 0;
  const faults: ExampleFault[] = [];
  if (needsTime && time === undefined) faults.push(at("event_time", "is required"));
  if (timeFault !== undefined) faults.push(at("event_time", timeFault.text));
  if (ownTime) faults.push(at("event_time", "is not part of this event: no server sends it"));
  if (isGenerated && id === undefined) faults.push(at("event_id", "is required where the id is generated"));
  if (event.eventId !== undefined && !isGenerated && id !== undefined) {
    faults.push(at("event_id", "is not passed in: `eventId` says how it is made"));
  }
  if (isGenerated && id !== undefined && parseEventId(id) === undefined) {
    faults.push(at("event_id", `must be an id of ${ID_TEXT_WORDS}`));
  }
  const fields = fieldsOf(catalog, open, needed);
  return faults.concat(sectionFaults({ section: "serverEvent", values: rest, fields, spans }));
}

/** Each field once; it is required where a builder that the example is for requires it. */
function fieldsOf(
  catalog: Catalog,
  open: readonly ServerBranchModel[],
  needed: readonly ServerBranchModel[],
): readonly FieldModel[] {
  const [first] = open;
  if (first !== undefined && open.length === 1 && isSameList(open, needed)) return first.serverEvent;
  const taken = open.flatMap(({ serverEvent }) => serverEvent);
  const demanded = needed.flatMap(({ serverEvent }) => serverEvent);
  const metas = new Set(taken.map(({ meta }) => meta));
  const inOrder = metas.size < 2 ? [...metas] : catalog.serverParameters.filter((meta) => metas.has(meta));
  return inOrder.flatMap((meta): FieldModel[] => {
    const isRequired = ({ presence }: FieldModel) => presence.kind === "required";
    const field =
      demanded.find((one) => one.meta === meta && isRequired(one)) ?? taken.find((one) => one.meta === meta);
    if (field === undefined) return [];
    const isNeeded = demanded.includes(field) || !isRequired(field);
    return [isNeeded ? field : { ...field, presence: { kind: "optional" } }];
  });
}
