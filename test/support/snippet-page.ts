import { runInNewContext } from "node:vm";

/** A page that plain-HTML snippets are pasted into, without a browser. */
export interface SnippetPage {
  /** What reached `fbq`, in order. */
  readonly calls: readonly (readonly unknown[])[];
  /** What was written to the console, in order. */
  readonly problems: readonly string[];
  /** The calls that report an event. */
  events(): readonly (readonly unknown[])[];
  /** How many scripts were asked for. */
  loaded(): number;
  /** Pastes a snippet; what its script throws comes through. */
  paste(html: string): void;
  /** Runs code on the page. */
  run(code: string): unknown;
}

/** Opens a page whose own base code takes every call, or one without any. */
export function openSnippetPage({ ownBaseCode = true } = {}): SnippetPage {
  const calls: (readonly unknown[])[] = [];
  const problems: string[] = [];
  const scripts: object[] = [];
  const window: Record<string, unknown> = {
    console: { warn: (text: string) => void problems.push(text) },
  };
  if (ownBaseCode) window["fbq"] = (...call: readonly unknown[]) => void calls.push(plain(call));
  window["window"] = window;
  window["document"] = {
    head: { appendChild: () => void scripts.push({}) },
    createElement: () => ({}),
    getElementsByTagName: () => [],
  };
  window["location"] = { href: "https://shop.example/" };
  const run = (code: string) => runInNewContext(code, window);
  return {
    calls,
    problems,
    events: () => calls.filter(([method]) => String(method).startsWith("track")),
    loaded: () => scripts.length,
    paste: (html) => {
      for (const [, script = ""] of html.matchAll(/<script>(.*?)<\/script>/gs)) run(script);
    },
    run,
  };
}

/** What a page hands over is made by its own constructors, which no test expects. */
function plain(call: readonly unknown[]): readonly unknown[] {
  return JSON.parse(JSON.stringify(call));
}
