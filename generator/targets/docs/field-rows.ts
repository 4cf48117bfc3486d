import type { Catalog, CatalogParameter } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { prose } from "../../emit/prose.js";
import type { EventModel, FieldModel, MappingModel, ParameterModel } from "../../model/model.js";
import type { Branch } from "./by-branch.js";
import { type Column, handingNote, pathIn, placesOf } from "./columns.js";
import { serverRows } from "./server-rows.js";
import { fieldWords, presenceWords } from "./value-words.js";
import type { FieldView } from "./view.js";

/** All fields of an event but its identifiers, each with its place in every system. */
export function fieldRows(
  catalog: Catalog,
  event: EventModel,
  columns: readonly Column[],
  branches: readonly Branch[],
): readonly FieldView[] {
  return [
    ...generatedId(event, columns),
    ...event.keys.map((key) =>
      row("key", key, undefined, columns, (column) => noteOf(columns, column, "key", key)),
    ),
    ...event.parameters.flatMap((parameter) => parameterRows(catalog, parameter, columns)),
    ...serverRows(catalog, branches, columns),
  ];
}

type Kind = MappingModel["kind"];

/** The row of a key, a parameter or a member of one, of which the catalogue has words of its own. */
function row(
  kind: "key" | "parameter" | "contents-member",
  field: FieldModel,
  meta: Pick<CatalogParameter, "description"> | undefined,
  columns: readonly Column[],
  noteFor: (column: Column) => string | undefined,
): FieldView {
  const { paths, notes } = placesOf(columns, kind, field.name, noteFor);
  return {
    name: field.name,
    group: kind === "key" ? "key" : "parameter",
    presence: presenceWords(field),
    value: fieldWords(field),
    description: field.description === meta?.description ? undefined : field.description,
    paths,
    notes,
  };
}

/** What to say where the contract gives no path; a mirror omits a list of products as a whole. */
function noteOf(
  columns: readonly Column[],
  column: Column,
  kind: Kind,
  field: Pick<FieldModel, "name" | "presence">,
  omittedAs = field.name,
): string | undefined {
  const { sender } = column;
  const handing = handingNote(columns, column, kind, field.name);
  if (handing !== undefined) return handing;
  if (sender === undefined || sender.side === "none") return undefined;
  if (field.presence.kind === "constant") return "filled in";
  return sender.omits.includes(omittedAs) ? "not sent" : "not mapped";
}

function parameterRows(
  catalog: Catalog,
  parameter: ParameterModel,
  columns: readonly Column[],
): readonly FieldView[] {
  const noteFor = (column: Column) => noteOf(columns, column, "parameter", parameter);
  if (parameter.members.length === 0) return [row("parameter", parameter, parameter.meta, columns, noteFor)];
  const members = parameter.members.map((member) => ({
    ...member,
    name: `${parameter.name}.${member.name}`,
    meta: findByName(catalog.contentsMembers, member.name),
  }));
  const byMember = (column: Column) =>
    members.some((member) => pathIn(column, "contents-member", member.name) !== undefined);
  const memberRows = members.map((member): FieldView => {
    const note = (column: Column) =>
      pathIn(column, "parameter", parameter.name) === undefined
        ? noteOf(columns, column, "contents-member", member, parameter.name)
        : undefined;
    return row("contents-member", member, member.meta, columns, note);
  });
  const list = row("parameter", parameter, parameter.meta, columns, (column) =>
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
      ...placesOf(columns, "event-id", "event_id", note),
    },
  ];
}
