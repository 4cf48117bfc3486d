import { type Decision, decide, rememberedDecision } from "./tracking";

/** Shows the page's banner until the visitor has decided, and again when they ask for it. */
export function showBanner(): void {
  const banner = document.querySelector<HTMLElement>("#consent-banner");
  if (banner === null) return;
  banner.hidden = rememberedDecision() !== undefined;
  for (const button of banner.querySelectorAll<HTMLButtonElement>("button")) {
    button.addEventListener("click", () => {
      decide(button.value as Decision);
      banner.hidden = true;
    });
  }
  document.querySelector("#cookie-settings")?.addEventListener("click", () => {
    banner.hidden = false;
  });
}
