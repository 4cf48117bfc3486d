import { type FakePage, openPage } from "../runtime/fake-page.js";
import {
  type ExpectedCase,
  givenIdentifiers,
  givenKeys,
  givenParameters,
  givenServerFields,
} from "./expected-event.js";
import type { Running } from "./running.js";
import type { WrittenSending } from "./written-contract.js";

/** One example of an event, with all that runs to report it. */
export interface RunningCase extends ExpectedCase {
  readonly running: Running;
}

/** What a page reported, and the id that it took or made. */
export interface PageReport {
  readonly event_id: string;
  readonly page: FakePage;
}

const PIXEL = "1234567890123456";

/** The name of an event in the names of functions. */
export function pascal(name: string): string {
  return name.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The only pixel of each example that its pages send to; where the contract leaves it open, an id of ours. */
export function contractPixel({ contract }: ExpectedCase): string {
  const [first = ""] = Object.values(contract.pixels);
  return /^\d+$/.test(first) ? first : PIXEL;
}

/** Has a page report the example through the generated module, under an id that was handed to it or its own. */
export function trackOnPage(one: RunningCase, sending: WrittenSending, handed?: string): PageReport {
  const { contract, running } = one;
  const module = `pixel/${sending.source}/index`;
  const page = openPage();
  const { consent = "none" } = sending.event;
  running.call(module, "startPixel", {
    pixels: Object.fromEntries(Object.keys(contract.pixels).map((name) => [name, PIXEL])),
    ...(consent !== "none" && { consent: { [consent]: "granted" } }),
  });
  const keys = givenKeys(one);
  const made = running.call(
    module,
    `track${pascal(sending.name)}`,
    givenParameters({ ...one, sending }),
    ...(Object.keys(keys).length > 0 ? [keys] : []),
    ...(handed === undefined ? [] : [handed]),
  );
  page.load();
  return { event_id: typeof made === "string" ? made : (handed ?? ""), page };
}

/** What a server hands to the generated builder to report the example. */
export function builderInput(
  one: ExpectedCase,
  sending: WrittenSending,
  event_id: string,
): Readonly<Record<string, unknown>> {
  const given = { ...one, sending };
  const { consent = "none", eventId } = sending.event;
  const keys = givenKeys(given);
  return {
    ...(consent !== "none" && { consent: { [consent]: "granted" } }),
    ...givenServerFields(given),
    ...(typeof eventId === "object" && { event_id }),
    ...(Object.keys(keys).length > 0 && { keys }),
    user_data: givenIdentifiers(given),
    custom_data: givenParameters(given),
  };
}

/** The sender that makes the id, if one does. */
export function generatorOf({ event }: WrittenSending): string | undefined {
  return typeof event.eventId === "object" ? event.eventId.generatedBy : undefined;
}

/** Whether a browser saw the example; what happened in an app has no page. */
export function isOnPage({ example }: ExpectedCase): boolean {
  return (example.serverEvent?.["action_source"] ?? "website") === "website";
}
