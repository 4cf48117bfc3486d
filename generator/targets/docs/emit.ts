import type { Catalog } from "../../catalog/catalog.js";
import { header } from "../../emit/header.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import { fillTemplate } from "../../emit/template.js";
import type { Model } from "../../model/model.js";
import { eventFacts, milestoneFacts } from "./event-facts.js";
import { eventPage, milestonePage } from "./event-page.js";
import { eventView, milestoneView } from "./event-view.js";
import { knownFieldFacts } from "./field-facts.js";
import { type Frame, frameOf } from "./frame.js";
import { type Known, knownTo } from "./known.js";
import { factsText, mappingText } from "./mapping-text.js";
import { type EventEntry, entryOf, pageView, systemsOf } from "./page-view.js";
import { Profiles } from "./profile-facts.js";
import { sourceWords } from "./source-words.js";

/** The document that reviewers sign, as a page, and the facts that it is made of, as data. */
export const docsTarget: Target = {
  name: "docs",
  summary: "the mapping document for reviewers, as Markdown, and its facts as JSON",
  root: "docs",
  needs: [],
  emit: ({ model, catalog }: EmitInput): readonly EmittedFile[] => {
    const known = knownTo(catalog, model);
    const scope = { model, catalog, known, frame: frameOf(catalog, model, known) };
    return [
      { path: "docs/mapping.md", text: pageOf(scope) },
      { path: "docs/mapping.json", text: dataOf(scope) },
    ];
  },
};

/** What both documents are made from. */
interface Scope {
  readonly model: Model;
  readonly catalog: Catalog;
  readonly known: Known;
  readonly frame: Frame;
}

function pageOf({ model, catalog, known, frame }: Scope): string {
  const systems = systemsOf(model);
  const wordsOf = sourceWords(catalog);
  const events: EventEntry[] = [];
  const milestones: EventEntry[] = [];
  // Each event becomes text at once: of a thousand, no more than one is held as objects.
  for (const event of model.events) {
    if (event.meta.kind === "none") {
      const view = milestoneView(event);
      milestones.push(entryOf(view, fillTemplate("docs/milestone.md.hbs", milestonePage(view, systems))));
    } else {
      const view = eventView(catalog, model, event, wordsOf);
      events.push(entryOf(view, fillTemplate("docs/event.md.hbs", eventPage(view))));
    }
  }
  const page = pageView(frame, known, events, milestones);
  return fillTemplate("docs/mapping.md.hbs", page);
}

function dataOf({ model, catalog, known, frame: { contract, ...frame } }: Scope): string {
  const profiles = new Profiles();
  const events: string[] = [];
  const milestones: string[] = [];
  for (const event of model.events) {
    if (event.meta.kind === "none") milestones.push(factsText(milestoneFacts(event)));
    else events.push(factsText(eventFacts(event, { catalog, known, profiles })));
  }
  const facts = {
    $comment: header(model).join(" "),
    format: 4,
    contract,
    ...frame,
    profiles: profiles.facts(),
    parameters: [...known.parameters.values()].map(knownFieldFacts),
    serverEvent: [...known.serverEvent.values()].map(knownFieldFacts),
  } as const;
  return mappingText(facts, { events, milestones });
}
