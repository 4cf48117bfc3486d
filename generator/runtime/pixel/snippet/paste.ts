import { createEventId } from "../../shared/event-id.js";
import { hasOwn, ownProperty } from "../../shared/own-property.js";
import { words } from "../../shared/words.js";
import { decide } from "../consent.js";
import { type AdvancedMatching, identify, type MatchingReaders } from "../identify.js";
import { type LimitedDataUse, limitDataUse } from "../limit-data-use.js";
import type { Occurrence, PixelEvent } from "../pixel-event.js";
import type { PixelSource } from "../pixel-source.js";
import { stateOf } from "../pixel-state.js";
import { type PixelReport, report } from "../report.js";
import type { ConsentSignal } from "../signals/signal.js";
import { type StartOptions, start } from "../start.js";
import { warnOnce } from "../tell.js";
import { track, trackNew } from "../track.js";

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

/** What the other scripts of a page call. */
export interface PastedContract {
  /** Sends an event, or queues it until consent; gives the id of one whose ids the page makes. */
  track(occurrence: (Occurrence & { readonly event?: unknown }) | null | undefined): string | undefined;
  /** Records what the visitor decided, "granted" or "denied". */
  consent(basis: string, decision: unknown): void;
  /** Adds what is known about the visitor; `null` removes a value. The Pixel hashes it. */
  identify(data: AdvancedMatching): void;
  /** Changes how the Pixel is loaded and initialised. */
  start(options: StartOptions): void;
  /** Limits data use for what goes out from now on. */
  limitDataUse(use: LimitedDataUse): void;
  /** What happened to the events of this page. */
  report(): PixelReport;
  /** A new id for one occurrence, to pass to the other side. */
  newId(): string;
}

/** The part of a page that a pasted script uses. */
interface PastedPage {
  eventContract?: Record<string, PastedContract>;
  readonly document?: { readonly currentScript?: { readonly nonce?: string } | null };
}

/** Starts a source on a page without a build, under its name in `eventContract`; the second paste of one does nothing. */
export function paste({ source, pixels, events, matching, pageView, follow, signals = {} }: Pasted): void {
  const page = globalThis as unknown as PastedPage;
  page.eventContract ??= {};
  const name = `${source.contract}/${source.source}`;
  const state = stateOf(source);
  if (state === undefined || hasOwn(page.eventContract, name)) return;
  page.eventContract[name] = {
    track(occurrence) {
      const given = occurrence ?? {};
      const declared = ownProperty(events, String(given.event)) as PixelEvent | undefined;
      if (declared?.generated) return trackNew(source, declared, given);
      if (declared !== undefined) track(source, declared, given);
      else warnOnce(state, "an event that the contract does not have was not sent");
      return undefined;
    },
    // Nothing is no decision either.
    consent: (basis, decision) => decide(source, { [basis]: decision ?? null }),
    identify: (data) => identify(source, data, matching),
    start: (options) => start(source, options),
    limitDataUse: (use) => limitDataUse(source, use),
    report: () => report(source),
    newId: createEventId,
  };
  // Who pastes has no other tool that tells what is wrong.
  state.words = words;
  const nonce = page.document?.currentScript?.nonce;
  start(source, { pixels, ...(nonce ? { nonce } : {}) });
  const viewed = pageView === undefined ? undefined : events[pageView];
  if (viewed !== undefined) trackNew(source, viewed, { parameters: {} });
  follow?.(source, signals);
}
