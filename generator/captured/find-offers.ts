import { foldWord } from "../catalog/fold-name.js";
import { suggestAmongMetaEvents } from "../catalog/suggest-meta-event.js";
import { catalog } from "../derived/catalog.js";
import { metaName } from "../emit/event-words.js";
import { sentIdRecipe } from "../emit/payload-recipe.js";
import { faultsOf } from "../readers/live-reader.js";
import { didYouMean } from "../text/did-you-mean.js";
import { listAll, listAny } from "../text/list.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import { isCalled, type Offer, pixelIds } from "./offer.js";
import { error, type Problem, warning } from "./problem.js";
import { shownName } from "./shown-name.js";

/** What is known of an event that was caught, by which a contract's is found. */
export interface Sought {
  readonly side: "browser" | "server";
  /** Meta's name for it, and where that stands. */
  readonly name: unknown;
  readonly namePath: string;
  readonly pixel?: string | undefined;
  readonly pixelPath?: string;
  readonly actionSource?: unknown;
  readonly id: unknown;
  readonly judge: (offer: Offer) => readonly Problem[];
}

/** The offers of one event that it may be, and what is wrong with it as those. */
export interface Found {
  readonly offers: readonly Offer[];
  readonly problems: readonly Problem[];
}

/** Finds the event of a contract by name, then by pixel, action source and form of the id, then by what fits best. */
export function findOffers(all: readonly Offer[], sought: Sought): Found {
  const called = all.filter((offer) => isCalled(offer, sought.name));
  const sent = called.filter(({ sender }) => sender.side === sought.side);
  if (sent.length === 0) return { offers: [], problems: [unfound(all, called, sought)] };
  const problems: Problem[] = [];
  const ofPixel = sent.filter((offer) => goesTo(offer, sought.pixel));
  if (ofPixel.length === 0) {
    const text = `is no pixel of ${listAny(names(sent))}`;
    problems.push(error(sought.pixelPath ?? "pixel", "foreign-pixel", text));
  }
  const near = [
    ({ sender }: Offer) => sender.branches.some((branch) => branch.actionSource.name === sought.actionSource),
    (offer: Offer) => hasIdOf(offer, sought.id),
  ].reduce(narrow, ofPixel.length === 0 ? sent : ofPixel);
  const judged = near.map((offer) => ({ offer, problems: sought.judge(offer) }));
  const least = Math.min(...judged.map((one) => errorsIn(one.problems)));
  const best = judged.filter((one) => errorsIn(one.problems) === least);
  const [first] = best;
  if (first === undefined) return { offers: [], problems };
  const same = best.filter(({ offer }) => offer.event === first.offer.event);
  if (same.length < best.length)
    problems.push(
      ambiguous(
        best.map(({ offer }) => offer),
        sought.namePath,
        least,
      ),
    );
  return { offers: same.map(({ offer }) => offer), problems: [...problems, ...first.problems] };
}

function narrow(offers: readonly Offer[], keep: (offer: Offer) => boolean): readonly Offer[] {
  const kept = offers.filter(keep);
  return kept.length === 0 ? offers : kept;
}

function goesTo(offer: Offer, pixel: string | undefined): boolean {
  const ids = pixel === undefined ? undefined : pixelIds(offer);
  return ids === undefined || ids.some((id) => id === pixel);
}

function hasIdOf({ event }: Offer, id: unknown): boolean {
  return event.eventId !== undefined && faultsOf(sentIdRecipe(event.eventId), id).length === 0;
}

function errorsIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === "error").length;
}

function ambiguous(offers: readonly Offer[], path: string, errors: number): Problem {
  const events = names(offers);
  const text = `may be ${listAny(events)}: nothing tells which. It is judged as ${quote(events[0] ?? "")}; \`--event\` names another`;
  return (errors === 0 ? warning : error)(path, "ambiguous-event", text);
}

function names(offers: readonly Offer[]): readonly string[] {
  return [...new Set(offers.map(({ event }) => event.name))];
}

function unfound(all: readonly Offer[], called: readonly Offer[], { name, namePath, side }: Sought): Problem {
  if (called.length > 0) {
    const sources = [...new Set(called.map(({ sender }) => sender.source.name))];
    const who =
      side === "server" ? "no server with generated code sends it" : "no page with generated code sends it";
    const text = `is the name of ${listAny(names(called))}, but ${who}: in the contract, ${listAll(sources)} does`;
    return error(namePath, "unfitting-sender", text);
  }
  if (name === undefined || name === "") return error(namePath, "required", "is missing: it names the event");
  const near = typeof name === "string" ? didYouMean(meantBy(all, name)) : undefined;
  const text = `is ${shownName(name)}, under which no event of the contract goes to Meta${near === undefined ? "" : `; ${near}`}`;
  return error(namePath, "unknown-event", text);
}

/** Meta's names of the contract's events that a name may stand for: its own name for one, another spelling, an alias. */
function meantBy(all: readonly Offer[], name: string): readonly string[] {
  const known = [
    ...new Set(all.filter(({ event }) => event.meta.kind !== "none").map(({ event }) => metaName(event))),
  ];
  const own = all.filter(({ event }) => event.name === name).map(({ event }) => metaName(event));
  const folded = known.filter((one) => foldWord(one) === foldWord(name));
  const alias = suggestAmongMetaEvents(catalog)(name).filter((one) => known.includes(one));
  const meant = [...new Set([...own, ...folded, ...alias])].filter((one) => one !== "" && one !== name);
  return meant.length > 0 ? meant : suggest(name, known);
}
