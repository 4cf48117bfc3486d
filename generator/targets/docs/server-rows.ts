import type { Catalog, CatalogServerParameter } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { isDefinedForAll } from "../../emit/defined-for-all.js";
import { names, type Prose, prose } from "../../emit/prose.js";
import type { EventModel, FieldModel, SenderModel } from "../../model/model.js";
import { type Branch, byBranch } from "./by-branch.js";
import { type Column, handingNote, pathsOf } from "./columns.js";
import { ownWords } from "./own-words.js";
import { presenceWords } from "./value-words.js";
import type { FieldView, OwnWords } from "./view.js";

/** What only servers add to an event: constants of a CRM, and what Meta reads beside identifiers and parameters. */
export function addServerFields(
  rows: FieldView[],
  catalog: Catalog,
  { event, branches, columns }: ServerContext,
): void {
  if (branches.length === 0) return;
  addConstants(rows, branches);
  addAlways(rows, catalog, "event_time", undefined, columns);
  const several = branches.filter(({ sender }) => sender.branches.length > 1);
  if (several.length > 0) {
    const actionSources = [...new Set(several.map(({ branch }) => branch.actionSource.name))];
    addAlways(
      rows,
      catalog,
      "action_source",
      { value: prose`one of ${names(actionSources, " or ")}`, meaning: "" },
      columns,
    );
  }
  const carried = new Set(branches.flatMap(({ branch }) => branch.serverEvent.map(({ meta }) => meta)));
  for (const meta of catalog.serverParameters) {
    if (carried.has(meta)) addChosen(rows, meta, { event, branches, columns });
  }
}

interface ServerContext {
  readonly event: EventModel;
  readonly branches: readonly Branch[];
  readonly columns: readonly Column[];
}

/** What is added automatically, as a CRM's name does. */
function addConstants(rows: FieldView[], branches: readonly Branch[]): void {
  const found = branches.flatMap(({ sender, branch }) =>
    branch.constants.map(({ name, value }) => ({ name, value, source: sender.source })),
  );
  for (const constantName of new Set(found.map((constant) => constant.name))) {
    const own = found.filter((constant) => constant.name === constantName);
    rows.push({
      name: constantName,
      presence: prose`always ${names([...new Set(own.map(({ value }) => String(value)))], " or ")}`,
      own: undefined,
      paths: undefined,
      notes: Object.fromEntries(own.map(({ source }) => [source.name, "filled in"])),
    });
  }
}

/** A parameter that every event of a server has. */
function addAlways(
  rows: FieldView[],
  catalog: Catalog,
  fieldName: string,
  own: OwnWords | undefined,
  columns: readonly Column[],
): void {
  const meta = findByName(catalog.serverParameters, fieldName);
  if (meta === undefined) return;
  const { name, description, schema } = meta;
  const field: FieldModel = { name, presence: { kind: "required" }, description, schema };
  rows.push(row(field, own, presenceWords(field), columns, () => true));
}

/** A parameter, if an action source demands it or the contract chose it. */
function addChosen(
  rows: FieldView[],
  meta: CatalogServerParameter,
  { event, branches, columns }: ServerContext,
): void {
  const inBranch = ({ branch }: Branch) => branch.serverEvent.find((field) => field.meta === meta);
  const receivers = branches.filter((branch) => inBranch(branch) !== undefined);
  const [first] = receivers;
  const field = first === undefined ? undefined : inBranch(first);
  if (field === undefined) return;
  const presence = byBranch(branches, (branch) => {
    const own = inBranch(branch);
    return own === undefined ? prose`not taken` : presenceWords(own);
  });
  const own = isDefinedForAll(field, event) ? undefined : ownWords(field, meta.description);
  rows.push(
    row(field, own, presence, columns, (sender) => receivers.some((receiver) => receiver.sender === sender)),
  );
}

function row(
  field: FieldModel,
  own: OwnWords | undefined,
  presence: Prose,
  columns: readonly Column[],
  takes: (sender: SenderModel) => boolean,
): FieldView {
  const open = field.presence.kind === "constant" ? "filled in" : "not mapped";
  const noteFor = (column: Column) => {
    const handing = handingNote(columns, column, "server-parameter", field.name);
    if (handing !== undefined || column.sender?.side !== "server") return handing;
    return takes(column.sender) ? open : undefined;
  };
  const { paths, notes } = pathsOf(columns, "server-parameter", field.name, noteFor);
  return {
    name: field.name,
    presence,
    own,
    paths,
    notes,
  };
}
