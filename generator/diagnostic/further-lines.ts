import type { Further } from "./diagnostic.js";
import { sumOf } from "./further-diagnostics.js";
import type { Line } from "./line.js";

/** How many diagnostics there are besides those that are shown, one kind a line. */
export function furtherLines(further: readonly Further[]): readonly Line[] {
  const width = Math.max(...further.map(({ count }) => String(count).length));
  return [
    [{ paint: "strong", text: `and ${sumOf(further)} more:` }],
    ...further.map(
      ({ name, severity, count }): Line => [
        `  ${String(count).padStart(width)} `,
        { paint: severity, text: `${severity}[${name}]` },
      ],
    ),
  ];
}
