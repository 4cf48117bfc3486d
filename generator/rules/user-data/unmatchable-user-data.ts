import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { leastUserData } from "../queries/least-user-data.js";
import { serverSenders } from "../queries/server-senders.js";
import { writtenUserData } from "../queries/written-user-data.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if the least user data it allows is a combination that Meta accepts (Best Practices, 2026-06-28). */
export const unmatchableUserData = defineEventRule<{
  readonly event: string;
  readonly source: string;
  readonly least: readonly string[];
}>({
  name: "unmatchable-user-data",
  severity: "error",
  message: ({ event, source, least }) =>
    `${quote(source)} may send ${quote(event)} with ${least.length === 0 ? "no identifier at all" : `${listAll(least)} alone`}`,
  note: "Meta refuses an event whose identifiers match too many people, and with it every other event in the request.",
  help: "require an identifier that names one person: `em`, `ph`, `external_id`, or `client_ip_address` on a website",
  restsOn: ["metaEvent", "sources"],
  check(event, report, { model, catalog }) {
    const { sets, fact } = catalog.tooBroadUserData;
    const isTooBroad = (least: readonly string[]) =>
      sets.some((set) => least.every((key) => set.includes(key)));
    for (const sender of serverSenders(event)) {
      const least = sender.branches.flatMap((branch) => leastUserData(branch.userData)).find(isTooBroad);
      const written = least && writtenUserData(model, event, sender);
      if (written === undefined || least === undefined) continue;
      const text =
        written.words === undefined ? "no `userData` identifies the person" : "requires no more than that";
      report(
        { event: event.name, source: sender.source.name, least },
        {
          at: { span: written.at, text },
          related: written.profile === undefined ? [] : [{ span: written.profile, text: "defined here" }],
          facts: [factLine(fact)],
        },
      );
    }
  },
});
