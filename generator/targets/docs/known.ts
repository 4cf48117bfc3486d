import type { Catalog, CatalogUserDataKey } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { CONTENTS, contentsPath } from "../../contract/contents.js";
import { isDefinedForAll } from "../../emit/defined-for-all.js";
import type { EventModel, FieldModel, Model, ParameterModel } from "../../model/model.js";
import type { ValueSchema } from "../../value/value-schema.js";

/** What a field is and means in every event that does not describe it itself. */
export interface KnownField {
  readonly name: string;
  /** Undefined if the contract narrows it for all, and each event that has it narrows it further. */
  readonly schema: ValueSchema | undefined;
  readonly description: string;
  /** Whether it is the same constant wherever it is sent: then an event's table says all there is to say. */
  readonly constant: boolean;
}

/** What is described once for all events of a contract: the fields and identifiers that some event carries. */
export interface Known {
  readonly parameters: ReadonlyMap<string, KnownField>;
  readonly serverEvent: ReadonlyMap<string, KnownField>;
  readonly identifiers: readonly CatalogUserDataKey[];
  /** Whether some event's id is made anew for each occurrence. */
  readonly generatesIds: boolean;
  readonly merging: Catalog["merging"];
}

/** Gathers what the events of a contract have in common. */
export function knownTo(catalog: Catalog, model: Model): Known {
  const parameters = new Map<string, Omit<KnownField, "constant">>();
  const names = { serverEvent: new Set<string>(), identifiers: new Set<string>() };
  const varying = new Set<string>(EVERY_SERVER);
  const events = model.events.filter(({ meta }) => meta.kind !== "none");
  for (const event of events) {
    for (const parameter of event.parameters) addParameter(parameters, catalog, event, parameter);
    addSent(names, catalog, event);
    for (const { name, presence } of fieldsOf(event)) if (presence.kind !== "constant") varying.add(name);
  }
  const known = (field: Omit<KnownField, "constant">): KnownField => ({
    ...field,
    constant: !varying.has(field.name),
  });
  const order = [
    ...catalog.parameters.flatMap(({ name }) => [
      name,
      ...(name === CONTENTS ? catalog.contentsMembers.map((member) => contentsPath(member.name)) : []),
    ]),
    ...model.origin.parameters.map(({ name }) => name.value),
  ];
  return {
    // Meta's own as the catalogue has them, then the contract's as it defines them: no event changes their order.
    parameters: byName(order.flatMap((name) => parameters.get(name) ?? []).map(known)),
    serverEvent: byName(
      catalog.serverParameters.filter(({ name }) => names.serverEvent.has(name)).map(known),
    ),
    identifiers: catalog.userDataKeys.filter(({ name }) => names.identifiers.has(name)),
    generatesIds: events.some(({ eventId }) => eventId?.kind === "generated"),
    merging: catalog.merging,
  };
}

/** What every server event has, whatever its contract says. */
const EVERY_SERVER = ["event_time", "action_source"];

/** The fields of an event, members by their path. */
function fieldsOf({ parameters, senders }: EventModel): readonly Pick<FieldModel, "name" | "presence">[] {
  return [
    ...parameters,
    ...parameters.flatMap(({ name, members }) =>
      members.map((member) => ({ name: `${name}.${member.name}`, presence: member.presence })),
    ),
    ...senders.flatMap(({ branches }) => branches.flatMap(({ serverEvent }) => serverEvent)),
  ];
}

function byName(fields: readonly KnownField[]): ReadonlyMap<string, KnownField> {
  return new Map(
    fields.map(({ name, schema, description, constant }) => [name, { name, schema, description, constant }]),
  );
}

function addParameter(
  fields: Map<string, Omit<KnownField, "constant">>,
  catalog: Catalog,
  event: EventModel,
  parameter: ParameterModel,
): void {
  const { name, meta, shared, members, description } = parameter;
  const schema = listSchema(parameter);
  if (meta === undefined && shared === undefined) return;
  if (isDefinedForAll(parameter, event)) fields.set(name, { name, schema, description });
  else if (!fields.has(name)) {
    const words = shared?.schema.description?.value ?? meta?.description ?? "";
    fields.set(name, { name, schema: shared === undefined ? meta?.schema : undefined, description: words });
  }
  for (const member of members) {
    const own = findByName(catalog.contentsMembers, member.name);
    const path = `${name}.${member.name}`;
    if (own !== undefined) fields.set(path, { name: path, schema: own.schema, description: own.description });
  }
}

/** What a parameter may be; the members of a list of products are fields of their own, and each event has its own. */
export function listSchema({ schema: { items, ...list }, members }: ParameterModel): ValueSchema {
  return members.length > 0 || items === undefined ? list : { ...list, items };
}

/** What the events' senders carry beside parameters. */
function addSent(
  names: { readonly serverEvent: Set<string>; readonly identifiers: Set<string> },
  catalog: Catalog,
  { senders }: EventModel,
): void {
  for (const { side, source, branches } of senders) {
    if (side === "browser") {
      for (const { name } of source.advancedMatching) names.identifiers.add(name);
      for (const name of catalog.addedByPixel.userData) names.identifiers.add(name);
    }
    if (side !== "server") continue;
    names.serverEvent.add("event_time");
    if (branches.length > 1) names.serverEvent.add("action_source");
    for (const { serverEvent, userData } of branches) {
      for (const { name } of serverEvent) names.serverEvent.add(name);
      for (const { name } of [...userData.required, ...userData.optional]) names.identifiers.add(name);
    }
  }
}
