import { createContext, runInContext } from "node:vm";
import { cookieJar } from "./cookie-jar.js";
import { type Hit, parseHit } from "./parse-hit.js";

/** When everything happens on a bare page, in milliseconds. */
export const NOW = 1_800_000_000_000;

/** What a bare page is like. */
export interface BarePageOptions {
  readonly address?: string;
  readonly referrer?: string;
  readonly screen?: { readonly width: number; readonly height: number };
  readonly browser?: "Chrome" | "Firefox";
  readonly cookies?: Readonly<Record<string, string>>;
  /** Whether it is shown within another. */
  readonly frame?: "inner" | "outer";
}

/** A page without a browser, with as much of one as Meta's base code and script use. */
export interface BarePage {
  /** What was asked for beside hits, and how each hit left, in order. */
  readonly requests: readonly (readonly [by: "script" | "image" | "beacon" | "form", text: string])[];
  /** What was written to the console, in order. */
  readonly warnings: readonly string[];
  /** Cookies as they were written, by name. */
  readonly cookies: ReadonlyMap<string, string>;
  /** The hits so far, in order. */
  hits(): readonly Hit[];
  /** Runs code on the page; what comes out is made of constructors of our own. */
  run(code: string): unknown;
  /** Calls `fbq` as the page would. */
  fbq(...call: readonly unknown[]): void;
  /** The visitor goes back or forward, or comes back to the page as it was left. */
  moveTo(address: string): void;
  comeBack(): void;
  /** The visitor clicks on an element. */
  click(tag: string, text: string): void;
}

type Listener = (event: object) => void;

/** Opens a bare page. */
export function openBarePage(options: BarePageOptions = {}): BarePage {
  const { browser = "Chrome", referrer = "", screen = { width: 1920, height: 1080 } } = options;
  const requests: (readonly [by: "script" | "image" | "beacon" | "form", text: string])[] = [];
  const warnings: string[] = [];
  const listeners: (readonly [type: string, Listener])[] = [];
  const location = new URL(options.address ?? "https://www.shop.example/");
  const jar = cookieJar(location.hostname, options.cookies ?? {});
  const addEventListener = (type: string, listener: Listener) => void listeners.push([type, listener]);
  const emit = (type: string, event: object) => {
    for (const [heard, listener] of listeners) if (heard === type) listener(event);
  };
  const show = (_state: unknown, _title: unknown, address: string) => {
    location.href = new URL(address, location).href;
  };
  const parent = { insertBefore: ({ src }: { src: string }) => void requests.push(["script", src]) };
  const head = { appendChild: ({ src }: { src: string }) => void requests.push(["script", src]) };
  const document = Object.assign(jar, {
    head,
    referrer,
    title: "Shop",
    body: element("body", () => {}),
    getElementsByTagName: () => [{ parentNode: parent }],
    createElement: (name: string) => element(name, (text) => void requests.push(["form", text])),
    addEventListener,
  });
  const window = {
    document,
    location,
    screen,
    history: { pushState: show, replaceState: show },
    navigator: {
      userAgent: browser === "Chrome" ? "Mozilla/5.0 Chrome/143.0.0.0" : "Mozilla/5.0 Firefox/145.0",
      sendBeacon: (_url: string, data: FormData) => requests.push(["beacon", formText([...data])]) > 0,
    },
    console: { warn: (text: string) => void warnings.push(text), info: () => {} },
    Image: class {
      set src(address: string) {
        requests.push(["image", address]);
      }
    },
    FormData,
    TextEncoder,
    URL,
    addEventListener,
  };
  Object.assign(window, { window, top: options.frame === "inner" ? {} : window });
  const context = createContext(window);
  runInContext(`Date.now = () => ${NOW}; Math.random = () => 0.25;`, context);
  return {
    requests,
    warnings,
    cookies: jar.written,
    hits: () => requests.flatMap(([by, text]) => (by === "script" ? [] : (parseHit(text) ?? []))),
    run: (code) => plain(runInContext(code, context)),
    fbq: (...call) => Reflect.get(window, "fbq")(...call),
    moveTo: (address) => {
      show({}, "", address);
      emit("popstate", {});
    },
    comeBack: () => emit("pageshow", { persisted: true }),
    click: (tag, text) => {
      const closest = (selector: string) => (selector.split(", ").includes(tag) ? target : null);
      const target = { tagName: tag.toUpperCase(), id: "", textContent: text, closest };
      emit("click", { target });
    },
  };
}

/** An element, of which a form tells what it holds when it is submitted. */
function element(name: string, submitted: (text: string) => void): object {
  const attributes: Record<string, string> = {};
  const children: { readonly attributes: Readonly<Record<string, string>> }[] = [];
  return {
    name,
    attributes,
    setAttribute: (key: string, text: string) => void Object.assign(attributes, { [key]: text }),
    appendChild: (child: (typeof children)[number]) => void children.push(child),
    remove: () => {},
    submit: () =>
      submitted(
        formText(
          children.map((child) => [child.attributes["name"] ?? "", child.attributes["value"]] as const),
        ),
      ),
  };
}

function formText(fields: readonly (readonly [name: string, value: unknown])[]): string {
  const form = new URLSearchParams();
  for (const [name, value] of fields) form.append(name, String(value));
  return form.toString();
}

function plain(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}
