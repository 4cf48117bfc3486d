import type {
  EnricherModel,
  EventModel,
  MappingModel,
  RoleModel,
  SenderModel,
  SourceModel,
} from "../../model/model.js";
import type { PlacesView } from "./view.js";

type Kind = MappingModel["kind"];

/** A system of an event with all the parts it plays there: a mirror is often an enricher as well. */
export interface Column {
  readonly source: SourceModel;
  readonly sender: SenderModel | undefined;
  readonly enricher: EnricherModel | undefined;
  readonly roles: readonly RoleModel[];
}

/** The systems of an event, the canonical source first. */
export function columnsOf(event: EventModel): readonly Column[] {
  const roles = [event.canonical, ...event.mirrors, ...event.enrichers, ...event.observers];
  const sources = new Set(roles.map((role) => role.source));
  return Array.from(sources, (source) => ({
    source,
    sender: event.senders.find((sender) => sender.source === source),
    enricher: event.enrichers.find((enricher) => enricher.source === source),
    roles: roles.filter((role) => role.source === source),
  }));
}

/** Where the systems keep a field, and what `noteFor` says of those that the contract gives no place for. */
export function placesOf(
  columns: readonly Column[],
  kind: Kind,
  name: string,
  noteFor: (column: Column) => string | undefined,
): PlacesView {
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
    for (const field of role.fields) if (field.name === name && field.kind === kind) return field.path;
  }
  return undefined;
}

/** What is said of a field that enrichers bring: of the system that hands it over, and of the server that gets it. */
export function handingNote(
  columns: readonly Column[],
  column: Column,
  kind: Kind,
  name: string,
): string | undefined {
  if (handsOver(column, kind, name)) return "hands it over";
  const isHanded = column.sender?.side === "server" && columns.some((other) => handsOver(other, kind, name));
  return isHanded ? "is handed it" : undefined;
}

function handsOver({ enricher }: Column, kind: Kind, name: string): boolean {
  return enricher?.provides.some((field) => field.name === name && field.kind === kind) ?? false;
}
