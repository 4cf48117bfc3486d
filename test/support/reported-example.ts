import { closePage, openPage } from "../runtime/fake-page.js";
import {
  type ExpectedCase,
  givenIdentifiers,
  givenKeys,
  givenParameters,
  givenServerFields,
} from "./expected-event.js";
import type { Running } from "./running.js";
import type { WrittenSending } from "./written-contract.js";

/** The id of every pixel whose id an example leaves open. */
export const PIXEL = "1234567890123456";

/** An example of an event as one sender reports it, with the generated code that does. */
export interface ReportedCase extends ExpectedCase {
  readonly running: Running;
}

/** What reached `fbq` when a page reported an example. */
export interface PageReport {
  /** The id that the Pixel's function gave, if it makes one. */
  readonly made: string | undefined;
  readonly calls: readonly (readonly unknown[])[];
}

/** An event's name as files are named after it. */
export const kebab = (name: string): string => name.replaceAll("_", "-");

/** An event's name as functions are named after it. */
export const pascal = (name: string): string =>
  name.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());

/** Has a page report an example through the Pixel's modules, with the id that another sender made, if one did. */
export function reportFromPage(one: ReportedCase, handed: string | undefined): PageReport {
  const { contract, running, sending } = one;
  const module = `pixel/${sending.source}/index`;
  const page = openPage();
  try {
    const { consent = "none" } = sending.event;
    running.call(module, "startPixel", {
      pixels: Object.fromEntries(Object.keys(contract.pixels).map((name) => [name, PIXEL])),
      ...(consent !== "none" && { consent: { [consent]: "granted" } }),
    });
    const keys = givenKeys(one);
    const made = running.call(
      module,
      `track${pascal(sending.name)}`,
      givenParameters(one),
      ...(Object.keys(keys).length > 0 ? [keys] : []),
      ...(handed === undefined ? [] : [handed]),
    );
    page.load();
    return { made: typeof made === "string" ? made : undefined, calls: page.calls };
  } finally {
    closePage();
  }
}

/** What a server's builder takes of an example. */
export function serverInput(one: ExpectedCase, event_id: string): object {
  const { consent = "none", eventId } = one.sending.event;
  const keys = givenKeys(one);
  return {
    ...(consent !== "none" && { consent: { [consent]: "granted" } }),
    ...givenServerFields(one),
    ...(typeof eventId === "object" && { event_id }),
    ...(Object.keys(keys).length > 0 && { keys }),
    user_data: givenIdentifiers(one),
    custom_data: givenParameters(one),
  };
}

/** Builds an example's event on a server, from what the builder takes. */
export function builtByServer({ running, sending }: ReportedCase, input: object): unknown {
  return running.call(`server/${sending.source}/index`, `safeBuild${pascal(sending.name)}`, input);
}

/** The sender that makes the id, if one does. */
export function generatorOf({ event }: WrittenSending): string | undefined {
  return typeof event.eventId === "object" ? event.eventId.generatedBy : undefined;
}

/** Whether a browser saw the example; what happened in an app has no page. */
export function isOnPage({ example }: ExpectedCase): boolean {
  return (example.serverEvent?.["action_source"] ?? "website") === "website";
}

/** The only pixel of each example that its pages send to; an id of ours where the contract leaves it open. */
export function contractPixel({ contract }: ExpectedCase): string {
  const [first = ""] = Object.values(contract.pixels);
  return /^\d+$/.test(first) ? first : PIXEL;
}
