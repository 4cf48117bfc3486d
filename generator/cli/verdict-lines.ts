import type { Problem } from "../captured/problem.js";
import type { Verdict } from "../captured/verdict.js";
import type { Severity } from "../diagnostic/diagnostic.js";
import type { Line } from "../diagnostic/line.js";
import { joinWords, listAny } from "../text/list.js";
import { quote } from "../text/quote.js";
import { counted } from "./counted.js";

const KINDS: Readonly<Record<Verdict["kind"], string>> = {
  server: "an event for the Conversions API",
  hit: "a hit of the Pixel",
  call: "a call of the Pixel",
  init: "the start of a pixel",
  push: "a push to the data layer",
};

const QUESTIONS = {
  whoCreatedIt: "Which system created this event?",
  whichIdentifiers: "Which identifiers went with it?",
  howMetaDeduplicates: "If the Pixel also fired, how does Meta deduplicate it?",
} as const;

/** As many problems of one event are shown to people. */
const MOST_SHOWN = 50;

/** What people read about events that were caught. */
export function verdictLines(verdicts: readonly Verdict[]): readonly Line[] {
  return verdicts.flatMap((verdict, index) => [...(index === 0 ? [] : [""]), ...linesOf(verdict)]);
}

function linesOf({ kind, at, event, problems, answers }: Verdict): readonly Line[] {
  const where = at === "" ? "" : `${at}: `;
  const found =
    event === undefined
      ? ""
      : `: ${quote(event.name)} of ${quote(event.contract)}, from ${listAny(event.sources)}`;
  const shown = problems.slice(0, MOST_SHOWN);
  const more = problems.length - shown.length;
  return [
    [{ paint: "strong", text: `${where}${KINDS[kind]}${found}` }],
    ...shown.map(problemLine),
    ...(more > 0 ? [`  and ${counted(more, "further problem")}`] : []),
    ...(answers === undefined
      ? []
      : (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).flatMap((question) => [
          "",
          `  ${QUESTIONS[question]}`,
          ...answers[question].map((sentence) => `  - ${sentence}`),
        ])),
  ];
}

function problemLine({ severity, rule, path, text }: Problem): Line {
  const what = path === "" ? "it" : quote(path);
  return ["  ", { paint: severity, text: `${severity}[${rule}]` }, `: ${what} ${text}`];
}

/** How many problems of each severity there are, in words. */
export function verdictTally(verdicts: readonly Verdict[]): string {
  const problems = verdicts.flatMap((verdict) => verdict.problems);
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  const words = (["error", "warning", "info"] as const).flatMap((severity) =>
    count(severity) === 0 ? [] : [counted(count(severity), severity)],
  );
  return words.length === 0 ? "no problems" : joinWords(words, "and");
}
