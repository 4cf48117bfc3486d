import type { Catalog, CatalogServerParameter } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { names, type Prose, prose } from "../../emit/prose.js";
import type { FieldModel, SenderModel } from "../../model/model.js";
import { type Branch, byBranch } from "./by-branch.js";
import { type Column, handingNote, placesOf } from "./columns.js";
import { fieldWords, presenceWords } from "./value-words.js";
import type { FieldView } from "./view.js";

/** What only servers add to an event: constants of a CRM, and what Meta reads beside identifiers and parameters. */
export function serverRows(
  catalog: Catalog,
  branches: readonly Branch[],
  columns: readonly Column[],
): readonly FieldView[] {
  if (branches.length === 0) return [];
  const carried = new Set(branches.flatMap(({ branch }) => branch.serverFields.map(({ meta }) => meta)));
  const several = branches.filter(({ sender }) => sender.branches.length > 1);
  const places = [...new Set(several.map(({ branch }) => branch.actionSource.name))];
  const chosen = places.length === 0 ? [] : always(catalog, columns, "action_source");
  return [
    ...constants(branches),
    ...always(catalog, columns, "event_time"),
    ...chosen.map((field) => ({ ...field, value: prose`one of ${names(places, " or ")}` })),
    ...catalog.serverParameters
      .filter((meta) => carried.has(meta))
      .flatMap((meta) => chosenRow(meta, branches, columns)),
  ];
}

/** What goes out unasked, as a CRM's name does. */
function constants(branches: readonly Branch[]): readonly FieldView[] {
  const found = branches.flatMap(({ sender, branch }) =>
    branch.constants.map((constant) => ({ ...constant, source: sender.source })),
  );
  return [...new Set(found.map((constant) => constant.name))].map((constantName): FieldView => {
    const own = found.filter((constant) => constant.name === constantName);
    return {
      name: constantName,
      group: "server event",
      presence: prose`always ${names([...new Set(own.map(({ value }) => String(value)))], " or ")}`,
      value: prose`text`,
      description: "Tells Meta that the event is a stage in a CRM, and in which one.",
      paths: undefined,
      notes: Object.fromEntries(own.map(({ source }) => [source.name, "filled in"])),
    };
  });
}

/** A parameter that every event of a server has. */
function always(catalog: Catalog, columns: readonly Column[], fieldName: string): readonly FieldView[] {
  const meta = findByName(catalog.serverParameters, fieldName);
  if (meta === undefined) return [];
  return [row({ ...meta, presence: { kind: "required" } }, meta, prose`required`, columns, () => true)];
}

/** A parameter that an action source demands or the contract chose. */
function chosenRow(
  meta: CatalogServerParameter,
  branches: readonly Branch[],
  columns: readonly Column[],
): readonly FieldView[] {
  const inBranch = ({ branch }: Branch) => branch.serverFields.find((field) => field.meta === meta);
  const field = branches.map(inBranch).find((found) => found !== undefined);
  if (field === undefined) return [];
  const presence = byBranch(branches, (branch) => {
    const own = inBranch(branch);
    return own === undefined ? prose`not taken` : presenceWords(own);
  });
  const takers = branches.filter((branch) => inBranch(branch) !== undefined).map(({ sender }) => sender);
  return [row(field, meta, presence, columns, (sender) => takers.includes(sender))];
}

function row(
  field: FieldModel,
  meta: CatalogServerParameter,
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
  const { paths, notes } = placesOf(columns, "server-parameter", field.name, noteFor);
  return {
    name: field.name,
    group: "server event",
    presence,
    value: fieldWords(field),
    description: field.description === meta.description ? undefined : field.description,
    paths,
    notes,
  };
}
