import { type Pairs, type PropertyRules, pathTo } from "./read-object.js";
import { breaks } from "./report.js";

/** The rule that the first of each pair is not sent without the second. */
export function together(pairs: Pairs): PropertyRules {
  return (fields) => {
    const isSure = (name: string) => fields[name]?.presence !== "optional";
    // Beside an amount that always goes out, a currency that was meant but cannot be sent refuses the object:
    // neither left out nor replaced, or the amount would be read in another one.
    const strict = new Set(pairs.filter(([name]) => isSure(name)).map(([, needed]) => needed));
    return {
      isStrict: (name) => strict.has(name),
      hold({ copy, refused, path, report, lenient }) {
        let holds = true;
        for (const [name, needed] of pairs) {
          const isRefused = refused.has(needed);
          if (!copy.has(name) || (copy.has(needed) && !isRefused)) continue;
          // What refuses the object has been reported.
          if (fields[needed]?.presence === "required" || (isRefused && strict.has(needed))) continue;
          const rule = `${name}-without-${needed}`.replace(/_/g, "-");
          breaks(isSure(name) ? report : lenient, pathTo(path, name), rule, needed);
          if (isSure(name)) holds = false;
          else copy.delete(name);
        }
        return holds;
      },
    };
  };
}
