import { propertyText, scriptText } from "../../emit/code.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { metaName } from "../../emit/event-words.js";
import { codeSpan } from "../../emit/markdown.js";
import { fillTemplate, type SafeText, safe } from "../../emit/template.js";
import { registeredName } from "../../paste/base-script.js";
import type { PixelContext } from "../../paste/pixel-context.js";
import { INITIALIZATION, type Tag } from "./export-format.js";
import { CONSENT_TYPE, type webContainer } from "./web-container.js";
import { CONSENT_EVENT, type EventPart, ID_EVENT, type WebParts } from "./web-parts.js";

/** The page beside a web container: how it is imported, what is still open, and the same as tables to click through. */
export function webPage(
  context: PixelContext,
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
    base: parts.base.name,
    snippets: `${context.folder}/snippets.html`,
    open: openPoints(parts),
    events: parts.events.map((part) => ({
      trigger: part.trigger,
      from: safe(part.triggerFrom === undefined ? "nobody yet" : codeSpan(part.triggerFrom.source.name)),
      metaName: metaName(part.sending.event),
      event: part.sending.event.name,
      emptied: part.keys.length > 0 ? emptied(part.keys) : undefined,
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
    consents: parts.consents.map(({ name, basis, trigger: event, isBanner }) => ({
      name,
      basis: basis.name,
      description: basis.description,
      event,
      type: isBanner ? CONSENT_TYPE : undefined,
    })),
    followed: [...bases].filter((name) => !told.includes(name)),
    registered: safe(scriptText(registeredName(context))),
    constants: [...parts.constants].map(([name, { value }]) => ({ name, value, variable: `{{${name}}}` })),
    scripts: [...parts.consents, ...parts.events].map(({ name, script }) => ({ name, script })),
    layer: [...parts.layer].map(([name, path]) => ({ name, path })),
    triggers: trigger.map(({ name, customEventFilter }) => ({
      name,
      event: customEventFilter[0].parameter[1]?.value ?? "",
    })),
    tags: tag.map((one) => tagRow(one, trigger)),
  });
}

/** What a page pushes first, so that no event reads what an earlier one left. */
function emptied(keys: readonly string[]): string {
  return `{ ${keys.map((key) => `${propertyText(key)}: null`).join(", ")} }`;
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
  const banner = consents
    .filter(({ isBanner }) => isBanner)
    .map(
      ({ basis }) =>
        `Check that Google’s consent ${codeSpan(CONSENT_TYPE)} is what ${codeSpan(basis.name)} stands for. Let the consent platform push ${codeSpan(CONSENT_EVENT)} after each decision, or put the name of its own event into that trigger.`,
    );
  const others = consents
    .filter(({ isBanner }) => !isBanner)
    .map(
      ({ basis, trigger }) =>
        `Let the page push ${codeSpan(trigger)} when the visitor has agreed to ${codeSpan(basis.name)}, and only then; the banner does not decide it.`,
    );
  return [...ids, ...banner, ...others, ...events.flatMap((part) => openIn(part, layer))].map(safe);
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
