import type { ScriptElement } from "./script-page.js";
import { sendHit } from "./send-hit.js";
import { type ScriptState, whenAllowed } from "./state.js";

const BUTTONS = 'button, input[type="submit"], input[type="button"], [role="button"]';

/** Sends an event of the script's own for each click on a button, to the pixels that were not told to leave it. */
export function watchButtons(state: ScriptState): void {
  state.page.document.addEventListener(
    "click",
    ({ target }) => {
      const button = target.closest(BUTTONS);
      if (button !== null) whenAllowed(state, () => sendClick(state, button));
    },
    { capture: true },
  );
}

function sendClick(state: ScriptState, button: ScriptElement): void {
  const text = button.textContent ?? "";
  for (const pixel of state.pixels.values()) {
    if (!pixel.autoConfig) continue;
    sendHit(state, pixel, {
      event: "SubscribedButtonClick",
      data: {
        buttonFeatures: { id: button.id, innerText: text, tag: button.tagName.toLowerCase() },
        buttonText: text,
        formFeatures: [],
        pageFeatures: { title: state.page.document.title },
        parameters: [],
      },
      method: "system",
      source: "automatic",
    });
  }
}
