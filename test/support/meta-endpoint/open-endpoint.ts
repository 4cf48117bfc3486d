import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { judgeEvents, type MetaError } from "./judge-events.js";

/**
 * What goes wrong with a request. Those that begin with `lost` happen before Meta has the events, those with `kept`
 * afterwards; `short` keeps all but one and says so; an error is answered in place of taking them.
 */
export type Fault =
  | {
      readonly kind:
        | "lost-cut"
        | "kept-cut"
        | "kept-silence"
        | "lost-silence"
        | "kept-html"
        | "lost-html"
        | "short";
    }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "status"; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: "error"; readonly error: MetaError; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: "usage"; readonly headers: Readonly<Record<string, string>> };

/** A request as it arrived. */
export interface Arrived {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: { readonly data: readonly { readonly event_id: string }[]; readonly [key: string]: unknown };
}

/** A double of Meta's endpoint on this machine. */
export interface Endpoint {
  readonly url: string;
  /** How often Meta took each event, by its id. */
  readonly taken: ReadonlyMap<string, number>;
  readonly arrived: readonly Arrived[];
  close(): Promise<void>;
}

/** How the endpoint behaves. */
export interface EndpointOptions {
  readonly token?: string;
  /** In seconds; the machine's unless it is said. */
  readonly now?: () => number;
  /** What goes wrong with a request, by its number from 0. */
  readonly fault?: (request: number) => Fault | undefined;
  /** Ids of events that Meta refuses, beside those that are not as they must be, and the error. */
  readonly bad?: (id: string) => MetaError | undefined;
  /** Keeps the requests, and not only what they lead to. */
  readonly keeps?: "all" | "none";
}

/** The token that the endpoint takes unless another is said. */
export const TOKEN = "EAAtesttoken0123456789abcdef";

/** Opens such an endpoint: at Meta's path for a token, at a Gateway's for a key. */
export async function openEndpoint(options: EndpointOptions = {}): Promise<Endpoint> {
  const { token = TOKEN, now = () => Date.now() / 1000, fault = () => undefined, keeps = "all" } = options;
  const taken = new Map<string, number>();
  const arrived: Arrived[] = [];
  let requests = 0;

  const server = createServer((request, response) => {
    const wrong = fault(requests);
    requests += 1;
    if (wrong?.kind === "lost-cut") {
      request.once("data", () => request.socket.destroy());
      return;
    }
    textOf(request).then((text) => {
      const body: unknown = JSON.parse(text);
      const { authorization } = request.headers;
      const isGateway = request.url?.startsWith("/capi/") === true;
      if (keeps === "all")
        arrived.push({ path: request.url ?? "", authorization, body: body as Arrived["body"] });
      const key = (body as { readonly accessKey?: unknown }).accessKey;
      const isAllowed = isGateway ? key === token : authorization === `Bearer ${token}`;
      // Meta's own text may repeat what it was given.
      if (!isAllowed) return answerError(response, { status: 401, code: 190 }, authorization);
      if (!/^(?:\/v\d+\.\d+|\/capi)\/\d+\/events$/.test(request.url ?? "") || request.method !== "POST")
        return answerError(response, { status: 400, code: 2500 }, "Unknown path components");
      if (wrong?.kind === "error") return answerError(response, wrong.error, undefined, wrong.headers);
      if (wrong?.kind === "status") return answer(response, wrong.status, "", wrong.headers);
      if (wrong?.kind === "lost-silence") return;
      if (wrong?.kind === "lost-html") return answer(response, 502, "<html>Bad gateway</html>");
      const { data } = body as Arrived["body"];
      const refused =
        judgeEvents(body, now()) ?? data.map(({ event_id }) => options.bad?.(event_id)).find(Boolean);
      if (refused !== undefined) return answerError(response, refused);
      const kept = wrong?.kind === "short" ? data.slice(1) : data;
      for (const { event_id } of kept) taken.set(event_id, (taken.get(event_id) ?? 0) + 1);
      if (wrong?.kind === "kept-silence") return;
      if (wrong?.kind === "kept-html") return answer(response, 200, "<html>Fine</html>");
      if (wrong?.kind === "kept-cut") {
        response.writeHead(200, { "content-type": "application/json", "content-length": "90" });
        response.write('{"events_rec', () => response.destroy());
        return;
      }
      const good = JSON.stringify({
        events_received: kept.length,
        messages: [],
        fbtrace_id: "AbCdEfGh12345678",
      });
      const headers = wrong?.kind === "usage" ? wrong.headers : {};
      if (isGateway) return answer(response, 202, "");
      if (wrong?.kind === "delay") setTimeout(() => answer(response, 200, good), wrong.ms);
      else answer(response, 200, good, headers);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    arrived,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answer(response: ServerResponse, status: number, text: string, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(text);
}

function answerError(response: ServerResponse, error: MetaError, repeated?: string, headers = {}): void {
  const { status, code, subcode, isTransient = false } = error;
  const message = `(#${code}) ${repeated ?? "Invalid parameter"}`;
  const said = { message, type: "OAuthException", code, error_subcode: subcode, is_transient: isTransient };
  answer(response, status, JSON.stringify({ error: { ...said, fbtrace_id: "AbCdEfGh12345678" } }), headers);
}

async function textOf(request: IncomingMessage): Promise<string> {
  request.setEncoding("utf8");
  let text = "";
  for await (const part of request) text += part;
  return text;
}
