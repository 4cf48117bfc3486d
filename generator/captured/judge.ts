import { catalog } from "../derived/catalog.js";
import { sentIdRecipe } from "../emit/payload-recipe.js";
import { faultsOf } from "../readers/live-reader.js";
import { answerCopy, answerPush, type Copy } from "./answer.js";
import type { CallCapture, Capture, HitCapture, Literal, PushCapture, ServerCapture } from "./capture.js";
import { type Found, findOffers } from "./find-offers.js";
import { isRecord } from "./is-record.js";
import { fbqCallOf, idOf, judgeCall } from "./judge-call.js";
import { automaticWords, hitIdentifiers, judgeHit, judgeMatching } from "./judge-hit.js";
import { judgeInit } from "./judge-init.js";
import { judgePayload, judgeTime } from "./judge-payload.js";
import { findRole } from "./judge-push.js";
import { type Contract, type Offer, offersOf } from "./offer.js";
import { error, info, type Problem } from "./problem.js";
import type { Verdict } from "./verdict.js";

/** What captures are held against. */
export interface Court {
  readonly contracts: readonly Contract[];
  /** The only event that is looked for, if the caller names one. */
  readonly event: string | undefined;
  /** The moment at which they would be sent. */
  readonly now: Date;
}

/** Says of each event that was caught which it is, what is wrong with it, and what the contract says of it. */
export function judge(captures: readonly Capture[], court: Court): readonly Verdict[] {
  const offers = offersOf(court.contracts, court.event);
  return captures.map((capture) => verdictOn(capture, offers, court));
}

function verdictOn(capture: Capture, offers: readonly Offer[], court: Court): Verdict {
  const { kind, at } = capture;
  switch (kind) {
    case "server":
      return ofServer(capture, offers, court);
    case "hit":
      return ofHit(capture, offers);
    case "call":
      return ofCall(capture, offers);
    case "init":
      return { kind, at, event: undefined, problems: judgeInit(offers, capture), answers: undefined };
    case "push":
      return ofPush(capture, court);
    default:
      return kind satisfies never;
  }
}

function ofServer(
  { kind, at, event, pixel }: ServerCapture,
  offers: readonly Offer[],
  { now }: Court,
): Verdict {
  if (!isRecord(event)) {
    const problems = [error("", "type", "must be an object")];
    return { kind, at, event: undefined, problems, answers: undefined };
  }
  const { event_name, action_source, event_id, user_data } = event;
  const found = findOffers(offers, {
    side: "server",
    name: event_name,
    namePath: "event_name",
    pixel,
    actionSource: action_source,
    id: event_id,
    judge: (offer) => judgePayload(offer, event),
  });
  const carried = isRecord(user_data) ? user_data : {};
  return verdict(
    kind,
    at,
    { ...found, problems: [...found.problems, ...judgeTime(event, now)] },
    {
      actionSource: action_source,
      identifiers: catalog.userDataKeys
        .filter(({ name }) => Object.hasOwn(carried, name))
        .map(({ name }) => name),
      id: event_id,
    },
  );
}

function ofHit({ kind, at, fields }: HitCapture, offers: readonly Offer[]): Verdict {
  const matching = judgeMatching(fields);
  const automatic = automaticWords(fields);
  if (automatic !== undefined) {
    const problems = [info("ev", "automatic-event", automatic), ...matching];
    return { kind, at, event: undefined, problems, answers: undefined };
  }
  const found = findOffers(offers, {
    side: "browser",
    name: fields.get("ev"),
    namePath: "ev",
    pixel: fields.get("id") ?? "",
    pixelPath: "id",
    id: fields.get("eid"),
    judge: (offer) => judgeHit(offer, fields),
  });
  return verdict(
    kind,
    at,
    { ...found, problems: [...found.problems, ...matching] },
    {
      identifiers: hitIdentifiers(fields),
      id: fields.get("eid"),
    },
  );
}

function ofCall(capture: CallCapture, offers: readonly Offer[]): Verdict {
  const call = fbqCallOf(capture);
  const { kind, at } = capture;
  const { name, pixel } = call;
  if (name.unread.length > 0) {
    const problems = [
      info("event", "unread-value", "is only known when the page runs, so no event is found by it"),
    ];
    return { kind, at, event: undefined, problems, answers: undefined };
  }
  const id = idOf(call);
  const found = findOffers(offers, {
    side: "browser",
    name: name.value,
    namePath: "event",
    pixel: pixelOf(pixel),
    pixelPath: "pixel",
    id: id.value,
    judge: (offer) => judgeCall(offer, call),
  });
  return verdict(kind, at, found, { id: id.value, isUnread: id.unread.length > 0 });
}

/** A number is wrong for other reasons, and still says which pixel is meant. */
function pixelOf(pixel: Literal | undefined): string | undefined {
  if (pixel === undefined || pixel.unread.length > 0) return undefined;
  const { value } = pixel;
  return typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
}

function ofPush(push: PushCapture, { contracts, event }: Court): Verdict {
  const { kind, at } = push;
  const { offer, problems } = findRole(contracts, event, push);
  if (offer === undefined) return { kind, at, event: undefined, problems, answers: undefined };
  const { source } = offer.role;
  const found = { contract: offer.contract.model.name, name: offer.event.name, sources: [source.name] };
  return { kind, at, event: found, problems, answers: answerPush(offer.event, source) };
}

/** What was seen of a copy, before it is known which event it is of. */
interface Seen {
  readonly actionSource?: unknown;
  readonly identifiers?: readonly string[];
  readonly id: unknown;
  readonly isUnread?: boolean;
}

function verdict(kind: Verdict["kind"], at: string, { offers, problems }: Found, seen: Seen): Verdict {
  const [first] = offers;
  if (first === undefined) return { kind, at, event: undefined, problems, answers: undefined };
  const { contract, event } = first;
  const senders = offers.map(({ sender }) => sender);
  const branches = senders.flatMap((sender) => sender.branches);
  const copy: Copy = {
    senders,
    actionSource: branches.find(({ actionSource }) => actionSource.name === seen.actionSource)?.actionSource
      .name,
    identifiers: seen.identifiers,
    id: seen.isUnread === true ? "unread" : stateOf(first, seen.id, problems),
  };
  const sources = senders.map(({ source }) => source.name);
  return {
    kind,
    at,
    event: { contract: contract.model.name, name: event.name, sources },
    problems,
    answers: answerCopy(event, copy),
  };
}

function stateOf({ event }: Offer, id: unknown, problems: readonly Problem[]): Copy["id"] {
  if (id === undefined || id === null || id === "") return "none";
  const isOther = problems.some(({ rule }) => rule === "other-event-id");
  const isFitting = event.eventId !== undefined && faultsOf(sentIdRecipe(event.eventId), id).length === 0;
  return isFitting && !isOther ? "fitting" : "foreign";
}
