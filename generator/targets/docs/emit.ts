import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import { fillTemplate } from "../../emit/template.js";
import { eventPage, milestonePage } from "./event-page.js";
import { eventView, milestoneView } from "./event-view.js";
import { type Carried, frameView } from "./frame-view.js";
import { eventText, mappingText } from "./mapping-text.js";
import { type EventEntry, entryOf, knownTo, pageView } from "./page-view.js";
import { sourceWords } from "./source-words.js";
import type { EventView } from "./view.js";

/** The document that reviewers sign: as a page, and the same as data. */
export const docsTarget: Target = {
  name: "docs",
  summary: "the mapping document for reviewers, as Markdown and as JSON",
  root: "docs",
  needs: [],
  emit: ({ model, catalog }: EmitInput): readonly EmittedFile[] => {
    const known = knownTo(catalog, model);
    const wordsOf = sourceWords(catalog);
    const carried: Carried = { identifiers: new Set(), parameters: new Set(), serverFields: new Set() };
    const events: Part[] = [];
    const milestones: Part[] = [];
    // Each event becomes text at once: of a thousand, no more than one is held as objects.
    for (const event of model.events) {
      if (event.meta.kind === "none") {
        const view = milestoneView(event);
        const section = fillTemplate("docs/milestone.md.hbs", milestonePage(view, known));
        milestones.push({ data: eventText(view), entry: entryOf(view, section) });
      } else {
        const view = eventView(catalog, model, event, wordsOf);
        const section = fillTemplate("docs/event.md.hbs", eventPage(view, known));
        events.push({ data: eventText(view), entry: entryOf(view, section) });
        note(carried, view);
      }
    }
    const frame = frameView(catalog, model, carried);
    const page = pageView(frame, events.map(entry), milestones.map(entry));
    return [
      { path: "docs/mapping.md", text: fillTemplate("docs/mapping.md.hbs", page) },
      {
        path: "docs/mapping.json",
        text: mappingText(frame, { events: events.map(data), milestones: milestones.map(data) }),
      },
    ];
  },
};

/** Notes the fields whose words are the catalogue's. */
function note({ identifiers, parameters, serverFields }: Carried, view: EventView): void {
  for (const { name } of view.identifiers) identifiers.add(name);
  for (const { name, group, description } of view.fields) {
    if (description === undefined) (group === "server event" ? serverFields : parameters).add(name);
  }
}

/** An event as text of both files. */
interface Part {
  readonly data: string;
  readonly entry: EventEntry;
}

const entry = (part: Part) => part.entry;
const data = (part: Part) => part.data;
