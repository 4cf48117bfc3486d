import { sourceFile } from "../../generator/source/source-file.js";
import { caseOf, checkCase } from "./rule-page.js";

/** What a test says of an event; the rest is that of a sound one. */
export interface EventParts {
  readonly name?: string;
  readonly metaEvent?: string;
  readonly canonicalSource?: string;
  readonly eventId?: string;
  readonly more?: string;
}

/** A sound event but for its parts, as it goes under `events`. */
export function event(parts: EventParts = {}): string {
  return `
  ${parts.name ?? "quote_requested"}:
    action: Asked for a quote
    trigger: The order service stored the request.
    metaEvent: ${parts.metaEvent ?? "Lead"}
    canonicalSource: ${parts.canonicalSource ?? "orders"}
    keys: { quote: string }
    eventId: ${parts.eventId ?? `"${parts.name ?? "quote"}-{quote}"`}
    consent: marketing
    userData: { required: [em] }
    ${parts.more ?? ""}`;
}

/** Each diagnostic as `rule: the text under the carets`. */
export function said(contract: string): readonly string[] {
  return checkCase(caseOf([sourceFile("contract.yaml", contract)]))
    .filter((diagnostic) => diagnostic.severity !== "info")
    .map((diagnostic) => `${diagnostic.name}: ${diagnostic.primary.text}`);
}
