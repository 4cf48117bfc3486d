import { type ScriptState, whenAllowed } from "./state.js";
import { track } from "./track.js";

/**
 * Once there has been a hit, the script sends page views of its own: where the address changes without a page being
 * loaded, and where the page comes back as it was left.
 */
export function watchAddress(state: ScriptState): void {
  const { page, fbq, pixels } = state;
  const look = () => {
    const { href } = page.location;
    if (state.address === undefined || state.address === href) return;
    state.address = href;
    if (fbq.disablePushState !== true) viewPage(state);
  };
  page.addEventListener("popstate", look);
  for (const method of ["pushState", "replaceState"] as const) {
    const original = page.history[method];
    page.history[method] = (...args) => {
      original.apply(page.history, [...args]);
      look();
    };
  }
  page.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || state.address === undefined) return;
    for (const pixel of pixels.values()) pixel.viewed = undefined;
    viewPage(state);
  });
}

/** As if the page had called `track`: it goes to every pixel but those that `track` does not reach. */
function viewPage(state: ScriptState): void {
  whenAllowed(state, () => track(state, ["PageView"]));
}
