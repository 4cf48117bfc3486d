import { ContractViolation } from "../shared/contract-violation.js";
import type { Doubt, Dropped, Violation } from "../shared/violation.js";
import type { EventSpec } from "./event-spec.js";
import { sha256 } from "./hash.js";
import { rememberPixels } from "./own-pixels.js";
import { type EventParts, readEvent } from "./read-event.js";
import type { ServerEvent } from "./server-event.js";
import { reportOf } from "./unread.js";

/** An event, what was left out of it and what is doubtful in it, or everything that prevents it from being built. */
export type BuildResult<Pixel extends string = string> =
  | {
      readonly ok: true;
      readonly event: ServerEvent<Pixel>;
      readonly dropped: readonly Dropped[];
      readonly doubts: readonly Doubt[];
    }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** Builds an event; `onDropped` is called with the optional fields that were left out. @throws {ContractViolation} */
export function build<Pixel extends string>(
  spec: EventSpec,
  input: unknown,
  onDropped?: (dropped: readonly Dropped[]) => void,
): ServerEvent<Pixel> {
  const result = safeBuild<Pixel>(spec, input);
  if (!result.ok) throw new ContractViolation(result.violations);
  if (result.dropped.length > 0) onDropped?.(result.dropped);
  return result.event;
}

/** Builds an event without throwing, whatever is passed in. */
export function safeBuild<Pixel extends string>(spec: EventSpec, input: unknown): BuildResult<Pixel> {
  const report = reportOf();
  const prepared = spec();
  const parts = readEvent(prepared, input, { report, hash: sha256 });
  if (parts === undefined) return { ok: false, violations: report.violations };
  const event = assemble(prepared.event_name, parts);
  if (prepared.pixels !== undefined) rememberPixels(event, prepared.pixels);
  return { ok: true, event, dropped: report.dropped, doubts: report.doubts };
}

function assemble(event_name: string, parts: EventParts): ServerEvent {
  const { event_time, event_id, action_source, server_event, limited_data_use, user_data, custom_data } =
    parts;
  return {
    event_name,
    event_time,
    event_id,
    action_source,
    ...server_event,
    ...limited_data_use,
    user_data,
    ...(Object.keys(custom_data).length > 0 && { custom_data: custom_data as Record<string, unknown> }),
  };
}
