import { type Call, pixelOf, type ScriptState, warn } from "./state.js";

/** What can be set. Where a pixel is named, a number names none: that is known of one setting, and holds for each. */
const SETTINGS: Readonly<Record<string, (state: ScriptState, call: Call) => void>> = {
  autoConfig(state, [isOn, id]) {
    if (typeof id !== "string") warn(state.page, "'autoConfig' needs the id of a pixel, as text.");
    else putIn(state.manual, id, isOn !== false);
  },
  firstPartyCookies({ cookieless }, [isOn, id]) {
    putIn(cookieless, typeof id === "string" ? id : "all", isOn !== false);
  },
  agent(state, [name, id]) {
    const pixel = pixelOf(state, id);
    if (pixel !== undefined) pixel.agent = String(name);
  },
  trackSingleOnly(state, [isOn, id]) {
    const pixel = pixelOf(state, id);
    if (pixel !== undefined) pixel.trackSingleOnly = isOn === true;
  },
};

/** Sets something. Data about the visitor is not set but given to `init`. */
export function set(state: ScriptState, [name, ...call]: Call): void {
  const key = String(name);
  if (Object.hasOwn(SETTINGS, key)) SETTINGS[key]?.(state, call);
  else warn(state.page, `'${key}' cannot be set.`);
}

function putIn(without: Set<string>, id: string, isOn: boolean): void {
  if (isOn) without.delete(id);
  else without.add(id);
}

/** Says how data may be used. With one number alone the call does nothing. */
export function dataProcessingOptions(state: ScriptState, [options, country, region]: Call): void {
  const hasPlace = typeof country === "number" && typeof region === "number";
  if (!Array.isArray(options) || (!hasPlace && (country !== undefined || region !== undefined))) {
    warn(state.page, "Data processing options come alone, or with country and state as numbers.");
    return;
  }
  state.dataProcessing = { options, place: hasPlace ? { country, state: region } : undefined };
}
