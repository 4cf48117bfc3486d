import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { names, prose } from "../../emit/prose.js";
import type { EventModel, FieldModel, MappingModel, ParameterModel } from "../../model/model.js";
import { type Branch, branchesOf, byBranch } from "./by-branch.js";
import { type Column, cell, columnsOf, handsOver, pathIn } from "./columns.js";
import { presenceWords, valueWords } from "./value-words.js";
import type { FieldView } from "./view.js";

/** All fields of an event but its identifiers, each with its place in every system. */
export function fieldRows(catalog: Catalog, event: EventModel): readonly FieldView[] {
  const columns = columnsOf(event);
  const branches = branchesOf(event);
  return [
    ...generatedId(event, columns),
    ...event.keys.map((key) => row("key", key, columns, (column) => noteOf(column, "key", key))),
    ...event.parameters.flatMap((parameter) => parameterRows(parameter, columns)),
    ...constants(branches, columns),
    ...serverRows(catalog, branches, columns),
  ];
}

function row(
  group: FieldView["group"],
  field: FieldModel,
  columns: readonly Column[],
  noteFor: (column: Column) => string | undefined,
): FieldView {
  return {
    name: field.name,
    group,
    presence: presenceWords(field),
    value: valueWords(field.schema),
    description: field.description,
    systems: columns.map((column) => cell(column, KINDS[group], field.name, noteFor(column))),
  };
}

const KINDS: Readonly<Record<FieldView["group"], MappingModel["kind"]>> = {
  "event id": "event-id",
  key: "key",
  parameter: "parameter",
  "server event": "server-parameter",
};

/** What to say where the contract gives no path; a mirror omits a list of products as a whole. */
function noteOf(
  column: Column,
  kind: MappingModel["kind"],
  field: Pick<FieldModel, "name" | "presence">,
  omittedAs = field.name,
): string | undefined {
  const { sender } = column;
  if (handsOver(column, kind, field.name)) return "handed over";
  if (sender === undefined || sender.side === "none") return undefined;
  if (field.presence.kind === "constant") return "filled in";
  return sender.omits.includes(omittedAs) ? "not sent" : "not mapped";
}

function parameterRows(parameter: ParameterModel, columns: readonly Column[]): readonly FieldView[] {
  const noteFor = (column: Column) => noteOf(column, "parameter", parameter);
  if (parameter.members.length === 0) return [row("parameter", parameter, columns, noteFor)];
  const members = parameter.members.map((member) => ({
    ...member,
    name: `${parameter.name}.${member.name}`,
  }));
  const byMember = (column: Column) =>
    members.some((member) => pathIn(column, "contents-member", member.name) !== undefined);
  const memberRows = members.map((member): FieldView => {
    const note = (column: Column) =>
      pathIn(column, "parameter", parameter.name) === undefined
        ? noteOf(column, "contents-member", member, parameter.name)
        : undefined;
    const systems = columns.map((column) => cell(column, "contents-member", member.name, note(column)));
    return { ...row("parameter", member, columns, note), systems };
  });
  const list = row("parameter", parameter, columns, (column) =>
    byMember(column) ? "as below" : noteFor(column),
  );
  return [{ ...list, value: prose`a list of products` }, ...memberRows];
}

/** An id that one system makes has to be carried to the others, like any field. */
function generatedId(event: EventModel, columns: readonly Column[]): readonly FieldView[] {
  const { eventId } = event;
  if (eventId?.kind !== "generated") return [];
  const note = ({ source, sender }: Column) => {
    if (source === eventId.by) return "makes it";
    return sender === undefined || sender.side === "none" ? undefined : "not mapped";
  };
  return [
    {
      name: "event_id",
      group: "event id",
      presence: prose`required`,
      value: prose`text, made anew for each occurrence`,
      description: "Names this one occurrence on every side.",
      systems: columns.map((column) => cell(column, "event-id", "event_id", note(column))),
    },
  ];
}

/** What goes out unasked, as a CRM's name does. */
function constants(branches: readonly Branch[], columns: readonly Column[]): readonly FieldView[] {
  const found = branches.flatMap(({ sender, branch }) =>
    branch.constants.map((constant) => ({ ...constant, source: sender.source })),
  );
  return [...new Set(found.map((constant) => constant.name))].map((constantName) => {
    const own = found.filter((constant) => constant.name === constantName);
    return {
      name: constantName,
      group: "parameter",
      presence: prose`always ${names([...new Set(own.map(({ value }) => String(value)))], " or ")}`,
      value: prose`text`,
      description: "Says that the event is a stage in a CRM, and in which.",
      systems: columns.map(({ source }) => ({
        source: source.name,
        path: undefined,
        note: own.some((constant) => constant.source === source) ? "filled in" : undefined,
      })),
    };
  });
}

/** What Meta reads beside identifiers and parameters, demanded or chosen. */
function serverRows(
  catalog: Catalog,
  branches: readonly Branch[],
  columns: readonly Column[],
): readonly FieldView[] {
  if (branches.length === 0) return [];
  const onServers = (fieldName: string) => (column: Column) => {
    if (handsOver(column, "server-parameter", fieldName)) return "handed over";
    return column.sender?.side === "server" ? "not mapped" : undefined;
  };
  const always = (fieldName: string): readonly FieldView[] => {
    const meta = findByName(catalog.serverParameters, fieldName);
    if (meta === undefined) return [];
    const { name, description, schema } = meta;
    const field: FieldModel = { name, description, schema, presence: { kind: "required" } };
    return [row("server event", field, columns, onServers(name))];
  };
  const chosen = branches.filter(({ sender }) => sender.branches.length > 1);
  const places = [...new Set(chosen.map(({ branch }) => branch.actionSource.name))];
  const fields = catalog.serverParameters.flatMap((meta): readonly FieldView[] => {
    const inBranch = ({ branch }: Branch) => branch.serverFields.find((field) => field.meta === meta);
    const field = branches.map(inBranch).find((found) => found !== undefined);
    if (field === undefined) return [];
    const presence = byBranch(branches, (branch) => {
      const own = inBranch(branch);
      return own === undefined ? prose`not taken` : presenceWords(own);
    });
    const note = field.presence.kind === "constant" ? constantNote : onServers(field.name);
    return [{ ...row("server event", field, columns, note), presence }];
  });
  return [
    ...always("event_time"),
    ...always("action_source")
      .filter(() => places.length > 0)
      .map((field) => ({ ...field, value: prose`one of ${names(places, " or ")}` })),
    ...fields,
  ];
}

function constantNote({ sender }: Column): string | undefined {
  return sender?.side === "server" ? "filled in" : undefined;
}
