import { quote } from "../../text/quote.js";
import { sendersOn } from "../queries/senders-on.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is sound if no server sends what a gateway sends already (Conversions API Gateway). */
export const gatewayBesideServer = defineEventRule<{
  readonly event: string;
  readonly gateway: string;
  readonly server: string;
}>({
  name: "gateway-beside-server",
  severity: "warning",
  message: ({ event, gateway, server }) =>
    `${quote(event)} reaches Meta through the gateway of ${quote(gateway)} and from ${quote(server)}`,
  note: "The gateway repeats the browser's event from a server of its own; a second server's copy may count again.",
  help: "let one of the two send it: the gateway, or your own server",
  check(event, report) {
    const gateway = event.senders.find((sender) => sender.source.delivery.repeatsPixel);
    if (gateway === undefined) return;
    for (const server of sendersOn(event, "server")) {
      report(
        { event: event.name, gateway: gateway.source.name, server: server.source.name },
        {
          at: { span: server.origin.source.span, text: "sends it from a server" },
          related: [{ span: gateway.origin.source.span, text: "and so does the gateway" }],
          facts: [factLine(gateway.source.delivery.fact)],
        },
      );
    }
  },
});
