import { findByName } from "../../catalog/find-by-name.js";
import { contentsMember } from "../../contract/contents.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if every item of `contents` has what Meta requires of one (Standard Parameters, 2025-11-17). */
export const incompleteContentsItem = defineEventRule<{ readonly event: string; readonly name: string }>({
  name: "incomplete-contents-item",
  severity: "error",
  message: ({ event, name }) => `${quote(event)} makes ${quote(name)} optional, which every item needs`,
  note: "Meta leaves out an item without its id or quantity, so the product is missing from catalogue ads and reports.",
  help: "delete the line: what an item needs is always required",
  check(event, report, { catalog }) {
    for (const { name, required } of event.origin.parameters) {
      const member = findByName(catalog.contentsMembers, contentsMember(name.value) ?? "");
      if (member?.required !== true || required?.value !== false) continue;
      report(
        { event: event.name, name: name.value },
        { at: { span: required.span, text: "may be missing" }, facts: [factLine(member.fact)] },
      );
    }
  },
});
