import { hasOwn } from "../../shared/own-property.js";
import { thisPage } from "../page.js";

/** An event of a platform, as far as it is read. */
interface PlatformEvent {
  readonly detail?: unknown;
}

interface Listened {
  addEventListener(name: string, heard: (event: PlatformEvent) => void): void;
}

/**
 * A property of something that is not ours, or `undefined`. What a page hung on every object, as in
 * `Object.prototype.marketing = true`, is a property of none.
 */
export function propertyOf(owner: unknown, name: string): unknown {
  if ((typeof owner !== "object" && typeof owner !== "function") || owner === null) return undefined;
  if (name in Object.prototype && !hasOwn(owner, name)) return undefined;
  return (owner as Readonly<Record<string, unknown>>)[name];
}

/** A global of the page. */
export function pageGlobal(name: string): unknown {
  return propertyOf(thisPage()?.window, name);
}

/** What a method of something that is not ours returns; `undefined` where there is no such method. */
export function callOn(owner: unknown, name: string, ...given: readonly unknown[]): unknown {
  const method = propertyOf(owner, name);
  return typeof method === "function" ? method.apply(owner, given) : undefined;
}

/** Listens to events of the window or of the document. */
export function listenTo(
  target: "window" | "document",
  names: readonly string[],
  heard: (event: PlatformEvent) => void,
): void {
  const listened = thisPage()?.[target] as unknown as Listened | undefined;
  for (const name of names) listened?.addEventListener(name, heard);
}

/** Runs something later; spelled out, so that the code compiles where no timers are known. */
export function later(run: () => void, milliseconds: number): void {
  const { setTimeout } = globalThis as unknown as { setTimeout(run: () => void, after: number): unknown };
  setTimeout(run, milliseconds);
}
