import { type BarePage, type BarePageOptions, openBarePage } from "./bare-page.js";
import { BASE_CODE } from "./base-code.js";
import { metaScript } from "./meta-script.js";

const script = await metaScript();

/** A bare page that Meta's own base code is on. */
export interface PageWithBaseCode extends BarePage {
  /** Lets the script arrive. */
  arrive(): void;
}

/** Opens a bare page with Meta's base code, before the script has come. */
export function openWaitingPage(options?: BarePageOptions): PageWithBaseCode {
  const page = openBarePage(options);
  page.run(BASE_CODE);
  return { ...page, arrive: () => void page.run(script) };
}

/** The same once the script has come. */
export function openScriptPage(options?: BarePageOptions): PageWithBaseCode {
  const page = openWaitingPage(options);
  page.arrive();
  return page;
}
