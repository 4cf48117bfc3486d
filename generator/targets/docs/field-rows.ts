import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { isDefinedForAll, isMetasMember } from "../../emit/defined-for-all.js";
import { prose } from "../../emit/prose.js";
import type { EventModel, FieldModel, MappingModel, ParameterModel } from "../../model/model.js";
import type { Branch } from "./by-branch.js";
import { type Column, handingNote, pathIn, pathsOf } from "./columns.js";
import { listSchema } from "./known.js";
import { ownWords } from "./own-words.js";
import { addServerFields } from "./server-rows.js";
import { presenceWords } from "./value-words.js";
import type { FieldView, OwnWords } from "./view.js";

/** All fields of an event but its identifiers, each with its path in every system. */
export function fieldRows(
  catalog: Catalog,
  event: EventModel,
  columns: readonly Column[],
  branches: readonly Branch[],
): readonly FieldView[] {
  const rows: FieldView[] = [];
  addGeneratedId(rows, event, columns);
  for (const key of event.keys) {
    const own = ownWords(key, "");
    rows.push({
      ...row("key", key, own, columns, (column) => noteOf(columns, column, "key", key)),
      presence: KEY,
    });
  }
  for (const parameter of event.parameters) addParameter(rows, catalog, { event, parameter, columns });
  addServerFields(rows, catalog, { event, branches, columns });
  return rows;
}

type Kind = MappingModel["kind"];

/** The row of a key, a parameter or a member of one. */
function row(
  kind: "key" | "parameter" | "contents-member",
  field: FieldModel,
  own: OwnWords | undefined,
  columns: readonly Column[],
  noteFor: (column: Column) => string | undefined,
): FieldView {
  const { paths, notes } = pathsOf(columns, kind, field.name, noteFor);
  return {
    name: field.name,
    presence: presenceWords(field),
    own,
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
  { event, parameter, columns }: ParameterPlace,
): void {
  const { name, meta, members } = parameter;
  const isKnown = isDefinedForAll(parameter, event);
  const own = isKnown
    ? undefined
    : ownWords({ ...parameter, schema: listSchema(parameter) }, meta?.description);
  const noteFor = (column: Column) => noteOf(columns, column, "parameter", parameter);
  if (members.length === 0) {
    rows.push(row("parameter", parameter, own, columns, noteFor));
    return;
  }
  const named = members.map((member) => ({ member, path: `${name}.${member.name}` }));
  const byMember = (column: Column) =>
    named.some(({ path }) => pathIn(column, "contents-member", path) !== undefined);
  rows.push(
    row("parameter", parameter, own, columns, (column) => (byMember(column) ? "as below" : noteFor(column))),
  );
  for (const { member, path } of named) {
    const { presence, description, schema } = member;
    const field = { name: path, presence, description, schema };
    const note = (column: Column) =>
      pathIn(column, "parameter", name) === undefined
        ? noteOf(columns, column, "contents-member", field, name)
        : undefined;
    const meta = findByName(catalog.contentsMembers, member.name);
    const words = isMetasMember(member, catalog) ? undefined : ownWords(field, meta?.description);
    rows.push(row("contents-member", field, words, columns, note));
  }
}

interface ParameterPlace {
  readonly event: EventModel;
  readonly parameter: ParameterModel;
  readonly columns: readonly Column[];
}

/** An id that one system makes has to be carried to the others, like any field. */
function addGeneratedId(rows: FieldView[], { eventId }: EventModel, columns: readonly Column[]): void {
  if (eventId?.kind !== "generated") return;
  const note = ({ source, sender }: Column) => {
    if (source === eventId.by) return "makes it";
    return sender === undefined || sender.side === "none" ? undefined : "not mapped";
  };
  const { paths, notes } = pathsOf(columns, "event-id", "event_id", note);
  rows.push({
    name: "event_id",
    presence: KEY,
    // What it is, the page says once for all events.
    own: undefined,
    paths,
    notes,
  });
}

const KEY = prose`required, to identify the occurrence`;
