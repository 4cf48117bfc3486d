import type { Catalog } from "../../catalog/catalog.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { metaName } from "../../emit/event-words.js";
import type { EventModel, ExampleModel, SenderModel } from "../../model/model.js";
import type { EventFacts, ExampleFacts, MilestoneFacts, RoleFacts, SendFacts } from "./facts.js";
import { keysFacts, parametersFacts, serverEventFacts } from "./field-facts.js";
import type { Known } from "./known.js";
import type { Profiles } from "./profile-facts.js";
import { type EventRole, rolesOf } from "./roles.js";
import { withoutPersonal } from "./without-personal.js";

/** What the facts of an event refer to. */
export interface FactsScope {
  readonly catalog: Catalog;
  readonly known: Known;
  readonly profiles: Profiles;
}

/** The facts of an event that Meta is told about. */
export function eventFacts(event: EventModel, scope: FactsScope): EventFacts {
  const { name, action, description, owner, trigger } = event;
  return {
    name,
    action,
    description,
    owner,
    trigger,
    status: statusOf(event),
    deprecation: deprecationFacts(event),
    metaEvent: { name: metaName(event), custom: event.meta.kind === "custom" },
    eventId: eventIdFacts(event),
    consent: consentBasis(event)?.name,
    separateFrom: filled(event.separateFrom.map((other) => ({ event: other.event, reason: other.reason }))),
    roles: rolesOf(event).map(roleFacts),
    sends: event.senders.flatMap((sender) => sendFacts(event, sender, scope)),
    keys: named(keysFacts(event)),
    parameters: named(parametersFacts(event, scope.known, scope.catalog)),
    examples: filled(event.examples.map((example) => exampleFacts(example, scope.catalog))),
  };
}

/** The facts of a step that Meta must not see. */
export function milestoneFacts(event: EventModel): MilestoneFacts {
  const { name, action, description, owner, trigger } = event;
  return {
    name,
    action,
    description,
    owner,
    trigger,
    status: statusOf(event),
    roles: rolesOf(event).map(roleFacts),
  };
}

function statusOf({ status }: EventModel): EventFacts["status"] {
  return status === "active" ? undefined : status;
}

function deprecationFacts({ status, deprecation }: EventModel): EventFacts["deprecation"] {
  if (status !== "deprecated") return undefined;
  return {
    since: deprecation?.since?.value,
    replacedBy: deprecation?.successor,
    removeAfter: deprecation?.removeAfter?.value,
  };
}

function eventIdFacts({ eventId }: EventModel): EventFacts["eventId"] {
  if (eventId === undefined) return undefined;
  return eventId.kind === "template"
    ? { kind: eventId.kind, template: eventId.text }
    : { kind: eventId.kind, by: eventId.by.name };
}

function roleFacts({ role, model }: EventRole): RoleFacts {
  const { source, event, fields } = model;
  return {
    role,
    source: source.name,
    event: event?.value,
    trigger: role === "mirror" ? model.trigger : undefined,
    paths: named(Object.fromEntries(fields.map(({ name, path }) => [name, path]))),
    omits: role === "mirror" ? filled(model.omits) : undefined,
    provides: role === "enricher" ? filled(model.provides.map((field) => field.name)) : undefined,
  };
}

function sendFacts(
  event: EventModel,
  sender: SenderModel,
  { known, profiles }: FactsScope,
): readonly SendFacts[] {
  const source = sender.source.name;
  const pixels = sender.limited ? sender.pixels.map(({ name }) => name) : undefined;
  if (sender.side !== "server") {
    const none = {
      actionSource: undefined,
      userData: undefined,
      serverEvent: undefined,
      constants: undefined,
    };
    return [{ source, pixels, ...none }];
  }
  return sender.branches.map((branch) => ({
    source,
    pixels,
    actionSource: branch.actionSource.name,
    userData: profiles.refer(branch),
    serverEvent: named(serverEventFacts(event, branch.serverEvent, known)),
    constants: named(Object.fromEntries(branch.constants.map(({ name, value }) => [name, value]))),
  }));
}

function exampleFacts(
  { name, keys, parameters, serverEvent, userData }: ExampleModel,
  catalog: Catalog,
): ExampleFacts {
  return {
    name,
    keys: named(keys),
    parameters: named(parameters),
    serverEvent: named(withoutPersonal(catalog, serverEvent)),
    identifiers: filled(Object.keys(userData)),
  };
}

/** A list, if there is anything in it. */
function filled<Entry>(list: readonly Entry[]): readonly Entry[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** The same of an object. */
function named<Members extends object>(members: Members): Members | undefined {
  return Object.keys(members).length === 0 ? undefined : members;
}
