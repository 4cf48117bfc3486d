/** `fbq` as the base code leaves it: a function that queues until the script has come. */
export interface Fbq {
  (...call: readonly unknown[]): void;
  callMethod?: (...call: readonly unknown[]) => void;
  queue?: ArrayLike<unknown>[];
  version?: string;
  disablePushState?: unknown;
  allowDuplicatePageViews?: unknown;
}

/** An element, as far as the script looks at it or makes it. */
export interface ScriptElement {
  readonly tagName: string;
  readonly id: string;
  readonly textContent: string | null;
  closest(selector: string): ScriptElement | null;
  setAttribute(name: string, value: string): void;
  appendChild(child: ScriptElement): void;
  remove(): void;
  submit(): void;
}

/** What happens on the page, as far as the script looks at it. */
export interface ScriptEvent {
  readonly target: ScriptElement;
  readonly persisted: boolean;
}

/** What hears of it. */
export type ScriptListener = (event: ScriptEvent) => void;

/** What the script uses of the page that it arrives on: the `window` of a browser, or of a page in tests. */
export interface ScriptPage {
  fbq?: Fbq;
  readonly _fbq?: unknown;
  readonly window: unknown;
  readonly top: unknown;
  readonly location: { readonly href: string; readonly hostname: string };
  readonly document: {
    cookie: string;
    readonly referrer: string;
    readonly title: string;
    readonly body: ScriptElement | null;
    readonly documentElement: ScriptElement;
    createElement(name: string): ScriptElement;
    addEventListener(type: "click", listener: ScriptListener, options: { readonly capture: true }): void;
  };
  readonly history: Record<"pushState" | "replaceState", (...args: readonly unknown[]) => void>;
  readonly navigator: { readonly userAgent: string; sendBeacon?(url: string, data: object): boolean };
  readonly screen: { readonly width: number; readonly height: number };
  readonly console: { warn(text: string): void };
  readonly Image: new () => { src: string };
  readonly FormData: new () => { append(name: string, value: string): void };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly URL: new (address: string) => { readonly searchParams: { get(name: string): string | null } };
  addEventListener(type: "popstate" | "pageshow", listener: ScriptListener): void;
}
