import { literal } from "../../emit/code.js";
import { htmlCommentText } from "../../emit/comment.js";
import { deprecationTags, headline, lowerFirst, metaName, reportedToo } from "../../emit/event-words.js";
import { sentence } from "../../emit/field-type.js";
import { contractPath } from "../../emit/header.js";
import { Printer } from "../../emit/print.js";
import { makesId, type Sending } from "../../emit/senders.js";
import type { EmitOptions, EmittedFile } from "../../emit/target.js";
import { fillTemplate, type SafeText, safe } from "../../emit/template.js";
import { pageView, registeredName, toldBases, variablePixels } from "../../paste/base-script.js";
import { followedSignals, grantedWhere } from "../../paste/followed-signals.js";
import { pastedCode } from "../../paste/pasted-code.js";
import type { PixelContext } from "../../paste/pixel-context.js";
import { QUEUE } from "../../paste/queue.js";
import { demandedNames, filledIn, snippetFields, snippetForms } from "../../paste/snippet-fields.js";

/**
 * A page of plain HTML to paste from: the base code that each page of the site needs, then one block for each event.
 */
export function snippets(context: PixelContext, options: EmitOptions): EmittedFile {
  const events = context.sendings.map((sending) => ({
    name: `event ${sending.event.name}`,
    text: safe(eventSnippet(context, sending)),
  }));
  const text = fillTemplate("pixel/snippets/page.html.hbs", {
    contract: context.model.name,
    source: context.source.name,
    path: context.model.sourcePath,
    blocks: [{ name: "base", text: safe(baseSnippet(context, options)) }, ...events],
  });
  return { path: `${context.folder}/snippets.html`, text };
}

function baseSnippet(context: PixelContext, { variables, consentSignals }: EmitOptions): string {
  const { model, source } = context;
  const named = variablePixels(context);
  const view = pageView(context);
  const followed = followedSignals(context, consentSignals);
  return fillTemplate("pixel/snippets/base.html.hbs", {
    contract: model.name,
    name: registeredName(context),
    path: model.sourcePath,
    source: source.name,
    matching: matchingWords(context),
    variables: named.filter(({ id }) => variables[id.text] === undefined).map(({ id }) => id.text),
    bases: toldBases(context, followed),
    followed: followed.map(({ name, signal }) => ({ name, granted: grantedWhere(signal) })),
    pageView: view && { event: view.event.name, name: metaName(view.event) },
    code: safe(
      pastedCode(context, {
        pixels: named.map(({ name, id }) => [name, literal(variables[id.text] ?? id.text)]),
        pageView: view?.event.name,
        followed,
      }),
    ),
  });
}

/** What `identify` takes, and in which words it is asked for; undefined where the contract names nothing. */
function matchingWords({ source }: PixelContext): object | undefined {
  const keys = source.advancedMatching.map(({ name }) => name);
  if (keys.length === 0) return undefined;
  const forms = source.advancedMatching.map(({ name, description, browser }) => ({
    name,
    words: browser ?? description,
  }));
  return { names: keys.join(": ..., "), forms };
}

function eventSnippet(context: PixelContext, sending: Sending): string {
  const { model, source } = context;
  const { event, sender } = sending;
  const madeHere = makesId(sending);
  const others = event.senders.filter((other) => other.source !== source).map((other) => other.source.name);
  const asked = demandedNames(sending);
  const unmapped = asked.filter((name) => !sender.fields.some((field) => field.name === name));
  return fillTemplate("pixel/snippets/event.html.hbs", {
    event: event.name,
    registered: registeredName(context),
    path: contractPath(model, event.origin.name.span.file.path),
    source: source.name,
    headline: headline(event),
    trigger: lowerFirst(sentence(sender.trigger)),
    others: reportedToo(event, sender),
    deprecated: deprecationTags(event)[0]?.text,
    replacements: asked.length > 0,
    ...snippetForms(sending),
    mapped: sender.fields.length > 0 && asked.length > 0,
    unmapped: unmapped.join(", "),
    sample: sampleLines(context, sending),
    handTo: madeHere ? others.join(" and ") : "",
    sentByBase: pageView(context) === sending,
    queue: QUEUE.split("\n").map(safe),
    fields: snippetFields(sending).map(safe),
    pixels: sender.pixels.length > 1 ? sender.pixels.map(({ name }) => name) : undefined,
  });
}

/** The first example of the contract, as the call that it makes; nothing where there is none. */
function sampleLines(context: PixelContext, sending: Sending): readonly SafeText[] {
  const [example] = sending.event.examples;
  if (example === undefined || demandedNames(sending).length === 0) return [];
  const printer = new Printer(({ name }) => name);
  printer.code(filledIn(registeredName(context), sending, example), 0);
  return printer.text
    .trimEnd()
    .split("\n")
    .map((line) => safe(line.replace(/\S.*/, htmlCommentText)));
}
