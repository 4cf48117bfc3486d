import type { Reply } from "./fetch.js";
import { type Handling, META_ANSWERS } from "./meta-answers.js";
import type { Finding } from "./outcome.js";
import { parsed } from "./usage.js";

/** What a try came to, and what follows from it. */
export interface Verdict {
  /** `unclear`: nobody knows whether Meta has the events. */
  readonly next: Handling | "delivered" | "split" | "unclear";
  readonly finding: Finding;
}

/** What was sent, and where to. */
export interface Sent {
  readonly events: number;
  readonly to: "gateway" | "graph";
}

/** Reads what came of a request. Codes come first: Meta answers 400 to most of what a status of its own would say. */
export function readAnswer(reply: Reply, sent: Sent): Verdict {
  switch (reply.kind) {
    case "no-connection":
      return {
        next: "retry",
        finding: { cause: "no-connection", text: "There is no connection; nothing was sent." },
      };
    case "cut":
      return {
        next: "unclear",
        finding: { cause: "cut", text: "The connection broke before the whole answer came." },
      };
    case "timeout":
      return { next: "unclear", finding: { cause: "timeout", text: "No whole answer came in time." } };
    case "stopped":
      return {
        next: "unclear",
        finding: { cause: "stopped", text: "The sender was closed before the answer came." },
      };
    case "answer":
      return ofAnswer(reply, sent);
    default:
      return reply satisfies never;
  }
}

type Answer = Extract<Reply, { kind: "answer" }>;

function ofAnswer({ status, text }: Answer, { events, to }: Sent): Verdict {
  const answer = membersOf(parsed(text));
  const error = membersOf(answer["error"]);
  const code = wholeNumber(error["code"]);
  if (code !== undefined) return ofError(status, error, code);
  if (status === 0 || (status >= 300 && status < 400)) {
    const words = "The address answers with another address, which is never followed. Set `url`.";
    return { next: "request", finding: { cause: "redirect", text: words, ...known({ status }) } };
  }
  if (status >= 200 && status < 300) {
    if (to === "gateway")
      return { next: "delivered", finding: { cause: "received", text: "Received.", status } };
    return ofCount(status, answer, events);
  }
  return { next: byStatus(status), finding: { cause: "unreadable", text: statusWords(status), status } };
}

function ofCount(status: number, answer: Members, events: number): Verdict {
  const events_received = wholeNumber(answer["events_received"]);
  const fbtrace_id = traceOf(answer["fbtrace_id"]);
  const facts = known({ status, events_received, fbtrace_id, remarks: countOf(answer["messages"]) });
  if (events_received === events)
    return { next: "delivered", finding: { cause: "received", text: "Received.", ...facts } };
  if (events_received === undefined) {
    return {
      next: "unclear",
      finding: { cause: "unreadable", text: "The answer cannot be read.", ...facts },
    };
  }
  const text = `Meta counted ${events_received} of ${events} events, and does not say which.`;
  return { next: "unclear", finding: { cause: "short-count", text, ...facts } };
}

function ofError(status: number, error: Members, code: number): Verdict {
  const subcode = wholeNumber(error["error_subcode"]);
  const fbtrace_id = traceOf(error["fbtrace_id"]);
  const answer =
    META_ANSWERS[`${code}/${subcode}`] ?? (isOfItsOwn(code, subcode) ? undefined : META_ANSWERS[`${code}`]);
  const facts = known({ status, code, subcode, fbtrace_id });
  const next =
    answer === undefined
      ? unknownError({ status, code, subcode, isTransient: error["is_transient"] === true })
      : handled(answer.handling, error);
  const text = answer?.text ?? "Meta answers with a code whose meaning is unknown here.";
  return { next, finding: { cause: "error", text, ...facts } };
}

/** What Meta calls passing is worth another try, unless the access is what is missing. */
function handled(handling: Handling, error: Members): Handling {
  const isPassing = error["is_transient"] === true && (handling === "event" || handling === "search");
  return isPassing ? "retry" : handling;
}

/** Subcodes of 100 from this number on are about events. */
const EVENT_SUBCODES = /^2804\d{3}$/;

function isOfItsOwn(code: number, subcode: number | undefined): boolean {
  return code === 100 && subcode !== undefined && EVENT_SUBCODES.test(`${subcode}`);
}

interface UnknownError {
  readonly status: number;
  readonly code: number;
  readonly subcode: number | undefined;
  readonly isTransient: boolean;
}

function unknownError({ status, code, subcode, isTransient }: UnknownError): Verdict["next"] {
  if (code < 0 || isTransient || status >= 500 || status === 429 || status === 408) return "retry";
  if (status === 401) return "access";
  return isOfItsOwn(code, subcode) ? "event" : "search";
}

function byStatus(status: number): Verdict["next"] {
  if (status === 401 || status === 403) return "access";
  if (status === 413) return "split";
  if (status === 429 || status === 503) return "wait";
  // A proxy that gave up waiting may have passed the events on.
  return status >= 500 || status === 408 ? "unclear" : "retry";
}

function statusWords(status: number): string {
  if (status === 401 || status === 403)
    return "The access is refused. Check the token, and `url` if it is set.";
  if (status === 413) return "The request is too large. Lower `batchBytes`.";
  return `The answer, with status ${status}, is none of Meta's.`;
}

type Members = Readonly<Record<string, unknown>>;

function membersOf(value: unknown): Members {
  return typeof value === "object" && value !== null ? (value as Members) : {};
}

function wholeNumber(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? Number(value) : undefined;
}

/** Texts of Meta's can hold anything, even the token; a trace has the form of one. */
function traceOf(value: unknown): string | undefined {
  return typeof value === "string" && /^[A-Za-z0-9_-]{8,40}$/.test(value) && !/^EAA/.test(value)
    ? value
    : undefined;
}

function countOf(value: unknown): number | undefined {
  return Array.isArray(value) && value.length > 0 ? value.length : undefined;
}

type Facts = Omit<Finding, "cause" | "text">;

function known(facts: { readonly [name in keyof Facts]: Facts[name] | undefined }): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}
