import { createEventId } from "../../shared/event-id.js";
import { ownProperty } from "../../shared/own-property.js";
import { words } from "../../shared/words.js";
import { decide } from "../consent.js";
import { identify, type MatchingReaders } from "../identify.js";
import { limitDataUse } from "../limit-data-use.js";
import { thisPage } from "../page.js";
import type { PixelEvent } from "../pixel-event.js";
import type { PixelSource } from "../pixel-source.js";
import { type PixelState, stateOf } from "../pixel-state.js";
import { report } from "../report.js";
import type { ConsentSignal } from "../signals/signal.js";
import { start } from "../start.js";
import { warnOnce } from "../tell.js";
import { trackNew } from "../track.js";
import { type Call, type Commands, isRegistered, type Name, register, takeQueued } from "./event-contract.js";
import { type GivenOccurrence, trackPasted } from "./track-pasted.js";

/** What a base snippet is made of. */
export interface Pasted {
  readonly source: PixelSource;
  /** The ids that were filled in, by the name of their pixel. */
  readonly pixels: Readonly<Record<string, string>>;
  /** The events by the contract's name. */
  readonly events: Readonly<Record<string, PixelEvent>>;
  readonly matching: MatchingReaders;
  /** What grants and denies consent as a platform on the page says, where one is followed. */
  readonly follow?: (source: PixelSource, signals: Readonly<Record<string, ConsentSignal>>) => void;
  readonly signals?: Readonly<Record<string, ConsentSignal>>;
  /** The event that is sent for each page load. */
  readonly pageView?: string;
}

/** The part of a page that a pasted script uses. */
interface PastedPage {
  readonly document?: { readonly currentScript?: { readonly nonce?: string } | null };
}

/**
 * Starts a source on a page without a build, and runs what event snippets called before: settings first, then the page
 * view, then the events in their order. The second base code of a source does nothing.
 */
export function paste(pasted: Pasted): void {
  const { source, pixels, events, pageView, follow, signals = {} } = pasted;
  const name: Name = `${source.contract}/${source.source}`;
  const state = stateOf(source);
  if (state === undefined) return;
  if (isRegistered(name)) {
    warnOnce(state, `the base code of ${name} is on the page twice; the second one does nothing`);
    return;
  }
  // Who pastes has no other tool that tells what is wrong.
  state.words = words;
  const commands = commandsOf(pasted, state);
  register(name, commands);
  const queued = takeQueued(name);
  const isEvent = ([command]: Call) => command === "track";
  run(
    commands,
    queued.filter((call) => !isEvent(call)),
  );
  const nonce = (globalThis as PastedPage).document?.currentScript?.nonce;
  start(source, { pixels, ...(nonce ? { nonce } : {}) });
  const viewed =
    pageView === undefined ? undefined : (ownProperty(events, pageView) as PixelEvent | undefined);
  if (viewed !== undefined) trackNew(source, viewed, { parameters: {} });
  if (queued.length > 0) {
    const text =
      "snippets ran before the base code, which belongs into the head of the page; nothing was lost";
    warnOnce(state, text);
  }
  run(commands, queued.filter(isEvent));
  follow?.(source, signals);
}

/** Runs calls in order; what a page's own function throws does not keep the rest from running. */
function run(commands: Commands, calls: readonly Call[]): void {
  for (const [command, ...given] of calls) {
    try {
      commands[command]?.(...given);
    } catch (error) {
      thisPage()?.setTimeout?.(() => {
        throw error;
      }, 0);
    }
  }
}

/** What the other scripts of the page may call, by the name of the command. */
function commandsOf({ source, events, matching }: Pasted, state: PixelState): Commands {
  const commands: { readonly [command: string]: (...given: never[]) => unknown } = {
    // Sends an event, or queues it until consent.
    track: (occurrence: GivenOccurrence) => trackPasted(source, state, events, occurrence),
    // Records what the visitor decided, "granted" or "denied"; nothing is no decision either.
    consent: (basis: unknown, decision: unknown) => decide(source, { [String(basis)]: decision ?? null }),
    // Adds what is known about the visitor; `null` removes a value. The Pixel hashes it.
    identify: (data: never) => identify(source, data, matching),
    // Changes how the Pixel is loaded and initialised.
    start: (options: never) => start(source, options),
    // Limits data use for what goes out from now on.
    limitDataUse: (use: never) => limitDataUse(source, use),
    // What happened to the events of this page.
    report: () => report(source),
    // A new id for one occurrence, to pass to the other side.
    newId: createEventId,
  };
  return Object.assign(Object.create(null), commands);
}
