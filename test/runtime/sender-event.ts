import type { ActionSource } from "../../generator/runtime/server/action-source.js";
import type { ServerEvent } from "../../generator/runtime/server/server-event.js";

/** An event as a builder makes it, which Meta takes. */
export function senderEvent(id: string, parts: Partial<ServerEvent> = {}): ServerEvent {
  const action_source: ActionSource = parts.action_source ?? "website";
  return {
    event_name: "Lead",
    event_time: Math.floor(Date.now() / 1000) - 60,
    event_id: id,
    action_source,
    user_data: { fbp: "fb.1.1700000000000.123" },
    ...(action_source === "website" && { event_source_url: "https://shop.example/thanks" }),
    ...parts,
  };
}
