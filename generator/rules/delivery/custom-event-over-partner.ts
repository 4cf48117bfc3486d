import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { fitsDelivery } from "../queries/fits-delivery.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if custom events and parameters use a delivery that carries them (language 1.0). */
export const customEventOverPartner = defineEventRule<{
  readonly source: string;
  readonly delivery: string;
  readonly what: string;
}>({
  name: "custom-event-over-partner",
  severity: "error",
  message: ({ source, delivery, what }) =>
    `${quote(source)} delivers by ${quote(delivery)}, which does not carry ${what}`,
  note: "The integration sends its fixed events with their fixed parameters; nothing else ever arrives.",
  help: "send it from a source that delivers directly or by Pixel, or use a standard event and Meta's parameters",
  check(event, report) {
    const { meta } = event;
    for (const { source, origin, parameters } of event.senders) {
      const { delivery } = source;
      if (!delivery.sends || !fitsDelivery(source)) continue;
      const custom = delivery.carries.customParameters
        ? []
        : parameters.filter((parameter) => parameter.meta === undefined);
      const first = custom[0];
      const isCustom = meta.kind === "custom" && !delivery.carries.customEvents;
      if (!isCustom && first === undefined) continue;
      const names = custom.map((parameter) => parameter.name);
      const related = [
        { span: origin.source.span, text: "sends it" },
        {
          span: (source.origin.delivery ?? source.origin.name).span,
          text: "carries only what Meta defines",
        },
      ];
      report(
        {
          source: source.name,
          delivery: delivery.name,
          what: isCustom
            ? `the custom event of ${quote(event.name)}`
            : `your own parameters in ${quote(event.name)}: ${listAll(names)}`,
        },
        {
          at:
            isCustom || first === undefined
              ? { span: meta.span, text: "a custom event" }
              : { span: first.origin.name.span, text: "a parameter of your own" },
          related,
          facts: [factLine(delivery.fact)],
        },
      );
    }
  },
});
