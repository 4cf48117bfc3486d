import { sendHit } from "./send-hit.js";
import { type Call, pixelOf, type ScriptState } from "./state.js";

/** Sends properties of the visitor, unless the use of data is limited. */
export function setUserProperties(state: ScriptState, [id, properties]: Call): void {
  const pixel = pixelOf(state, id);
  if (pixel === undefined || state.dataProcessing?.options.includes("LDU") === true) return;
  sendHit(state, pixel, {
    event: "UserProperties",
    data: properties,
    method: "system",
    source: "user_properties",
  });
}
