import { watchButtons } from "./button-clicks.js";
import { init } from "./init.js";
import type { ScriptPage } from "./script-page.js";
import { VERSION } from "./send-hit.js";
import { dataProcessingOptions, set } from "./settings.js";
import { type Call, newState, type ScriptState, warn, whenAllowed } from "./state.js";
import { track, trackCustom, trackSingle, trackSingleCustom } from "./track.js";
import { setUserProperties } from "./user-properties.js";
import { watchAddress } from "./watch-address.js";

const COMMANDS: Readonly<Record<string, (state: ScriptState, call: Call) => void>> = {
  init,
  track,
  trackCustom,
  trackSingle,
  trackSingleCustom,
  set,
  setUserProperties,
  dataProcessingOptions,
};

/** What the script does when it has come: it takes over `fbq` and replays what waits there, in the order of the calls. */
export function arrive(page: ScriptPage): void {
  const { fbq } = page;
  if (fbq === undefined) {
    warn(page, "Pixel code is not installed correctly on this page");
    return;
  }
  // A second copy of the script finds its work done.
  if (fbq.callMethod !== undefined) return;
  const state = newState(page, fbq);
  if (!state.sharedFbq) warn(page, "Multiple pixels with conflicting versions were detected on this page.");
  fbq.version = VERSION;
  fbq.callMethod = (...call) => perform(state, call);
  for (let call = fbq.queue?.shift(); call !== undefined; call = fbq.queue?.shift()) {
    perform(state, Array.from(call));
  }
  watchAddress(state);
  watchButtons(state);
}

function perform(state: ScriptState, [name, ...call]: Call): void {
  if (name === "consent") {
    decide(state, call[0]);
    return;
  }
  const command = typeof name === "string" && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  whenAllowed(state, () => {
    if (command === undefined) warn(state.page, `There is no command '${name}'.`);
    else command(state, call);
  });
}

/** A refusal locks every call that follows; what waited then is done when consent is given. */
function decide(state: ScriptState, decision: unknown): void {
  const { waiting } = state;
  if (decision === "revoke") state.waiting ??= [];
  else if (decision !== "grant") warn(state.page, "Consent is 'grant' or 'revoke'.");
  else {
    state.waiting = undefined;
    for (const action of waiting ?? []) action();
  }
}
