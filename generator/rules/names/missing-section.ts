import type { Model } from "../../model/model.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if it has a source and an event when its fragments are put together (language 1.0). */
export const missingSection = defineRule<{ readonly section: "sources" | "events" }>({
  name: "missing-section",
  severity: "error",
  message: ({ section }) => `the contract and what it includes define no ${section}`,
  note: "Nothing would be generated from it, and nothing reported to Meta.",
  help: ({ section }) => `define \`${section}\` in the contract or in a file that it includes`,
  check({ model }, report) {
    const { name, files, events, sources } = model.origin;
    const sections = { sources, events };
    for (const section of ["sources", "events"] as const) {
      if (sections[section].length > 0 || !isMissing(model, section)) continue;
      const span = name?.span ?? { file: files[0], start: 0, end: 0 };
      report({ section }, { at: { span, text: `no ${section.slice(0, -1)} is defined anywhere` } });
    }
  },
});

/** Without fragments the structure demands both; and a section that was written but could not be read was reported. */
function isMissing({ origin: { files } }: Model, section: string): boolean {
  const isWritten = new RegExp(`^["']?${section}["']?\\s*:`, "m");
  return files.length > 1 && !files.some((file) => isWritten.test(file.text));
}
