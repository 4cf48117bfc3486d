import type { Catalog } from "../../catalog/catalog.js";
import { code, literal } from "../../emit/code.js";
import { htmlCommentText } from "../../emit/comment.js";
import { lowerFirst, metaName } from "../../emit/event-words.js";
import { sentence } from "../../emit/field-type.js";
import { contractPath } from "../../emit/header.js";
import { sourceFolder } from "../../emit/naming.js";
import { Printer } from "../../emit/print.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import { fillTemplate, safe } from "../../emit/template.js";
import type { Model, SourceModel } from "../../model/model.js";
import {
  type ObservedEvent,
  observedEvent,
  observedLines,
  observedSample,
  type Way,
} from "./observed-event.js";

/** What a page tells Google Analytics, for each source that only records. */
export const ga4Target: Target = {
  name: "ga4",
  summary: "pushes for Google Analytics, with gtag and for the data layer",
  root: "ga4",
  needs: [],
  emit: ({ model, catalog }: EmitInput): readonly EmittedFile[] =>
    model.sources
      .filter(({ kind }) => kind.onlyRecords)
      .flatMap((source) => {
        const page = observerPage(model, source, catalog);
        return page === undefined ? [] : [{ path: `ga4/${sourceFolder(source)}.html`, text: page }];
      }),
};

/** The page of an observer; undefined where no event names it. */
function observerPage(model: Model, source: SourceModel, catalog: Catalog): string | undefined {
  const observing = model.events
    .filter(({ status }) => status !== "draft")
    .flatMap((event) =>
      event.observers.filter((role) => role.source === source).map((role) => ({ event, role })),
    );
  if (observing.length === 0) return undefined;
  const named = observing.flatMap(({ event, role }) => observedEvent(catalog, event, role) ?? []);
  return fillTemplate("ga4/page.html.hbs", {
    contract: model.name,
    source: source.name,
    system: source.system,
    path: model.sourcePath,
    collected: named
      .filter(({ isCollected }) => isCollected)
      .map(({ name, event }) => ({ name, event: event.name })),
    unnamed: observing.filter(({ role }) => role.event === undefined).map(({ event }) => event.name),
    blocks: named
      .filter(({ isCollected }) => !isCollected)
      .flatMap((observed) => [
        { name: `gtag ${observed.event.name}`, text: safe(block(model, catalog, observed, "gtag")) },
        {
          name: `data layer ${observed.event.name}`,
          text: safe(block(model, catalog, observed, "data layer")),
        },
      ]),
  });
}

function block(model: Model, catalog: Catalog, observed: ObservedEvent, way: Way): string {
  const { event, name, isShop, leftOut } = observed;
  const lines = observedLines(catalog, observed, way);
  return fillTemplate("ga4/event.html.hbs", {
    event: event.name,
    action: event.action,
    metaName: event.meta.kind === "none" ? undefined : metaName(event),
    name,
    path: contractPath(model, event.origin.name.span.file.path),
    trigger: lowerFirst(sentence(event.trigger)),
    isOffPage: ![event.canonical, ...event.mirrors].some(({ source }) => source.kind.runsInBrowser),
    leftOut: leftOut.join(", "),
    replacements: lines.some((line) => line.includes("REPLACE_")),
    sample: sampleLines(catalog, observed, way),
    isGtag: way === "gtag",
    shopKey: isShop ? catalog.ga4DataLayer.shopKey : undefined,
    lines: lines.map(safe),
  });
}

/** The first example of the contract, as the call that it makes; nothing where there is none. */
function sampleLines(catalog: Catalog, observed: ObservedEvent, way: Way) {
  const [example] = observed.event.examples;
  if (example === undefined) return [];
  const members = observedSample(catalog, observed, way, example);
  const printer = new Printer(({ name }) => name);
  printer.code(
    way === "gtag"
      ? code`gtag("event", ${literal(observed.name)}, ${literal(members)});`
      : code`dataLayer.push(${literal({ event: observed.name, ...members })});`,
    0,
  );
  return printer.text
    .trimEnd()
    .split("\n")
    .map((line) => safe(line.replace(/\S.*/, htmlCommentText)));
}
