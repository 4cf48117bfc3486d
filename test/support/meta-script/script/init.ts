import { setCookies } from "./cookies.js";
import { readUserData } from "./matching.js";
import { type Call, type ScriptState, warn } from "./state.js";

/** Initialises a pixel. What is set for it before holds; a second time only completes what the first left out. */
export function init(state: ScriptState, [given, userData, options]: Call): void {
  const id = typeof given === "number" ? String(given) : given;
  if (typeof id !== "string" || !/^\d+$/.test(id)) {
    warn(state.page, `Invalid PixelID: ${given}.`);
    return;
  }
  const first = state.pixels.get(id);
  if (first !== undefined) {
    if (Object.keys(first.userData).length > 0) warn(state.page, `Duplicate Pixel ID: ${id}.`);
    else first.userData = readUserData(state, userData);
    return;
  }
  const cookies = !state.cookieless.has(id) && !state.cookieless.has("all");
  const { agent } = (options ?? {}) as { readonly agent?: unknown };
  state.startedAt ??= Date.now();
  state.pixels.set(id, {
    id,
    userData: readUserData(state, userData),
    agent: typeof agent === "string" ? agent : undefined,
    autoConfig: !state.manual.has(id),
    cookies,
    trackSingleOnly: false,
    hits: 0,
    viewed: undefined,
  });
  if (cookies) setCookies(state.page);
}
