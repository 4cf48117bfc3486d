import type { Desk } from "./desk.js";
import { type Post, post } from "./fetch.js";
import type { Item } from "./item.js";
import { readAnswer, type Verdict } from "./read-answer.js";
import { isSecret, type Settings } from "./settings.js";
import { askedWait } from "./usage.js";

/** Where a sender's requests go, and what they hold beside the events. */
export interface Target {
  /** As `/v24.0/1234567890/events`. */
  readonly path: string;
  readonly extras: object;
}

/** Sends some events in one request, and reads what comes of it. */
export async function tryOnce(items: readonly Item[], target: Target, desk: Desk): Promise<Verdict> {
  const { settings, gate, stop } = desk;
  const secret = await readSecret(settings, stop);
  if (typeof secret !== "string") return secret;
  for (const item of items) item.tries += 1;
  const { fetch, clock, timeoutMs } = settings;
  const reply = await post({
    ...addressed(items, { target, settings, secret }),
    fetch,
    clock,
    timeoutMs,
    stop,
  });
  if (reply.kind === "answer") gate.hold(askedWait(reply.headers, clock.now()));
  const to = settings.secret.kind === "token" ? "graph" : "gateway";
  return readAnswer(reply, { events: items.length, to });
}

interface Addressing {
  readonly target: Target;
  readonly settings: Settings;
  readonly secret: string;
}

/** The texts of the events are joined as they are, so that every try says the same. */
function addressed(
  items: readonly Item[],
  { target, settings, secret }: Addressing,
): Pick<Post, "body" | "headers" | "url"> {
  const type = { "content-type": "application/json" };
  const isGraph = settings.secret.kind === "token";
  const extras = JSON.stringify(isGraph ? target.extras : { ...target.extras, accessKey: secret }).slice(
    1,
    -1,
  );
  const data = items.map(({ json }) => json).join(",");
  const body = `{"data":[${data}]${extras === "" ? "" : `,${extras}`}}`;
  if (isGraph) {
    return { url: settings.url + target.path, headers: { ...type, authorization: `Bearer ${secret}` }, body };
  }
  // A Gateway has no versions.
  return { url: `${settings.url}/capi${target.path.replace(/^\/[^/]+/, "")}`, headers: type, body };
}

/** The secret, or why there is none. What fetches it may fail, or never end. */
async function readSecret(
  { secret, clock, timeoutMs }: Settings,
  stop: AbortSignal,
): Promise<string | Verdict> {
  const text = "The token cannot be had.";
  try {
    const read = secret.read();
    const value = typeof read === "string" ? read : await inTime(read, { clock, timeoutMs, stop });
    if (isSecret(value)) return value;
    return {
      next: "access",
      finding: { cause: "no-token", text: "The token is no text of visible characters." },
    };
  } catch {
    return { next: "retry", finding: { cause: "no-token", text } };
  }
}

function inTime(
  read: Promise<unknown>,
  { clock, timeoutMs, stop }: Pick<Settings, "clock" | "timeoutMs"> & { readonly stop: AbortSignal },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(timeoutMs, reject);
    stop.addEventListener("abort", reject, { once: true });
    const end = (go: () => void) => {
      cancel();
      stop.removeEventListener("abort", reject);
      go();
    };
    read.then(
      (value) => end(() => resolve(value)),
      () => end(reject),
    );
  });
}
