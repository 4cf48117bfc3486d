import type { Catalog, CatalogParameter } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { prose } from "../../emit/prose.js";
import type { EventModel, FieldModel, MappingModel, ParameterModel } from "../../model/model.js";
import type { Branch } from "./by-branch.js";
import { type Column, handingNote, pathIn, placesOf } from "./columns.js";
import { addServerFields } from "./server-rows.js";
import { fieldWords, presenceWords } from "./value-words.js";
import type { FieldView } from "./view.js";

/** All fields of an event but its identifiers, each with its place in every system. */
export function fieldRows(
  catalog: Catalog,
  event: EventModel,
  columns: readonly Column[],
  branches: readonly Branch[],
): readonly FieldView[] {
  const rows: FieldView[] = [];
  addGeneratedId(rows, event, columns);
  for (const key of event.keys) {
    rows.push(row("key", key, undefined, columns, (column) => noteOf(columns, column, "key", key)));
  }
  for (const parameter of event.parameters) addParameter(rows, catalog, parameter, columns);
  addServerFields(rows, catalog, branches, columns);
  return rows;
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

function addParameter(
  rows: FieldView[],
  catalog: Catalog,
  parameter: ParameterModel,
  columns: readonly Column[],
): void {
  const { name, meta, members } = parameter;
  const noteFor = (column: Column) => noteOf(columns, column, "parameter", parameter);
  if (members.length === 0) {
    rows.push(row("parameter", parameter, meta, columns, noteFor));
    return;
  }
  const named = members.map((member) => ({ member, path: `${name}.${member.name}` }));
  const byMember = (column: Column) =>
    named.some(({ path }) => pathIn(column, "contents-member", path) !== undefined);
  const list = row("parameter", parameter, meta, columns, (column) =>
    byMember(column) ? "as below" : noteFor(column),
  );
  rows.push({ ...list, value: LIST_OF_PRODUCTS });
  for (const { member, path } of named) {
    const { presence, description, schema } = member;
    const field = { name: path, presence, description, schema };
    const note = (column: Column) =>
      pathIn(column, "parameter", name) === undefined
        ? noteOf(columns, column, "contents-member", field, name)
        : undefined;
    rows.push(row("contents-member", field, findByName(catalog.contentsMembers, member.name), columns, note));
  }
}

const LIST_OF_PRODUCTS = prose`a list of products`;

/** An id that one system makes has to be carried to the others, like any field. */
function addGeneratedId(rows: FieldView[], { eventId }: EventModel, columns: readonly Column[]): void {
  if (eventId?.kind !== "generated") return;
  const note = ({ source, sender }: Column) => {
    if (source === eventId.by) return "makes it";
    return sender === undefined || sender.side === "none" ? undefined : "not mapped";
  };
  const { paths, notes } = placesOf(columns, "event-id", "event_id", note);
  rows.push({
    name: "event_id",
    group: "event id",
    presence: REQUIRED,
    value: MADE_ANEW,
    description: "Names this one occurrence on every side.",
    paths,
    notes,
  });
}

const REQUIRED = prose`required`;
const MADE_ANEW = prose`text, made anew for each occurrence`;
