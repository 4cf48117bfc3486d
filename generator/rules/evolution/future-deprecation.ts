import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** A contract is only sound if an event was deprecated in this version or an earlier one (language 1.0). */
export const futureDeprecation = defineEventRule<{
  readonly event: string;
  readonly since: string;
  readonly version: string;
}>({
  name: "future-deprecation",
  severity: "warning",
  message: ({ event, since, version }) =>
    `${quote(event)} is deprecated since ${since}, but the contract is at ${version}`,
  note: "Anyone who looks up since when the event is deprecated finds a version that does not exist yet.",
  help: "correct `since`, or raise the contract's `version`",
  check(event, report, { model }) {
    const { deprecation } = event.origin;
    const { version } = model.origin;
    if (deprecation?.since === undefined || version === undefined) return;
    const { since } = deprecation;
    if (!isLater(since.value, version.value)) return;
    report(
      { event: event.name, since: since.value, version: version.value },
      {
        at: { span: since.span, text: "does not exist yet" },
        related: [{ span: version.span, text: "the contract's own version" }],
      },
    );
  },
});

/** Compares version numbers; a text that is not a version is not judged. */
function isLater(a: string, b: string): boolean {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  if (left === undefined || right === undefined) return false;
  const index = left.findIndex((number, position) => number !== right[position]);
  return index >= 0 && (left[index] ?? 0) > (right[index] ?? 0);
}

function numbersOf(version: string): readonly number[] | undefined {
  const [, ...numbers] = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version) ?? [];
  return numbers.length === 0 ? undefined : numbers.map(Number);
}
