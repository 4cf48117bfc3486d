import type { Clock } from "./clock.js";

/** What is used of an answer of `fetch`. */
export interface FetchAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
      cancel(): Promise<void>;
    };
  } | null;
}

/** What is used of `fetch`. */
export type Fetch = (
  url: string,
  init: {
    readonly method: "POST";
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly redirect: "manual";
    readonly signal: AbortSignal;
  },
) => Promise<FetchAnswer>;

/** What came of one request. */
export type Reply =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: FetchAnswer["headers"];
      readonly text: string;
    }
  | { readonly kind: "cut" | "no-connection" | "stopped" | "timeout" };

/** One request, and what it goes by. */
export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly stop: AbortSignal;
}

/** Answers of Meta have some hundred bytes; what is longer is none of its answers. */
const LONGEST_ANSWER = 65_536;

/** Errors before anything was sent, as Node names them; of others nobody knows. */
const UNSENT: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Sends one request. Never throws, follows no redirect, and ends in time even if `fetch` does not. */
export function post({ url, headers, body, fetch, clock, timeoutMs, stop }: Post): Promise<Reply> {
  if (stop.aborted) return Promise.resolve({ kind: "no-connection" });
  const abort = new AbortController();
  return new Promise((resolve) => {
    const end = (reply: Reply) => {
      cancel();
      stop.removeEventListener("abort", onStop);
      resolve(reply);
      abort.abort();
    };
    const onStop = () => end({ kind: "stopped" });
    const cancel = clock.after(timeoutMs, () => end({ kind: "timeout" }));
    stop.addEventListener("abort", onStop);
    const ask = async (): Promise<Reply> => {
      const answer = await fetch(url, {
        method: "POST",
        headers,
        body,
        redirect: "manual",
        signal: abort.signal,
      });
      return { kind: "answer", status: answer.status, headers: answer.headers, text: await textOf(answer) };
    };
    ask().then(end, (error: unknown) => end({ kind: isUnsent(error) ? "no-connection" : "cut" }));
  });
}

async function textOf({ body }: FetchAnswer): Promise<string> {
  if (body === null) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length <= LONGEST_ANSWER) continue;
    await reader.cancel();
    return "";
  }
}

function isUnsent(error: unknown): boolean {
  const { cause } = (typeof error === "object" && error !== null ? error : {}) as {
    readonly cause?: unknown;
  };
  const { code } = (typeof cause === "object" && cause !== null ? cause : {}) as { readonly code?: unknown };
  return UNSENT.has(code);
}
