import { words } from "../shared/words.js";
import type { Observation } from "./observation.js";
import { observe } from "./observe.js";
import type { PixelSource } from "./pixel-source.js";
import { stateOf } from "./pixel-state.js";
import { usedByPage } from "./used-by-page.js";

/** Logs to the console what happens to each event of a source, and where it breaks the contract. */
export function explain(source: PixelSource, contractFile: string): void {
  const state = stateOf(source);
  const console = state?.page.console;
  if (state === undefined || console === undefined) return;
  state.words = words;
  const told = new Set<string>();
  observe(source, (observation) => {
    const faults = faultsOf(observation);
    const { event, name } = observation.declared;
    const headline = `[${source.contract}] ${event} (Meta ${name}): ${observation.outcome}`;
    if (faults.length === 0) console.info(headline);
    else console.warn([`${headline}, but it breaks ${contractFile}:`, ...faults].join("\n"));
    for (const id of usedByPage(state)) {
      if (state.shared || told.has(id)) continue;
      told.add(id);
      console.warn(
        `[${source.contract}] The page itself uses the pixel ${id}, and its own calls do not reach it; startPixel({ shared: true }) lets them through.`,
      );
    }
  });
}

function faultsOf({ violations, dropped }: Observation): readonly string[] {
  return [...violations, ...dropped].map(({ path, rule, text }) => `  ${path} ${text} (${rule})`);
}
