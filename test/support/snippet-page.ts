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
  /** Lets Meta's library arrive, as far as a stub asks for it. */
  load(): void;
  /** Pastes a snippet; what its script throws comes through. */
  paste(html: string): void;
  /** Gives the page's code a value under a name. */
  give(name: string, value: unknown): void;
  /** Runs code on the page. */
  run(code: string): unknown;
}

/** Opens a page whose own base code takes every call, or one without any. */
export function openSnippetPage({ ownBaseCode = true } = {}): SnippetPage {
  const calls: (readonly unknown[])[] = [];
  const problems: string[] = [];
  const scripts: { onload?: () => void }[] = [];
  const window: Record<string, unknown> = {
    console: { warn: (text: string) => void problems.push(text) },
  };
  if (ownBaseCode) window["fbq"] = (...call: readonly unknown[]) => void calls.push(plain(call));
  window["window"] = window;
  window["document"] = {
    head: { appendChild: (script: object) => void scripts.push(script) },
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
    load: () => {
      const fbq = window["fbq"] as { callMethod?: (...call: readonly unknown[]) => void } | undefined;
      if (fbq === undefined) return;
      fbq.callMethod = (...call) => void calls.push(plain(call));
      for (const { onload } of scripts) onload?.();
    },
    paste: (html) => {
      for (const [, script = ""] of html.matchAll(/<script>(.*?)<\/script>/gs)) run(script);
    },
    give: (name, value) => {
      window[name] = value;
    },
    run,
  };
}

/** What a page hands over is made by its own constructors, which no test expects. */
function plain(call: readonly unknown[]): readonly unknown[] {
  return JSON.parse(JSON.stringify(call));
}
