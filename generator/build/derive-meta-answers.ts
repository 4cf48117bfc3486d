import type { Catalog } from "../catalog/catalog.js";
import { byCodePoint } from "../text/order.js";

/** The source of `generator/runtime/server/sender/meta-answers.ts`: what Meta's codes mean, and what to do. */
export function deriveMetaAnswers({ metaAnswers }: Pick<Catalog, "metaAnswers">): string {
  const rows = metaAnswers.flatMap(({ codes, subcodes, handling, description, mend }) => {
    const keys = codes.flatMap((code) =>
      subcodes.length === 0 ? [`${code}`] : subcodes.map((subcode) => `${code}/${subcode}`),
    );
    const text = JSON.stringify(`${description} ${mend}`.replaceAll("`", ""));
    return keys.map((key) => ({
      key,
      lines: [`    handling: ${JSON.stringify(handling)},`, `    text: ${text},`],
    }));
  });
  const sorted = rows.toSorted((a, b) => byCodePoint(a.key, b.key));
  return [
    "/** What a sender does with an answer, by what is to blame for it. */",
    'export type Handling = "access" | "event" | "request" | "retry" | "search" | "wait";',
    "",
    "/** What is known of an answer. */",
    "export interface MetaAnswer {",
    "  readonly handling: Handling;",
    "  /** What it means, and what to do about it. */",
    "  readonly text: string;",
    "}",
    "",
    "/** What Meta's codes mean, by code or by code and subcode. */",
    "export const META_ANSWERS: Readonly<Record<string, MetaAnswer>> = {",
    ...sorted.flatMap(({ key, lines }) => [`  ${JSON.stringify(key)}: {`, ...lines, "  },"]),
    "};",
    "",
  ].join("\n");
}
