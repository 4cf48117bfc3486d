import type { Catalog } from "../../catalog/catalog.js";
import { scriptText } from "../../emit/code.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { metaName } from "../../emit/event-words.js";
import { codeSpan } from "../../emit/markdown.js";
import { fillTemplate, type SafeText, safe } from "../../emit/template.js";
import { registeredName } from "../../paste/base-script.js";
import { ga4Event, isShopEvent } from "../../paste/data-layer.js";
import type { PixelContext } from "../../paste/pixel-context.js";
import { INITIALIZATION, type Tag } from "./export-format.js";
import { CONSENT_EVENT, CONSENT_TYPE, type webContainer } from "./web-container.js";
import { type EventPart, ID_EVENT, type WebParts } from "./web-parts.js";

/** The page beside a web container: how it is imported, what is still open, and the same as tables to click through. */
export function webPage(
  context: PixelContext,
  catalog: Catalog,
  parts: WebParts,
  { containerVersion }: ReturnType<typeof webContainer>,
): string {
  const { model, source } = context;
  const { tag, trigger } = containerVersion;
  const told = parts.consents.map(({ basis }) => basis.name);
  const bases = new Set(
    context.sendings.flatMap(({ event }) => consentBasis(event) ?? []).map(({ name }) => name),
  );
  return fillTemplate("tag-manager/web.md.hbs", {
    contract: model.name,
    path: model.sourcePath,
    source: source.name,
    prefix: parts.prefix,
    open: openPoints(parts),
    shop: parts.events.some(
      ({ triggerFrom }) => triggerFrom && isShopEvent(catalog, ga4Event(catalog, triggerFrom)),
    )
      ? catalog.ga4DataLayer.shopKey
      : undefined,
    events: parts.events.map((part) => ({
      trigger: part.trigger,
      from: safe(part.triggerFrom === undefined ? "nobody yet" : codeSpan(part.triggerFrom.source.name)),
      metaName: metaName(part.sending.event),
      event: part.sending.event.name,
    })),
    pageView: parts.pageView && {
      event: parts.pageView.event.name,
      metaName: metaName(parts.pageView.event),
    },
    handsOn: parts.events
      .filter(({ handsOn }) => handsOn.length > 0)
      .map(({ handsOn, sending }) => ({
        others: handsOn.join(" and "),
        event: sending.event.name,
      })),
    idEvent: ID_EVENT,
    consents: parts.consents.map(({ name, basis }) => ({
      name,
      basis: basis.name,
      description: basis.description,
    })),
    followed: [...bases].filter((name) => !told.includes(name)),
    consentType: CONSENT_TYPE,
    consentEvent: CONSENT_EVENT,
    registered: safe(scriptText(registeredName(context))),
    constants: [...parts.constants].map(([name, { value }]) => ({ name, value })),
    layer: [...parts.layer].map(([name, path]) => ({ name, path })),
    triggers: trigger.map(({ name, customEventFilter }) => ({
      name,
      event: customEventFilter[0].parameter[1]?.value ?? "",
    })),
    tags: tag.map((one) => tagRow(one, trigger)),
  });
}

function tagRow(tag: Tag, triggers: ReturnType<typeof webContainer>["containerVersion"]["trigger"]): object {
  const nameOf = (id: string) =>
    id === INITIALIZATION
      ? "Initialization - All Pages"
      : triggers.find(({ triggerId }) => triggerId === id)?.name;
  return {
    name: tag.name,
    fires: tag.firingTriggerId.map(nameOf),
    once: tag.tagFiringOption === "ONCE_PER_LOAD" ? "per page" : "per event",
    setup: tag.setupTag?.[0]?.tagName,
    consent: tag.consentSettings.consentType?.list
      .map((type) => ("value" in type ? type.value : ""))
      .join(", "),
  };
}

/** What the contract does not know, each as a task. */
function openPoints({ constants, consents, events, layer }: WebParts): readonly SafeText[] {
  const ids = [...constants]
    .filter(([, { missing }]) => missing)
    .map(([name]) => `Give the variable ${codeSpan(name)} the digits of the pixel’s id.`);
  const consent =
    consents.length === 0
      ? []
      : [
          `Let the consent platform push ${codeSpan(CONSENT_EVENT)}, or put the name of its own event into that trigger, and check that ${codeSpan(CONSENT_TYPE)} is the consent that these bases stand for.`,
        ];
  return [...ids, ...consent, ...events.flatMap((part) => openIn(part, layer))].map(safe);
}

function openIn(
  { sending, trigger, triggerFrom, unmapped }: EventPart,
  layer: WebParts["layer"],
): readonly string[] {
  const event = codeSpan(sending.event.name);
  const variables = unmapped.map((name) => {
    const own = [...layer].find(([, path]) => path === name)?.[0];
    return own === undefined ? codeSpan(name) : `${codeSpan(name)} (variable ${codeSpan(own)})`;
  });
  return [
    ...(triggerFrom === undefined
      ? [
          `Nobody says which push reports ${event}: the trigger waits for ${codeSpan(trigger)}. Name it in the contract, as ${codeSpan("event")} of the source or of an observer.`,
        ]
      : []),
    ...(variables.length > 0
      ? [
          `Nobody says where the data layer keeps these of ${event}: ${variables.join(", ")}. Name the paths in the contract, under ${codeSpan("fields")}.`,
        ]
      : []),
  ];
}
