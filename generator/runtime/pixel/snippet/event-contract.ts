import { attempt } from "../../shared/attempt.js";
import { thisPage } from "../page.js";

/** The contract and the source of a base snippet: `acme-store/storefront`. */
export type Name = `${string}/${string}`;

/** A command and what it is given. */
export type Call = readonly [command: string, ...given: unknown[]];

/** What a source can be told, by the name of the command. */
export interface Commands {
  readonly [command: string]: ((...given: unknown[]) => unknown) | undefined;
}

/**
 * The function that pasted scripts call: `eventContract(name, command, …)`. Each event snippet brings one that only
 * queues, as Meta's own base code does for `fbq`, so that the order of the snippets does not matter.
 */
interface EventContract {
  (name: string, command: string, ...given: unknown[]): unknown;
  /** What was called before there was a base snippet of that name. */
  queue?: ArrayLike<unknown>[];
  sources?: Map<string, Commands>;
}

interface PastedPage {
  eventContract?: EventContract;
}

/** Whether a base snippet of this name is on the page. */
export function isRegistered(name: Name): boolean {
  return sourcesOf(thePage().eventContract)?.has(name) === true;
}

/** Makes a source callable by its name. */
export function register(name: Name, commands: Commands): void {
  const page = thePage();
  if (sourcesOf(page.eventContract) === undefined)
    page.eventContract = dispatcher(queueOf(page.eventContract));
  sourcesOf(page.eventContract)?.set(name, commands);
}

/** Takes the calls out of the queue that are meant for a source, in their order. */
export function takeQueued(name: Name): readonly Call[] {
  const queue = queueOf(thePage().eventContract);
  const taken: Call[] = [];
  for (const call of queue.splice(0)) {
    const [addressee, command, ...given] = Array.from(call);
    if (addressee === name) taken.push([String(command), ...given]);
    else queue.push(call);
  }
  return taken;
}

function dispatcher(queue: ArrayLike<unknown>[]): EventContract {
  const sources = new Map<string, Commands>();
  const eventContract: EventContract = (name, command, ...given) => {
    const commands = sources.get(name);
    if (commands === undefined) {
      queue.push([name, command, ...given]);
      warn(`no base code of ${quoted(name)} is on the page yet: the call waits for it`);
      return undefined;
    }
    const perform = commands[command];
    if (perform === undefined) warn(`${quoted(command)} is none of ${Object.keys(commands).join(", ")}`);
    return perform?.(...given);
  };
  eventContract.queue = queue;
  eventContract.sources = sources;
  return eventContract;
}

function thePage(): PastedPage {
  return globalThis as unknown as PastedPage;
}

/** A page may have something else under this name, such as an element's id. */
function sourcesOf(found: EventContract | undefined): Map<string, Commands> | undefined {
  return typeof found === "function" ? found.sources : undefined;
}

function queueOf(found: EventContract | undefined): ArrayLike<unknown>[] {
  return (typeof found === "function" ? found.queue : undefined) ?? [];
}

/** A name of the page's own code, cut: a person who passed something else by mistake finds none of it in the console. */
function quoted(name: unknown): string {
  return JSON.stringify(String(name).slice(0, 80));
}

function warn(text: string): void {
  attempt(() => thisPage()?.console?.warn(`[eventContract] ${text}`));
}
