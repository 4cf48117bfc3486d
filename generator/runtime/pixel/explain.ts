import type { Observation } from "./observation.js";
import { observe } from "./observe.js";
import { pageGlobals, thisPage } from "./page.js";
import type { PixelSource } from "./pixel-source.js";
import { stateOf } from "./pixel-state.js";

/** Logs to the console what happens to each event of a source, and where it breaks the contract. */
export function explain(source: PixelSource, contractFile: string): void {
  const { console } = pageGlobals();
  if (console === undefined || thisPage() === undefined) return;
  const { usedByPage, shared } = stateOf(source);
  const told = new Set<string>();
  observe(source, (observation) => {
    const faults = faultsOf(observation);
    const headline = `[${source.contract}] ${observation.event} (Meta ${observation.name}): ${observation.outcome}`;
    if (faults.length === 0) console.info(headline);
    else console.warn([`${headline}, but it breaks ${contractFile}:`, ...faults].join("\n"));
    for (const id of usedByPage) {
      if (shared || told.has(id)) continue;
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
