import type {
  EnricherModel,
  EventModel,
  MappingModel,
  RoleModel,
  SenderModel,
  SourceModel,
} from "../../model/model.js";
import type { PathsView } from "./view.js";

type Kind = MappingModel["kind"];

/** A system of an event with all its roles there: a mirror is often an enricher as well. */
export interface Column {
  readonly source: SourceModel;
  readonly sender: SenderModel | undefined;
  readonly enricher: EnricherModel | undefined;
  readonly roles: readonly RoleModel[];
}

/** The systems of an event, the canonical source first. */
export function columnsOf(event: EventModel): readonly Column[] {
  const { canonical, mirrors, enrichers, observers, senders } = event;
  const columns: (Column & { readonly roles: RoleModel[] })[] = [];
  for (const role of [canonical, ...mirrors, ...enrichers, ...observers]) {
    const { source } = role;
    const column = columns.find((known) => known.source === source);
    if (column !== undefined) column.roles.push(role);
    else {
      const sender = senders.find((other) => other.source === source);
      const enricher = enrichers.find((other) => other.source === source);
      columns.push({ source, sender, enricher, roles: [role] });
    }
  }
  return columns;
}

/** Where the systems keep a field, and what `noteFor` says of those for which the contract gives no path. */
export function pathsOf(
  columns: readonly Column[],
  kind: Kind,
  name: string,
  noteFor: (column: Column) => string | undefined,
): PathsView {
  let paths: Record<string, string> | undefined;
  let notes: Record<string, string> | undefined;
  for (const column of columns) {
    const path = pathIn(column, kind, name);
    const note = path === undefined ? noteFor(column) : undefined;
    if (path !== undefined) {
      paths ??= {};
      paths[column.source.name] = path;
    } else if (note !== undefined) {
      notes ??= {};
      notes[column.source.name] = note;
    }
  }
  return { paths, notes };
}

/** The path of a field in a system's own data, if the contract gives it. */
export function pathIn({ roles }: Column, kind: Kind, name: string): string | undefined {
  for (const role of roles) {
    for (const field of role.fields) if (field.kind === kind && field.name === name) return field.path;
  }
  return undefined;
}

/** The note on a field that enrichers provide: for the system that hands it over, and for the server that gets it. */
export function handingNote(
  columns: readonly Column[],
  column: Column,
  kind: Kind,
  name: string,
): string | undefined {
  if (handsOver(column, kind, name)) return "hands it over";
  if (column.sender?.side !== "server") return undefined;
  for (const other of columns) if (handsOver(other, kind, name)) return "from another system";
  return undefined;
}

function handsOver({ enricher }: Column, kind: Kind, name: string): boolean {
  if (enricher === undefined) return false;
  for (const field of enricher.provides) if (field.kind === kind && field.name === name) return true;
  return false;
}
