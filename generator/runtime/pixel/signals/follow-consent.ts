import { attempt } from "../../shared/attempt.js";
import { denyConsent, grantConsent } from "../consent.js";
import { thisPage } from "../page.js";
import type { PixelSource } from "../pixel-source.js";
import { later } from "./reach.js";
import type { ConsentSignal } from "./signal.js";

const INTERVAL = 200;
/** Ten seconds in all. */
const TRIES = 50;

/**
 * Grants and denies consent bases as signals of the page say: when their platform has come, and at every change. It
 * looks for a platform for ten seconds, and then only listens. A signal that says nothing, or throws, changes nothing.
 */
export function followConsent(source: PixelSource, signals: Readonly<Record<string, ConsentSignal>>): void {
  if (thisPage() === undefined) return;
  for (const [basis, signal] of Object.entries(signals)) follow(source, basis, signal);
}

function follow(source: PixelSource, basis: string, signal: ConsentSignal): void {
  let known: boolean | undefined;
  const apply = (): void => {
    const allowed = attempt(() => signal.read());
    if (allowed === undefined || allowed === known) return;
    known = allowed;
    if (allowed) grantConsent(source, basis);
    else denyConsent(source, basis);
  };
  const begin = (triesLeft: number): void => {
    if (triesLeft > 0 && attempt(() => signal.isThere()) !== true) {
      later(() => begin(triesLeft - 1), INTERVAL);
      return;
    }
    attempt(() => signal.listen(apply));
    apply();
  };
  begin(TRIES);
}
