import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { consentBasis } from "../../emit/consent-basis.js";
import type { EventModel, ExampleModel, RoleModel, SenderModel } from "../../model/model.js";
import type { EventFacts, ExampleFacts, MilestoneFacts, RoleFacts, SendFacts } from "./facts.js";
import { keysFacts, parametersFacts, serverFieldsFacts } from "./field-facts.js";
import type { Known } from "./known.js";
import type { Profiles } from "./profile-facts.js";
import { metaName } from "./system-words.js";

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
    roles: rolesIn(event),
    sends: event.senders.flatMap((sender) => sendFacts(event, sender, scope)),
    keys: named(keysFacts(event)),
    parameters: named(parametersFacts(event, scope.known, scope.catalog)),
    examples: filled(event.examples.map((example) => exampleFacts(example, scope.catalog))),
  };
}

/** The facts of a step that Meta must not see. */
export function milestoneFacts(event: EventModel): MilestoneFacts {
  const { name, action, description, owner, trigger } = event;
  return { name, action, description, owner, trigger, status: statusOf(event), roles: rolesIn(event) };
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

function rolesIn({ canonical, mirrors, enrichers, observers }: EventModel): readonly RoleFacts[] {
  return [
    roleFacts("canonical source", canonical),
    ...mirrors.map((role) => ({
      ...roleFacts("mirror", role),
      trigger: role.trigger,
      omits: filled(role.omits),
    })),
    ...enrichers.map((role) => ({
      ...roleFacts("enricher", role),
      provides: filled(role.provides.map((field) => field.name)),
    })),
    ...observers.map((role) => roleFacts("observer", role)),
  ];
}

function roleFacts(part: RoleFacts["part"], { source, event, fields }: RoleModel): RoleFacts {
  return {
    part,
    source: source.name,
    event: event?.value,
    trigger: undefined,
    paths: named(Object.fromEntries(fields.map(({ name, path }) => [name, path]))),
    omits: undefined,
    provides: undefined,
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
      serverFields: undefined,
      constants: undefined,
    };
    return [{ source, pixels, ...none }];
  }
  return sender.branches.map((branch) => ({
    source,
    pixels,
    actionSource: branch.actionSource.name,
    userData: profiles.refer(branch),
    serverFields: named(serverFieldsFacts(event, branch.serverFields, known)),
    constants: named(Object.fromEntries(branch.constants.map(({ name, value }) => [name, value]))),
  }));
}

function exampleFacts(
  { name, keys, parameters, serverEvent, userData }: ExampleModel,
  catalog: Catalog,
): ExampleFacts {
  const isPersonal = (field: string) => findByName(catalog.serverParameters, field)?.personal ?? false;
  const shown = Object.entries(serverEvent).filter(([field]) => !isPersonal(field));
  return {
    name,
    keys: named(keys),
    parameters: named(parameters),
    serverEvent: named(Object.fromEntries(shown)),
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
