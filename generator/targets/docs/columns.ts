import type {
  EnricherModel,
  EventModel,
  MappingModel,
  RoleModel,
  SenderModel,
  SourceModel,
} from "../../model/model.js";
import type { CellView } from "./view.js";

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
  const sources = [...new Set(roles.map((role) => role.source))];
  return sources.map((source) => ({
    source,
    sender: event.senders.find((sender) => sender.source === source),
    enricher: event.enrichers.find((enricher) => enricher.source === source),
    roles: roles.filter((role) => role.source === source),
  }));
}

/** Where a system keeps a field, or else what `note` says of it. */
export function cell(column: Column, kind: Kind, name: string, note: string | undefined): CellView {
  const path = pathIn(column, kind, name);
  return { source: column.source.name, path, note: path === undefined ? note : undefined };
}

/** The path of a field in a system's own data, if the contract gives it. */
export function pathIn({ roles }: Column, kind: Kind, name: string): string | undefined {
  return roles.flatMap((role) => role.fields).find((field) => field.kind === kind && field.name === name)
    ?.path;
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
  return enricher?.provides.some((field) => field.kind === kind && field.name === name) ?? false;
}
